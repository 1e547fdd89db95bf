const { defineConfig } = require('@tarojs/cli');

module.exports = defineConfig({
  projectName: 'taro-react-app',
  date: '2024-1-1',
  designWidth: 750,
  deviceRatio: { 640: 2.34 / 2, 750: 1, 375: 2, 828: 1.81 / 2 },
  sourceRoot: 'src',
  outputRoot: 'dist',
  plugins: [],
  defineConstants: {},
  framework: 'react',
  compiler: 'webpack5',
  cache: { enable: false },
  mini: {},
});
