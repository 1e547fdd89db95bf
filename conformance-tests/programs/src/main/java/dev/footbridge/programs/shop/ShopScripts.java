package dev.footbridge.programs.shop;

import dev.footbridge.programs.code.Helper;
import dev.footbridge.programs.code.Library;
import dev.footbridge.programs.text.Dice;
import dev.footbridge.programs.text.Names;
import dev.footbridge.programs.text.SourceFolder;
import dev.footbridge.programs.text.Template;
import java.util.ArrayList;
import java.util.List;

/** The modules that the shop's pages and components share, and the formats of its views. */
final class ShopScripts {
  /** The format of amounts and dates in views. */
  static final String FORMAT = "wxs/format.wxs";

  private static final int DATE_LIBRARY_BYTES = 18_000;

  private final long seed;
  private final SourceFolder folder;

  ShopScripts(long seed, SourceFolder folder) {
    this.seed = seed;
    this.folder = folder;
  }

  /** Adds all of them. */
  void addAll() {
    add("config/index.js", CONFIG, 0);
    add("config/switches.js", SWITCHES, 0);
    add("services/_utils/delay.js", DELAY, 0);
    add("services/_utils/timeout.js", TIMEOUT, 0);
    add("utils/util.js", UTIL, 5);
    add("utils/validate.js", VALIDATE, 3);
    add("utils/events.js", EVENTS, 0);
    add("utils/dates.js", DATES, 2);
    add("utils/list.js", LIST, 4);
    add("utils/log.js", LOG, 0);
    add("utils/money.js", MONEY, 0);
    add("utils/permission.js", PERMISSION, 0);
    add("utils/region.js", REGION, 0);
    add("behaviors/loggable.js", ShopParts.LOGGABLE, 0);
    add("behaviors/selectable.js", ShopParts.SELECTABLE, 0);
    add("behaviors/pagination.js", ShopParts.PAGINATION, 0);
    add("common/orders.js", ShopParts.ORDERS_CONFIG, 0);
    add("common/status.js", ShopParts.ORDERS_STATUS, 2);
    add("common/share.js", ShopParts.SHARE, 1);
    add("common/regions.js", ShopParts.REGIONS, 1);
    folder.add(FORMAT, ShopParts.FORMAT_WXS);
    folder.add("wxs/state.wxs", ShopParts.STATE_WXS);
    folder.add(
        "miniprogram_npm/tiny-date/index.js",
        new Library(new Dice(seed, "tiny-date"), TINY_DATE, "format", "isDate")
            .universal("tinyDate", DATE_LIBRARY_BYTES));
  }

