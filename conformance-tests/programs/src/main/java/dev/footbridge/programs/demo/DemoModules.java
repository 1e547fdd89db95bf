package dev.footbridge.programs.demo;

import dev.footbridge.programs.code.Helper;
import dev.footbridge.programs.text.Dice;
import dev.footbridge.programs.text.Names;
import dev.footbridge.programs.text.SourceFolder;
import dev.footbridge.programs.text.Template;
import java.util.ArrayList;
import java.util.List;

/** The small modules that pages share: with re-exports, live bindings and cycles. */
final class DemoModules {
  private final long seed;
  private final SourceFolder folder;

  DemoModules(long seed, SourceFolder folder) {
    this.seed = seed;
    this.folder = folder;
  }

  /** Adds all of them. */
  void addAll() {
    add("i18n/lang.js", LANG, 0);
    add("util/util.js", UTIL, 6);
    add("util/index.js", INDEX, 0);
    add("util/emitter.js", EMITTER, 0);
    add("util/store.js", STORE, 2);
    add("util/session.js", SESSION, 0);
    add("util/format.js", FORMAT, 0);
    add("util/graph/node.js", NODE, 0);
    add("util/graph/edge.js", EDGE, 0);
    add("base/CustomPage.js", CUSTOM_PAGE, 0);
    add("base/behaviors/theme.js", THEME, 0);
  }

  private void add(String path, String source, int helpers) {
    Dice dice = new Dice(seed, path);
    Names names = new Names();
    List<String> parts = new ArrayList<>();
    List<String> exported = new ArrayList<>();
    for (int i = 0; i < helpers; i++) {
      Helper helper = Helper.make(dice, names);
      parts.add(helper.source());
      exported.add(helper.name());
    }
    if (helpers > 0) {
      parts.add("export { " + String.join(", ", exported) + " };");
    }
    String filled =
        Template.fill(source, "number", Integer.toString(dice.between(2, 90)), "id", dice.hex(8));
    parts.add(0, filled.strip());
    folder.add(path, String.join("\n\n", parts));
  }

  private static final String LANG =
      """
      import zh from './zh-CN'
      import en from './en-US'

      const language = wx.getSystemInfoSync().language || 'en'

      export const lang = /^zh/.test(language) ? 'zh_CN' : 'en'
      export const i18n = lang === 'zh_CN' ? zh : en
      """;

  private static final String UTIL =
      """
      import { lang } from '../i18n/lang'

      export function formatTime(time) {
        if (typeof time !== 'number' || time < 0) {
          return time
        }
        const hour = Math.floor(time / 3600)
        const minute = Math.floor((time % 3600) / 60)
        return [hour, minute, Math.floor(time % 60)].map((n) => String(n).padStart(2, '0')).join(':')
      }

      export function formatLocation(longitude, latitude) {
        const parts = [longitude, latitude].map((value) => Number(value).toFixed(2).toString().split('.'))
        return parts.map(([degrees, minutes]) => `${degrees}°${minutes}′`)
      }

      export const compareVersions = (left, right) => {
        const a = left.split('.')
        const b = right.split('.')
        while (a.length < b.length) a.push('0')
        while (b.length < a.length) b.push('0')
        const at = a.findIndex((part, i) => part !== b[i])
        return at < 0 ? 0 : Math.sign(parseInt(a[at], 10) - parseInt(b[at], 10))
      }

      export const delay = (ms = @{number}) => new Promise((resolve) => setTimeout(resolve, ms))

      export function log(...parts) {
        console.log(`[${lang}]`, ...parts)
      }
      """;

  private static final String INDEX =
      """
      export * from './util'
      export { default as Emitter } from './emitter'
      export * as store from './store'
      export { money as formatMoney, percent } from './format'
      """;

  private static final String EMITTER =
      """
      export default class Emitter {
        constructor() {
          this.listeners = Object.create(null)
        }

        on(name, listener) {
          const list = this.listeners[name] || (this.listeners[name] = [])
          list.push(listener)
          return () => this.off(name, listener)
        }

        once(name, listener) {
          const stop = this.on(name, (...args) => {
            stop()
            listener.apply(this, args)
          })
          return stop
        }

        off(name, listener) {
          if (!listener) delete this.listeners[name]
          else this.listeners[name] = (this.listeners[name] || []).filter((each) => each !== listener)
        }

        emit(name, ...args) {
          for (const listener of [...(this.listeners[name] || [])]) listener(...args)
        }
      }
      """;

  private static final String STORE =
      """
      import Emitter from './emitter'
      import { visits, touch } from './session'

      const state = { started: '@{id}' }
      const changes = new Emitter()

      export let revision = 0

      export function getState(key) {
        return key === 'visits' ? visits : state[key]
      }

      export function setState(key, value) {
        state[key] = value
        revision += 1
        touch(key)
        changes.emit(key, value)
      }

      export function subscribe(key, listener) {
        if (key in state) listener(state[key])
        return changes.on(key, listener)
      }
      """;

  private static final String SESSION =
      """
      import { getState, revision, setState } from './store'

      export let visits = 0
      let lastKey = null

      export function touch(key) {
        lastKey = key
      }

      export function beginSession(name) {
        visits++
        const user = getState('user') || { name: 'guest @{number}', since: revision }
        if (lastKey !== 'user') {
          setState('user', { ...user, last: name })
        }
        return getState('user')
      }
      """;

  private static final String FORMAT =
      """
      const CURRENCY = '¥'

      function money(cents, sign = CURRENCY) {
        const text = (cents / 100).toFixed(2)
        return sign + text.replace(/\\B(?=(\\d{3})+\\.)/g, ',')
      }

      function percent(share) {
        return `${Math.round(share * 1000) / 10} %`
      }

      module.exports = { money, percent, CURRENCY }
      """;

  private static final String NODE =
      """
      var edges = require('./edge')

      var count = 0

      function Node(name) {
        this.id = ++count
        this.name = name
        this.edges = []
      }

      Node.prototype.connect = function (other, weight) {
        this.edges.push(edges.createEdge(this, other, weight || @{number}))
        return this
      }

      Node.prototype.size = function () {
        return this.edges.reduce(function (size, edge) {
          return size + edge.to.size()
        }, 1)
      }

      exports.createNode = function (name) {
        return new Node(name)
      }
      exports.isNode = function (value) {
        return value instanceof Node
      }
      """;

  private static final String EDGE =
      """
      const nodes = require('./node.js')

      module.exports = {
        createEdge(from, to, weight) {
          if (!nodes.isNode(from) || !nodes.isNode(to)) {
            throw new TypeError('an edge connects two nodes')
          }
          return { from: from, to: to, weight: weight }
        }
      }
      """;

  private static final String CUSTOM_PAGE =
      """
      import { log } from '../util/util'

      const plugins = ['@{id}']

      export default function CustomPage(options) {
        const { onLoad, ...rest } = options
        return Page({
          ...rest,
          onLoad(query) {
            log('open', this.route, plugins.length)
            if (onLoad) {
              onLoad.call(this, query)
            }
          }
        })
      }
      """;

  private static final String THEME =
      """
      module.exports = Behavior({
        data: {
          theme: 'light'
        },
        methods: {
          isDark() {
            return this.data.theme === 'dark'
          }
        }
      })
      """;
}
