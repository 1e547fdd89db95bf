/*
 * rule: W13
 * title: what is not found throws an error that says what was tried
 */
await host.launch();
check.matches(await host.data('path'), /"\.\/gone" is not found: tried pages\/gone, also with \.js, \.ts, \.json/);
check.matches(await host.data('name'),
  /"gone" is not found: tried miniprogram_npm and node_modules from pages upwards, .*pages\/gone/);
check.matches(await host.data('computed'), /"\.\/gone" is not found/);
check.matches(await host.data('near'), /did you mean pages\/there(\.js)?\?/);

// file: app.json
{ "pages": ["pages/a"] }

// file: pages/a.js
const name = './gone';
Page({
  data: {
    path: thrownBy(() => require('./gone')).message,
    name: thrownBy(() => require('gone')).message,
    computed: thrownBy(() => require(name)).message,
    near: thrownBy(() => require('./thre')).message,
  },
});

// file: pages/there.js
