const path = require('path');

const Css = require('mini-css-extract-plugin');
const MpPlugin = require('mp-webpack-plugin');
const { VueLoaderPlugin } = require('vue-loader');
const webpack = require('webpack');

module.exports = {
  mode: 'production',
  entry: { index: './src/index.js', detail: './src/detail.js' },
  output: {
    path: path.resolve(__dirname, 'dist/mp/common'),
    filename: '[name].js',
    library: 'createApp',
    libraryExport: 'default',
    libraryTarget: 'window',
  },
  target: 'web',
  optimization: {
    runtimeChunk: false,
    splitChunks: {
      chunks: 'all',
      minSize: 1000,
      maxSize: 0,
      minChunks: 1,
      maxAsyncRequests: 100,
      maxInitialRequests: 100,
      automaticNameDelimiter: '~',
      name: true,
      cacheGroups: {
        vendors: { test: /[\\/]node_modules[\\/]/, priority: -10 },
        default: { minChunks: 2, priority: -20, reuseExistingChunk: true },
      },
    },
  },
  module: {
    rules: [
      { test: /\.css$/, use: [Css.loader, 'css-loader'] },
      { test: /\.vue$/, loader: 'vue-loader' },
    ],
  },
  plugins: [
    new webpack.DefinePlugin({ 'process.env.isMiniprogram': true }),
    new Css({ filename: '[name].wxss' }),
    new VueLoaderPlugin(),
    new MpPlugin(require('./miniprogram.config')),
  ],
};
