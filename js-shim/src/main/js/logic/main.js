// Takes the host's messages.

/** @param {any} given the first message */
function configure(given) {
  config.pages = own(given, 'pages') ?? [];
  config.entry = own(given, 'entry') ?? (config.pages.length > 0 ? config.pages[0] : '');
  config.app = own(given, 'app') ?? 'app.js';
  config.isTest = own(given, 'mode') === 'test';
  config.tabBar = own(given, 'tabBar') ?? null;
  config.pageConfigs = own(given, 'pageConfigs') ?? {};
  config.window = own(given, 'window') ?? {};
  for (let i = 0; i < config.pages.length; i++) pagePaths.set(config.pages[i], true);
  readTabBar();
  defineConfig(given);
  readCatalog(own(given, 'catalog') ?? given);
  wrapNavigateTo();
  if (!owns(wx, 'createSelectorQuery')) define(wx, 'createSelectorQuery', selectorQuery);
  if (wx.getEnterOptionsSync === getLaunchOptionsSync) {
    define(wx, 'getEnterOptionsSync', getEnterOptionsSync);
  }
  if (config.isTest) defineProgram();
}

gate.onMessage((id, message) => {
  switch (message.do) {
    case 'config':
      configure(message);
      break;
    case 'modules':
      announce(message);
      break;
    case 'loaded':
      loaded(message);
      break;
    case 'call':
      answerCall(id, message.name, message.params);
      break;
    case 'drive':
      drive(id, message.command, own(message, 'args') ?? {});
      break;
    default:
      throw new NativeError('unknown message to the logic layer: ' + message.do);
  }
});
