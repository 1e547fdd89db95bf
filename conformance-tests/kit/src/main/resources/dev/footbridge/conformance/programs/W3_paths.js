/*
 * rule: W3
 * title: a module outside of the folder is refused
 */
await host.launch();
const refused = /^module ".*" leads out of the program's folder/;
check.matches(await host.data('literal'), refused, 'a literal');
check.matches(await host.data('computed'), refused, 'a computed name');
check.matches(await host.callMethod('later'), refused, 'require.async');

// file: pages/a.js
const outside = '../../outside';
Page({
  data: {
    literal: thrownBy(() => require('../../outside')).message,
    computed: thrownBy(() => require(outside)).message,
  },
  async later() {
    try {
      return await require.async('../../outside');
    } catch (e) {
      return e.message;
    }
  },
});
