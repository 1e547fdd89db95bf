/*
 * rule: W10
 * title: what a module throws reaches whoever requires it
 */
await host.launch();
check.equal(await host.data('messages'), ['it broke', 'it broke']);
check.steps(['runs'], 'how often it ran');

// file: pages/a.js
const messages = [1, 2].map(() => thrownBy(() => require('../broken')).message);
Page({ data: { messages } });

// file: broken.js
check.step('runs');
throw new Error('it broke');
