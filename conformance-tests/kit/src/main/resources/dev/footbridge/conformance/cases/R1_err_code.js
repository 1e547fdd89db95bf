/*
 * rule: R1
 * title: a failure of the engine has a number
 */
(async () => {
  check.equal((await native('unknownApi')).errCode, 1001, 'unknown');
  check.equal((await native('throwsMessage')).errCode, 1005, 'threw');
  check.ok(!('errCode' in await native('fails')), 'the handlers own failure has none');
  check.done();
})();
