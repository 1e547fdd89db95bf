/*
 * rule: W30
 * title: the keys of setData are paths, and what is missing on the way is made
 */
await host.launch();
check.equal(await host.data(), {
  user: { name: 'Li', age: 7 },
  list: [{ n: 1 }, { n: 2, tags: ['new'] }],
  made: { deep: [{ x: 1 }] },
  nested: [[1, 2]],
  'a.b': 'escaped dot',
  'c[0]': 'escaped bracket',
  tree: { cn: [{ v: 3 }] },
  numbers: { 30: 'an object' },
  replaced: { x: 'instead of text' },
});

// file: pages/a.js
Page({
  data: { user: { name: '', age: 7 }, list: [{ n: 1 }, { n: 0 }], replaced: 'text' },
  onLoad() {
    this.setData({
      'user.name': 'Li',
      'list[1].n': 2,
      'list[1].tags[0]': 'new',
      'made.deep[0].x': 1,
      'nested[0][0]': 1,
      'nested[0][1]': 2,
      'a\\.b': 'escaped dot',
      'c\\[0\\]': 'escaped bracket',
      'tree.cn.[0].v': 3,
      'numbers.30': 'an object',
      'replaced.x': 'instead of text',
    });
    check.ok(Array.isArray(this.data.made.deep) && !Array.isArray(this.data.made), 'what was made');
  },
});
