/*
 * rule: W13
 * title: resolveAlias names folders, before packages
 */
await host.launch();
check.equal(await host.data('found'), ['lib/price.js', 'pages/part.js']);

// file: app.json
{ "pages": ["pages/a"], "resolveAlias": { "~/*": "/*", "@lib/*": "lib/*" } }

// file: pages/a.js
Page({ data: { found: [require('@lib/price'), require('~/pages/part')] } });

// file: pages/part.js
module.exports = 'pages/part.js';

// file: lib/price.js
module.exports = 'lib/price.js';

// file: miniprogram_npm/@lib/price/index.js
module.exports = 'a package';
