// Asks for a contact, then sends the card and shows how far it got.
wx.pickContact({
  title: 'Who gets the card?',
  success(picked) {
    console.log(`picked ${picked.name}`);
    wx.sendCard({
      to: picked.name,
      progress(state) { console.log(`${state.percent} %`); },
      success() { console.log('sent'); },
      fail(res) { console.log(res.errMsg); },
    });
  },
  fail(res) { console.log(res.errMsg); },
});
