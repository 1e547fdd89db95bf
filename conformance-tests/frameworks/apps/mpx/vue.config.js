const { defineConfig } = require('@vue/cli-service');

module.exports = defineConfig({
  pluginOptions: {
    mpx: {
      plugin: {
        srcMode: 'wx',
        hackResolveBuildDependencies: () => {},
      },
      loader: {},
    },
  },
  configureWebpack: { cache: false },
});
