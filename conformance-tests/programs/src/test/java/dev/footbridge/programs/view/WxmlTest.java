package dev.footbridge.programs.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WxmlTest {
  @Test
  void writesATree() {
    Element list =
        Element.of("view", "class", "list")
            .when("open")
            .with(
                Element.of("text", "class", "name").each("entries").with(Element.text("{{item}}")),
                Element.of("slot"));
    assertThat(Wxml.write(List.of(list)))
        .isEqualTo(
            """
            <view wx:if="{{open}}" class="list">
              <text wx:for="{{entries}}" wx:key="id" class="name">{{item}}</text>
              <slot />
            </view>
            """);
  }
}
