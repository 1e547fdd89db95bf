package dev.footbridge.programs.demo;

import dev.footbridge.programs.text.Dice;
import dev.footbridge.programs.text.Word;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Inputs whose values go into the data under computed names. */
final class FormFeature implements Feature {
  @Override
  public void addTo(PageDraft page) {
    Dice dice = page.dice();
    Word noun = page.noun();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("name", "");
    values.put("amount", dice.between(1, 20));
    values.put("urgent", dice.chance(50));
    values.put("kind", dice.between(0, 2));
    String form = page.data(noun.english() + "Form", values);
    String kinds =
        page.data(
            noun.english() + "Kinds",
            List.of(noun.english(), noun.english() + " (large)", noun.chinese()));
    String errors = page.data(noun.english() + "Errors", Map.of());
    String[] pairs = {
      "form",
      form,
      "kinds",
      kinds,
      "errors",
      errors,
      "noun",
      noun.english(),
      "text",
      page.text(noun),
      "least",
      Integer.toString(dice.between(1, 3)),
    };
    String change =
        page.method(
            "on" + noun.capital() + "Change",
            "e",
            """
            const { field } = e.currentTarget.dataset
            this.setData({
              [`@{form}.${field}`]: e.detail.value,
              [`@{errors}.${field}`]: ''
            })
            """,
            pairs);
    String submit =
        page.method(
            "submit" + noun.capital(),
            "",
            """
            const { name, amount, urgent, kind } = this.data.@{form}
            const @{errors} = {}
            if (!name || name.trim().length < @{least}) @{errors}.name = @{text}
            if (!/^\\d+$/.test(String(amount))) @{errors}.amount = @{text}
            if (Object.keys(@{errors}).length > 0) {
              this.setData({ @{errors} })
              return false
            }
            const body = { name: name.trim(), amount: Number(amount), urgent, kind: this.data.@{kinds}[kind] }
            console.log('submit', JSON.stringify(body))
            return true
            """,
            pairs);
    page.section(
        """
        <form bindsubmit="@{submit}">
          <input name="name" data-field="name" value="{{@{form}.name}}" bindinput="@{change}" placeholder="@{label}" />
          <slider name="amount" data-field="amount" value="{{@{form}.amount}}" min="0" max="100" bindchange="@{change}" />
          <switch name="urgent" data-field="urgent" checked="{{@{form}.urgent}}" bindchange="@{change}" />
          <picker data-field="kind" range="{{@{kinds}}}" value="{{@{form}.kind}}" bindchange="@{change}">
            <view class="picker">{{@{kinds}[@{form}.kind]}}</view>
          </picker>
          <view wx:if="{{@{errors}.name}}" class="error">{{@{errors}.name}}</view>
          <button form-type="submit">@{label}</button>
        </form>
        """,
        "submit",
        submit,
        "form",
        form,
        "change",
        change,
        "label",
        page.label(noun),
        "kinds",
        kinds,
        "errors",
        errors);
  }
}
