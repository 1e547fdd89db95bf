/*
 * rule: C5
 * title: without data the input is empty
 */
(async () => {
  check.equal((await native('echo')).params, {}, 'absent');
  check.equal((await native('echo', null)).params, {}, 'null');
  check.matches((await native('echo', [1])).errMsg, /:fail data should be an object, but is an array$/);
  check.done();
})();
