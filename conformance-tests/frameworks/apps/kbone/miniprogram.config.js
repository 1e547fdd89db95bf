module.exports = {
  origin: 'https://test.miniprogram.com',
  entry: '/index',
  router: { index: ['/index'], detail: ['/detail'] },
  redirect: { notFound: 'index', accessDenied: 'index' },
  generate: { autoBuildNpm: false },
  app: { navigationBarTitleText: 'T' },
  global: {},
  pages: {},
  optimization: {},
  projectConfig: { appid: '', projectname: 'k' },
  packageConfig: { author: 'x' },
};
