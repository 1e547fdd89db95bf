/*
 * rule: W46
 * title: the opener and the opened page have an event channel
 */
await host.launch();
const { eventChannel } = await wx.navigateTo({
  url: 'b',
  events: { up: (...args) => check.step(`up ${args}`) },
});
eventChannel.emit('down', 1);
eventChannel.emit('once', 2);
eventChannel.emit('once', 3);
eventChannel.emit('off', 4);
eventChannel.emit('late', 5);
check.steps(['up 1,2', 'down 1', 'once 2']);
await host.callMethod('listen');
check.steps(['late 5'], 'a listener that comes late');
await new Promise((resolve) => {
  wx.navigateTo({ url: 'b', success: (result) => { result.eventChannel.emit('down', 6); resolve(); } });
});
check.steps(['down 6'], 'the result of a callback');

// file: pages/a.js
Page({});

// file: pages/b.js
Page({
  onLoad() {
    const channel = this.getOpenerEventChannel();
    channel.on('down', (n) => check.step(`down ${n}`));
    channel.once('once', (n) => check.step(`once ${n}`));
    const off = (n) => check.step(`off ${n}`);
    channel.on('off', off);
    channel.off('off', off);
    channel.emit('up', 1, 2);
  },
  listen() { this.getOpenerEventChannel().on('late', (n) => check.step(`late ${n}`)); },
});
