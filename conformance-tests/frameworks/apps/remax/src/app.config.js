module.exports = {
  pages: ['pages/index/index', 'pages/detail/index'],
  window: { navigationBarTitleText: 'T' },
};