  private void add(String path, String source, int helpers) {
    Dice dice = new Dice(seed, path);
    Names names = new Names();
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < helpers; i++) {
      Helper helper = Helper.make(dice, names);
      parts.add(helper.source() + "\n\nexport { " + helper.name() + " };");
    }
    String filled =
        Template.fill(source, "number", Integer.toString(dice.between(2, 90)), "id", dice.hex(8));
    parts.add(0, filled.strip());
    folder.add(path, String.join("\n\n", parts));
  }

  private static final String CONFIG =
      """
      export const config = {
        /** Whether models answer instead of a server */
        useMock: true,
        build: '@{id}',
      };

      export const imageBase = 'https://images.example.com/@{id}';
      """;

  private static final String SWITCHES =
      """
      module.exports = {
        refunds: true,
        vouchers: @{number} > 1,
        invoices: 'paper',
      };
      """;

  private static final String DELAY =
      """
      export function delay(ms = 8) {
        return new Promise((resolve) => {
          setTimeout(resolve, ms);
        });
      }
      """;

  private static final String TIMEOUT =
      """
      export { delay } from './delay';

      export class TimeoutError extends Error {
        constructor(ms) {
          super(`no answer within ${ms} ms`);
          this.name = 'TimeoutError';
        }
      }

      export const timeout = (work, ms = 1000) => {
        let timer = null;
        const limit = new Promise((_, reject) => {
          timer = setTimeout(() => reject(new TimeoutError(ms)), ms);
        });
        return Promise.race([work, limit]).finally(() => clearTimeout(timer));
      };
      """;

  private static final String UTIL =
      """
      import { formatDate as format } from './dates';

      export { format as formatTime };

      export function rpx2px(rpx, width = 375) {
        return Math.round((rpx * width) / 750);
      }

      export const phoneEncryption = (phone) => phone.replace(/(\\d{3})\\d{4}(\\d{4})/, '$1****$2');

      let innerVersion = '@{number}.0.0';
      export const setVersion = (version) => {
        innerVersion = version;
      };
      export { innerVersion as version };
      """;

  private static final String VALIDATE =
      """
      const RULES = {
        name: /^.{2,@{number}0}$/,
        phone: /^1[3-9]\\d{9}$/,
        code: /^[A-Z0-9]{6,20}$/i,
      };

      export default function validate(values, rules = RULES) {
        const errors = {};
        for (const [field, rule] of Object.entries(rules)) {
          if (field in values && !rule.test(values[field])) {
            errors[field] = `${field} is not valid`;
          }
        }
        return errors;
      }
      """;

  private static final String EVENTS =
      """
      import { writeLog } from './log';

      const listeners = new Map();

      export const on = (name, listener) => {
        listeners.set(name, [...(listeners.get(name) || []), listener]);
        return () => off(name, listener);
      };

      export const off = (name, listener) => {
        listeners.set(name, (listeners.get(name) || []).filter((each) => each !== listener));
      };

      export function emit(name, ...details) {
        writeLog(name);
        (listeners.get(name) || []).forEach((listener) => listener(...details));
      }
      """;

  private static final String DATES =
      """
      import tinyDate from 'tiny-date';

      export function formatDate(value, pattern = 'YYYY-MM-DD') {
        return tinyDate.format(new Date(value), pattern);
      }
      """;

  private static final String LIST =
      """
      export function merge(list, more, key = 'id') {
        const known = new Set(list.map((entry) => entry[key]));
        return list.concat(more.filter((entry) => !known.has(entry[key])));
      }

      export const sumOf = (list, field = 'amount') =>
        list.reduce((sum, entry) => sum + (entry[field] || 0), 0);
      """;

  private static final String LOG =
      """
      import * as events from './events';

      const lines = [];

      export function writeLog(...parts) {
        lines.push(parts.join(' '));
        if (lines.length > @{number}) {
          lines.shift();
        }
        return Object.keys(events).length;
      }
      """;

  private static final String MONEY =
      """
      exports.toYuan = function (fen, digits) {
        return (fen / 100).toFixed(digits === undefined ? 2 : digits);
      };

      exports.split = function split(fen) {
        const [whole, part] = exports.toYuan(fen).split('.');
        return { whole, part };
      };
      """;

  private static final String PERMISSION =
      """
      const granted = { location: false, album: @{number} > 40 };

      module.exports = function ask(name) {
        return new Promise(function (resolve, reject) {
          if (granted[name]) {
            resolve(name);
            return;
          }
          wx.showModal({
            title: `May the shop use ${name}?`,
            success: function (res) {
              granted[name] = res.confirm;
              (res.confirm ? resolve : reject)(name);
            },
            fail: reject,
          });
        });
      };
      """;

  private static final String REGION =
      """
      const money = require('./money');

      const REGIONS = [
        { code: '11', name: '北京市', fee: 800 },
        { code: '31', name: '上海市', fee: 900 },
        { code: '44', name: '广东省', fee: 1000 + @{number} },
      ];

      exports.regions = REGIONS;
      exports.feeOf = (code) => {
        const region = REGIONS.find((each) => each.code === code);
        return region ? money.toYuan(region.fee) : null;
      };
      """;

  private static final String TINY_DATE =
      """
      function isDate(value) {
        return Object.prototype.toString.call(value) === '[object Date]';
      }

      function format(date, pattern) {
        if (!isDate(date)) {
          throw new TypeError('format takes a Date');
        }
        var values = { YYYY: date.getFullYear(), MM: date.getMonth() + 1, DD: date.getDate() };
        return pattern.replace(/YYYY|MM|DD/g, function (token) {
          return ('0' + values[token]).slice(-token.length);
        });
      }
      """;
}
