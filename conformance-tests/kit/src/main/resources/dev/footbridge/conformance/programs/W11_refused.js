/*
 * rule: W11
 * title: await at the top and import.meta are refused with their place
 */
await host.launch();
check.matches(await host.data('waits'), /^waits\.js:2:20: await /);
check.matches(await host.data('meta'), /^meta\.js:1:20: import\.meta /);

// file: pages/a.js
Page({
  data: {
    waits: thrownBy(() => require('../waits')).message,
    meta: thrownBy(() => require('../meta')).message,
  },
});

// file: waits.js
export const one = 1;
export const two = await one;

// file: meta.js
export const url = import.meta.url;
