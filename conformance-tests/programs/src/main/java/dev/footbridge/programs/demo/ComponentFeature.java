package dev.footbridge.programs.demo;

import dev.footbridge.programs.text.Word;
import java.util.List;

/** Uses a component of the demo. */
final class ComponentFeature implements Feature {
  private final String tag;

  ComponentFeature(String tag) {
    this.tag = tag;
  }

  @Override
  public void addTo(PageDraft page) {
    Word noun = page.noun();
    String list = page.data(noun.english() + "Tabs", List.of(noun.english(), noun.chinese(), "3"));
    String active = page.data(noun.english() + "Active", page.dice().between(0, 2));
    String change =
        page.method(
            "on" + noun.capital() + "Tab",
            "e",
            "this.setData({ @{active}: e.detail.index })",
            "active",
            active);
    page.section(
        """
        <@{tag} list="{{@{list}}}" active="{{@{active}}}" title="@{label}" bind:change="@{change}">
          <text>{{@{list}[@{active}]}}</text>
        </@{tag}>
        """,
        "tag",
        tag,
        "list",
        list,
        "active",
        active,
        "label",
        page.label(noun),
        "change",
        change);
  }
}
