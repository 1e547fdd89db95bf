/*
 * rule: W13
 * title: a package is found in miniprogram_npm from the folder upwards, then in node_modules
 */
await host.launch();
check.equal(await host.data('found'), {
  near: 'of pages', far: 'of the program', part: 'part', scoped: 'scoped',
  built: 'dist', main: 'main', index: 'index',
});

// file: app.json
{ "pages": ["pages/a"] }

// file: pages/a.js
const found = {
  near: require('near'),
  far: require('far'),
  part: require('far/part'),
  scoped: require('@scope/name'),
  built: require('built'),
  main: require('main'),
  index: require('index'),
};
Page({ data: { found } });

// file: pages/miniprogram_npm/near/index.js
module.exports = 'of pages';

// file: miniprogram_npm/near/index.js
module.exports = 'of the program';

// file: miniprogram_npm/far/index.js
module.exports = 'of the program';

// file: miniprogram_npm/far/part.js
module.exports = 'part';

// file: node_modules/far/index.js
module.exports = 'of node_modules';

// file: miniprogram_npm/@scope/name/index.js
module.exports = 'scoped';

// file: node_modules/built/package.json
{ "name": "built", "main": "main.js", "miniprogram": "dist" }

// file: node_modules/built/main.js
module.exports = 'main of built';

// file: node_modules/built/dist/index.js
module.exports = 'dist';

// file: node_modules/main/package.json
{ "name": "main", "main": "lib/main.js" }

// file: node_modules/main/lib/main.js
module.exports = 'main';

// file: node_modules/index/index.js
module.exports = 'index';
