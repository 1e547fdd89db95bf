// Makes formatters and collators, each with tables of its own, or dates where there are none
const all = [];
for (let i = 0; ; i++) {
  all.push(typeof Intl === 'undefined' ? [new Date(i), new Date(i).toString()] : new Intl.DateTimeFormat(['en', 'zh', 'ar'][i % 3]).formatToParts(i));
}
