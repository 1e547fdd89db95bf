package dev.footbridge.programs.shop;

import dev.footbridge.programs.text.SourceFolder;

/** What the components of the library share, and what pages call of it. */
final class LibraryModules {
  private LibraryModules() {}

  /** Adds the modules to the library's folder. */
  static void addAll(String library, SourceFolder folder) {
    folder.add(library + "common/config.js", "export default { prefix: 'p' };\n");
    folder.add(library + "common/index.js", INDEX);
    folder.add(library + "common/super-component.js", SUPER_COMPONENT);
    folder.add(library + "common/wx-component.js", WX_COMPONENT);
    folder.add(library + "common/flatten.js", FLATTEN);
    folder.add(library + "common/utils.js", UTILS);
    folder.add(library + "common/relations.js", RELATIONS);
    folder.add(library + "common/utils.wxs", WXS);
    folder.add(library + "toast/index.js", TOAST);
    folder.add(library + "dialog/index.js", DIALOG);
  }

  private static final String INDEX =
      """
      export { SuperComponent } from './super-component';
      export * from './wx-component';
      export { default as flatten, toComponent } from './flatten';
      """;

  private static final String SUPER_COMPONENT =
      """
      export class SuperComponent {
        constructor() {
          this.app = typeof getApp === 'function' ? getApp() : null;
          this.data = {};
        }
      }
      """;

  private static final String WX_COMPONENT =
      """
      import { toComponent } from './flatten';

      export const wxComponent = function wxComponent() {
        return function (Target) {
          const current = new Target();
          current.options = Object.assign({}, current.options);
          if (current.properties) {
            Object.keys(current.properties).forEach((key) => {
              const property = current.properties[key];
              if (property && property.type === Boolean && property.value === undefined) {
                property.value = false;
              }
            });
          }
          Component(toComponent(current));
        };
      };
      """;

  private static final String FLATTEN =
      """
      const RAW_LIFETIMES = ['created', 'attached', 'ready', 'moved', 'detached', 'error'];
      const KEYS = [
        'properties',
        'data',
        'observers',
        'methods',
        'behaviors',
        'externalClasses',
        'options',
        'relations',
        'lifetimes',
        'pageLifetimes',
      ];

      export const toComponent = function toComponent(source) {
        const result = { methods: {} };
        for (const key of KEYS) {
          if (source[key] !== undefined) {
            result[key] = source[key];
          }
        }
        for (const name of RAW_LIFETIMES) {
          if (typeof source[name] === 'function') {
            result.lifetimes = { ...(result.lifetimes || {}), [name]: source[name] };
          }
        }
        return result;
      };

      export default (list) => list.reduce((all, part) => all.concat(part), []);
      """;

  private static final String UTILS =
      """
      export { getParent, getInstance } from './relations';

      export const isObject = (value) => Object.prototype.toString.call(value) === '[object Object]';

      export const isNumeric = (value) => !Number.isNaN(Number(value)) && value !== '' && value !== null;

      export const classNames = function classNames(...parts) {
        const names = [];
        for (const part of parts) {
          if (!part) continue;
          if (typeof part === 'string') names.push(part);
          else if (Array.isArray(part)) names.push(classNames(...part));
          else names.push(...Object.keys(part).filter((key) => part[key]));
        }
        return names.join(' ');
      };

      export function toUnit(value, fallback = 0) {
        if (value === null || value === undefined) {
          return `${fallback}px`;
        }
        return isNumeric(value) ? `${value}px` : String(value);
      }

      let systemInfo = null;
      export const getSystemInfo = () => {
        if (!systemInfo) systemInfo = wx.getSystemInfoSync();
        return systemInfo;
      };

      export const debounce = (run, wait = 50) => {
        let timer = null;
        return function debounced(...args) {
          clearTimeout(timer);
          timer = setTimeout(() => run.apply(this, args), wait);
        };
      };
      """;

  private static final String RELATIONS =
      """
      import { isObject } from './utils';

      export function getParent(instance, path) {
        const nodes = instance.getRelationNodes ? instance.getRelationNodes(path) : [];
        return nodes && nodes.length > 0 ? nodes[0] : null;
      }

      export function getInstance(context, selector) {
        const pages = getCurrentPages();
        const page = isObject(context) && context.selectComponent ? context : pages[pages.length - 1];
        return page && page.selectComponent ? page.selectComponent(selector) : null;
      }
      """;

  private static final String WXS =
      """
      function cls(base, states) {
        var names = [base];
        for (var i = 0; i < states.length; i++) {
          if (states[i]) {
            names.push(base + '--' + states[i]);
          }
        }
        return names.join(' ');
      }

      module.exports = {
        cls: cls,
      };
      """;

  private static final String TOAST =
      """
      import { getInstance } from '../common/utils';

      function Toast(options) {
        const { context, selector = '#p-toast', message, ...rest } = options;
        const instance = getInstance(context, selector);
        if (instance) {
          instance.show({ ...rest, title: message });
        }
        return instance;
      }

      export default Toast;
      export function hideToast(options = {}) {
        const instance = getInstance(options.context, options.selector || '#p-toast');
        if (instance) {
          instance.hide();
        }
      }
      """;

  private static final String DIALOG =
      """
      import { getInstance } from '../common/utils';

      const Dialog = {
        confirm(options) {
          const { context, selector = '#p-dialog', ...rest } = options;
          const instance = getInstance(context, selector);
          if (!instance) return Promise.reject(new Error(`no dialog ${selector}`));
          return new Promise((resolve, reject) => {
            instance.show(rest);
            instance.onConfirmed = resolve;
            instance.onCancelled = reject;
          });
        },
      };

      export { Dialog as default };
      """;
}
