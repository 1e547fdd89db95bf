/*
 * rule: W13
 * title: a module is found by its path, also with an ending, or in a folder
 */
await host.launch();
check.equal(await host.data('found'), {
  '../lib/one': 'lib/one.js',
  '../lib/one.js': 'lib/one.js',
  '/lib/one': 'lib/one.js',
  './helper': 'pages/helper.js',
  'helper': 'pages/helper.js',
  '../lib/folder': 'lib/folder/index.js',
  '../lib/both': 'lib/both.js',
  '../lib/data': { name: 'lib/data.json' },
});

// file: pages/a.js
const found = {
  '../lib/one': require('../lib/one'),
  '../lib/one.js': require('../lib/one.js'),
  '/lib/one': require('/lib/one'),
  './helper': require('./helper'),
  'helper': require('helper'),
  '../lib/folder': require('../lib/folder'),
  '../lib/both': require('../lib/both'),
  '../lib/data': require('../lib/data'),
};
Page({ data: { found } });

// file: app.json
{ "pages": ["pages/a"] }

// file: pages/helper.js
module.exports = 'pages/helper.js';

// file: lib/one.js
module.exports = 'lib/one.js';

// file: lib/folder/index.js
module.exports = 'lib/folder/index.js';

// file: lib/both.js
module.exports = 'lib/both.js';

// file: lib/both/index.js
module.exports = 'lib/both/index.js';

// file: lib/data.json
{ "name": "lib/data.json" }
