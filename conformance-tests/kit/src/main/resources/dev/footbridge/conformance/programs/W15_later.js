/*
 * rule: W15
 * title: require.async and import give promises of the same registry
 */
await host.launch();
check.steps(['a']);
check.equal(await host.callMethod('load'), { isSame: true, isNamespace: true, value: 1, names: ['default', 'value'] });
check.steps(['later'], 'a module that is required later');
check.matches(await host.callMethod('loadBroken'), /it broke/);
check.matches(await host.callMethod('loadMissing'), /"\.\.\/gone" is not found/);

// file: pages/a.js
check.step('a');
Page({
  async load() {
    const exports = await require.async('../later');
    const namespace = await import('../later');
    const common = await import('../common');
    return {
      isSame: exports === require('../later'),
      isNamespace: namespace.value === exports.value,
      value: namespace.value,
      names: Object.keys(common).sort(),
    };
  },
  loadBroken: () => require.async('../broken').catch((e) => e.message),
  loadMissing: () => import('../gone').catch((e) => e.message),
});

// file: later.js
check.step('later');
export const value = 1;

// file: common.js
exports.value = 2;

// file: broken.js
throw new Error('it broke');
