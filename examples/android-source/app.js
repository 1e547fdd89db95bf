// Calls the plugins and the proxy of this folder, which are written with the imports that they have in an app.

async function main() {
  const { code } = await wx.login();
  const { userInfo } = await wx.getUserProfile({ desc: 'the name on the ticket' });
  console.log('The app, as a proxy of open APIs:', userInfo.nickName, code);

  console.log('Java, at once:', wx.ticketPrice({ persons: 3 }).cents, 'cents');

  const table = await wx.timetable({ port: 'Vis' });
  console.log('Kotlin, with a coroutine:', table.port, table.sails.join(' and '));

  const aboard = [];
  await wx.board({ persons: 3, progress: (state) => aboard.push(state.aboard) });
  console.log('aboard:', aboard.join(', '));
}

main();
