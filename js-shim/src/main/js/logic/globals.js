// The globals of a whole program (PROGRAM: pages, modules, and what libraries expect).

define(root, 'App', App);
define(root, 'Behavior', Behavior);
define(root, 'Component', Component);
define(root, 'Page', Page);
define(root, 'getApp', getApp);
define(root, 'getCurrentPages', getCurrentPages);
define(root, 'process', { env: { NODE_ENV: 'production' } }, false);
define(root, 'requirePlugin', requirePlugin, false);
define(root, 'self', root, false);

/**
 * Stands for a plugin, of which there is none here.
 * @param {unknown} name
 */
function requirePlugin(name) {
  event('plugin', { name: shortened(NativeString(name)) });
  return {};
}

/**
 * Defines what programs read about themselves.
 * @param {any} given
 */
function defineConfig(given) {
  define(root, '__wxConfig', {
    accountInfo: { appId: own(given, 'appId') ?? '' },
    entryPagePath: config.entry,
    envVersion: 'develop',
    global: { window: copyOf(config.window) },
    page: copyOf(config.pageConfigs),
    pages: copyOf(config.pages),
    tabBar: copyOf(config.tabBar),
  }, false);
}
