/*
 * rule: W2
 * title: project.config.json names the folder and the identifier of the program
 */
await host.launch();
check.equal(await host.data('from'), 'source');
check.equal(await host.appId(), 'wx-of-the-project');

// file: project.config.json
{ "miniprogramRoot": "source/", "appid": "wx-of-the-project" }

// file: source/app.json
{ "pages": ["pages/a"] }

// file: source/app.js
App({});

// file: source/pages/a.js
Page({ data: { from: require('/where') } });

// file: source/where.js
module.exports = 'source';

// file: where.js
module.exports = 'project';
