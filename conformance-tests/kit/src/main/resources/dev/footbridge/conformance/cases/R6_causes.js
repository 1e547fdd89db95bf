/*
 * rule: R6
 * title: the causes of an error are reported with it
 * expect: errors 4
 */
const seen = [];
wx.onError((text) => {
  seen.push(text.split('\n').filter((line) => !line.trimStart().startsWith('at ')).join('|'));
});
const later = (ms, thrown) => setTimeout(() => { throw thrown; }, ms);
later(1, new Error('outer', { cause: new TypeError('root') }));
later(2, new Error('of an answer', { cause: { errMsg: 'pay:fail', errCode: 7 } }));
later(3, new AggregateError([new Error('first'), 'second'], 'all'));
const circle = new Error('circle');
circle.cause = circle;
later(4, circle);
setTimeout(() => {
  check.matches(seen[0], /^Error: outer \{.*cause: TypeError: root/);
  check.matches(seen[1], /^Error: of an answer \{ cause: \{ errMsg: 'pay:fail', errCode: 7 \} \}/);
  check.matches(seen[2], /^AggregateError: all \{.*errors: \[.*Error: first.*'second'/);
  check.matches(seen[3], /^Error: circle \{ cause: \[Circular\] \}/);
  check.done();
}, 50);
