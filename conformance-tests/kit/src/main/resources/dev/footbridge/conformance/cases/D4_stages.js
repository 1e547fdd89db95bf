/*
 * rule: D4
 * title: what a stage completes with is the answer
 */
(async () => {
  const one = { n: 1, errMsg: 'invokeNativePlugin:ok' };
  check.equal(await native('stageOfNothing'), one, 'null is no second answer');
  check.equal(await native('stageOfText'), one, 'a text');
  check.equal(await native('stageOfText', { fails: true }),
    { n: 1, errMsg: 'invokeNativePlugin:fail no funds' }, 'the text of a failure');
  check.equal(await native('stageOfStage'), one, 'a stage in a stage');
  check.equal(await native('hiddenStage'), one, 'a stage whose type does not say so');
  check.done();
})();
