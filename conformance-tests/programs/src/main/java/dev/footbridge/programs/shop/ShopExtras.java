package dev.footbridge.programs.shop;

import dev.footbridge.programs.text.Dice;
import dev.footbridge.programs.text.Word;
import dev.footbridge.programs.text.Words;
import java.util.ArrayList;
import java.util.List;

/** What some components have besides what their kind needs, so that no two are the same. */
final class ShopExtras {
  private ShopExtras() {}

  /** Adds life cycle, fields and methods at random. */
  static void addTo(ComponentDraft draft) {
    Dice dice = draft.dice();
    List<Word> nouns = new ArrayList<>(dice.some(Words.NOUNS, 4));
    nouns.removeIf(noun -> noun.english().equals("event")); // the name of the parameter
    String first = nouns.get(0).english();
    if (dice.chance(60)) {
      draft.data(first + "Count", dice.between(0, 9));
      draft.entry(
          "lifetimes",
          dice.oneOf("attached()", "ready()"),
          "this.setData({ @{name}Count: this.data.@{name}Count + @{step} });",
          "name",
          first,
          "step",
          Integer.toString(dice.between(1, 5)));
    }
    if (dice.chance(25)) {
      draft.entry(
          "pageLifetimes",
          "show()",
          "this.setData({ '@{name}At.shown': true });\nthis.@{name}Shown = true;",
          "name",
          nouns.get(1).english());
      draft.entry(
          "pageLifetimes", "hide()", "this.@{name}Shown = false;", "name", nouns.get(1).english());
    }
    if (dice.chance(50)) {
      draft.method(
          dice.pick(Words.VERBS) + nouns.get(2).capital() + "(event)",
          """
          const { @{name} = @{value} } = event.currentTarget.dataset;
          if (@{name} > @{limit}) {
            wx.showToast({ title: `@{name} ${@{name}}`, icon: 'none' });
            return;
          }
          this.triggerEvent('@{name}', { @{name} }, { bubbles: @{bubbles}, composed: @{bubbles} });
          """,
          "name",
          nouns.get(2).english(),
          "value",
          Integer.toString(dice.between(0, 9)),
          "limit",
          Integer.toString(dice.between(20, 90)),
          "bubbles",
          dice.oneOf("true", "false"));
    }
  }
}
