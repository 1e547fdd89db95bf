/*
 * rule: R6
 * title: a thrown object that is no error is reported with its content
 * expect: errors 1
 */
wx.onError((text) => {
  check.equal(text.split('\n')[0], "{ errMsg: 'pay:fail no', errCode: 7 }", 'the content');
  check.done();
});
throw { errMsg: 'pay:fail no', errCode: 7 };
