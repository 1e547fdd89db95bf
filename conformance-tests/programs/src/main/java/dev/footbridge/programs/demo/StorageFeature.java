package dev.footbridge.programs.demo;

import dev.footbridge.programs.text.Word;

/** Reads and writes storage, with the APIs that return and those that call back. */
final class StorageFeature implements Feature {
  @Override
  public void addTo(PageDraft page) {
    Word noun = page.noun();
    String key = page.path().substring(page.path().lastIndexOf('/') + 1) + "-" + noun.english();
    String stored = page.data(noun.english() + "Stored", "");
    String[] pairs = {
      "key",
      key,
      "stored",
      stored,
      "noun",
      noun.english(),
      "text",
      page.text(noun),
      "count",
      Integer.toString(page.dice().between(1, 99)),
    };
    String save;
    String read;
    if (page.dice().chance(50)) {
      save =
          page.method(
              "store" + noun.capital(),
              "e",
              """
              const value = (e && e.detail && e.detail.value) || @{text}
              wx.setStorageSync('@{key}', { value, count: @{count}, saved: true })
              this.setData({ @{stored}: value })
              """,
              pairs);
      read =
          page.method(
              "read" + noun.capital(),
              "",
              """
              const { value = '', count = 0 } = wx.getStorageSync('@{key}') || {}
              console.log('@{noun}', value, count)
              this.setData({ @{stored}: value })
              return value
              """,
              pairs);
      page.method("clear" + noun.capital(), "", "wx.removeStorageSync('@{key}')", pairs);
    } else {
      save =
          page.method(
              "store" + noun.capital(),
              "e",
              """
              const value = (e && e.detail && e.detail.value) || @{text}
              wx.setStorage({
                key: '@{key}',
                data: [value, @{count}, null, { nested: { @{noun}: true } }],
                success: () => this.setData({ @{stored}: value }),
                fail: (err) => console.error(err.errMsg)
              })
              """,
              pairs);
      read =
          page.asyncMethod(
              "read" + noun.capital(),
              "",
              """
              try {
                const { data } = await wx.getStorage({ key: '@{key}' })
                this.setData({ @{stored}: data[0] })
              } catch (err) {
                this.setData({ @{stored}: '' })
              }
              """,
              pairs);
    }
    if (page.dice().chance(60)) {
      page.hook(page.dice().chance(50) ? Hook.ON_SHOW : Hook.ON_LOAD, "this." + read + "()");
    }
    page.section(
        """
        <view class="weui-cells weui-cells_after-title">
          <view class="weui-cell weui-cell_input">
            <view class="weui-cell__hd">
              <view class="weui-label">@{noun}</view>
            </view>
            <view class="weui-cell__bd">
              <input class="weui-input" type="text" placeholder="@{label}" value="{{@{stored}}}" bindinput="@{save}"></input>
            </view>
          </view>
          <button size="mini" bindtap="@{read}">@{label}</button>
        </view>
        """,
        "noun",
        noun.english(),
        "label",
        page.label(noun),
        "stored",
        stored,
        "save",
        save,
        "read",
        read);
  }
}
