package dev.footbridge.jvm.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footbridge.engine.logic.LogicFactory;
import dev.footbridge.engine.logic.LogicLayer;
import dev.footbridge.engine.logic.LogicProgram;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.jvm.json.JsonValues;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A small logic layer, for tests of what shows its events: the program tells events with {@code
 * tell(kind, data)}, and the layer answers a few APIs, each with its event.
 */
public final class PagesLayer implements LogicFactory {
  /** A program that opens two pages, and goes back. */
  public static final String TWO_PAGES =
      """
      tell('app', { hook: 'onLaunch', options: { path: 'pages/index/index' } });
      tell('app', { hook: 'onShow' });
      tell('page', { hook: 'onLoad', page: 'pages/index/index', query: {} });
      console.log('loading');
      tell('page', { hook: 'onShow', page: 'pages/index/index' });
      tell('navigate', { type: 'launch', page: 'pages/index/index', stack: ['pages/index/index'] });
      wx.navigateTo({ url: '/pages/order/detail?id=3' })
        .then(() => {
          tell('page', { hook: 'onReady', page: 'pages/order/detail' });
          return wx.showToast({ title: 'Saved' });
        })
        .then(() => wx.vibrateShort())
        .then(() => wx.navigateBack());
      """;

  private static final String SCRIPT =
      """
      'use strict';
      (function () {
        const gate = globalThis.__footbridge_logic;
        const tell = (kind, data) => gate.ask('event', JSON.stringify([kind, JSON.stringify(data)]));
        const index = 'pages/index/index';
        const detail = 'pages/order/detail';
        const apis = {
          navigateTo() {
            tell('page', { hook: 'onHide', page: index });
            tell('page', { hook: 'onLoad', page: detail, query: { id: '3' } });
            tell('page', { hook: 'onShow', page: detail });
            tell('navigate', { type: 'navigateTo', page: detail, stack: [index, detail] });
          },
          navigateBack() {
            tell('page', { hook: 'onUnload', page: detail });
            tell('page', { hook: 'onShow', page: index });
            tell('navigate', { type: 'navigateBack', page: index, stack: [index] });
          },
          showToast(params) { tell('ui', { api: 'showToast', params }); },
          vibrateShort() { tell('noscreen', { api: 'vibrateShort' }); },
        };
        gate.onMessage((id, message) => {
          if (message.do !== 'call') return;
          apis[message.name](message.params);
          gate.endCall(id, true, '{}');
        });
        globalThis.tell = tell;
      })();
      """;

  @Override
  public JsSource script() {
    return new JsSource("footbridge:pages-layer.js", SCRIPT);
  }

  @Override
  public Set<String> apis() {
    return Set.of("navigateTo", "navigateBack", "showToast", "vibrateShort");
  }

  @Override
  public LogicLayer create(LogicProgram program) {
    return new LogicLayer() {
      @Override
      public String start() {
        return "{\"do\":\"config\"}";
      }

      @Override
      public @Nullable String ask(String verb, String json) {
        JsonNode event = JsonValues.read(json);
        program.report(event.get(0).asText(), event.get(1).asText());
        return null;
      }
    };
  }
}
