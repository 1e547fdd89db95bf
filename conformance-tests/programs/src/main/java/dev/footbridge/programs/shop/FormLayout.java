package dev.footbridge.programs.shop;

import dev.footbridge.programs.view.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pages with a form: rows, errors, and buttons that save. */
final class FormLayout implements Layout {
  @Override
  public List<Element> view(ShopPage page, Tags tags) {
    List<Element> view = new ArrayList<>(PageParts.formats(page));
    view.add(Element.of(tags.next(ShopKind.TITLE), "title", "{{title}}"));
    view.add(
        Element.of("form", "bindsubmit", "onSubmit")
            .with(
                Element.of(
                        tags.next(ShopKind.ROW),
                        "label",
                        "{{item.name}}",
                        "name",
                        "{{item.id}}",
                        "value",
                        "{{values[item.id]}}",
                        "error",
                        "{{errors[item.id]}}",
                        "bind:change",
                        "onChange")
                    .each("fields"),
                Element.of("p-switch", "value", "{{values.usual}}", "bind:change", "onUsual")));
    view.add(Element.of(tags.next(ShopKind.BAR), "total", "{{total}}", "bind:press", "onSubmit"));
    view.addAll(PageParts.end(tags));
    return view;
  }

  @Override
  public Map<String, Integer> scope(int entries, int keywords) {
    return new HashMap<>(
        Map.of(
            "fields",
            entries,
            "keywords",
            keywords,
            "sheetVisible",
            0,
            "choices",
            PageParts.CHOICES));
  }

  @Override
  public String script(PageContext page) {
    boolean standalone = page.page().standalone();
    return page.fill(
        """
        @{imports}

        @{helpers}

        Page({
          data: {
            title: '@{title}',
            fields: @{fields},
            values: { usual: @{usual} },
            errors: {},
            total: @{number},
            saved: false,
            keywords: @{keywords},
            chosenKeyword: '',
            choices: @{choices},
            sheetVisible: false,
            picked: -1,
          },

          onLoad(query) {
            const stored = wx.getStorageSync('@{resource}-@{key}') || {};
            this.setData({ values: { ...this.data.values, ...stored, from: query.from || '' } });
          },

          onHide() {
            wx.setStorageSync('@{resource}-@{key}', this.data.values);
          },

          onUnload() {
            wx.removeStorageSync('@{resource}-@{key}');
          },

          onChange(event) {
            const { name, value } = event.detail;
            this.setData({
              [`values.${name}`]: value,
              [`errors.${name}`]: value ? '' : `${name} is empty`,
            });
          },

          onUsual(event) {
            this.setData({ 'values.usual': event.detail.value });
          },

          check() {
            @{check}
            this.setData({ errors });
            return Object.keys(errors).length === 0;
          },

          async onSubmit() {
            if (!this.check()) {
              wx.showToast({ title: '@{title}', icon: 'none' });
              return false;
            }
            wx.showLoading({ title: 'Saving', mask: true });
            try {
              @{save}
              return true;
            } finally {
              wx.hideLoading();
            }
          },

          @{end}

          @{methods}
        });
        """,
        "imports",
        standalone ? "" : page.fill(IMPORTS),
        "fields",
        page.namedEntries(),
        "usual",
        page.dice().oneOf("true", "false"),
        "check",
        standalone ? PLAIN_CHECK : "const errors = validate(this.data.values);",
        "save",
        page.fill(standalone ? PLAIN_SAVE : SAVE),
        "end",
        PageParts.END);
  }

  private static final String IMPORTS =
      """
      import { save@{Resource} as save } from '@{service}';
      import validate from '@{root}utils/validate';
      import { emit } from '@{root}utils/events';
      import { choices as regions, feeOf } from '@{root}common/regions';
      import { isOpen } from '@{root}common/status';
      """;

  private static final String PLAIN_CHECK =
      """
      const errors = {};
      for (const field of this.data.fields) {
        const value = this.data.values[field.id];
        if (value !== undefined && value.length > 50) {
          errors[field.id] = `${field.name} is too long`;
        }
      }
      """;

  private static final String SAVE =
      """
      const saved = await save({ ...this.data.values, fee: feeOf(regions[0].id), open: isOpen(5) });
      this.setData({ saved: Boolean(saved) });
      emit('@{resource}Changed', saved.id);
      """;

  private static final String PLAIN_SAVE =
      """
      await new Promise((resolve, reject) => {
        wx.setStorage({ key: '@{resource}-saved', data: this.data.values, success: resolve, fail: reject });
      });
      this.setData({ saved: true });
      """;
}
