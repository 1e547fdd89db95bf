// A mini program that sells tickets. README.md shows how to run, test and replay it.

App({
  async onLaunch() {
    console.log(`a ticket costs ${wx.ticketPrice().price}`);
    const { paid } = await new Promise((success, fail) => {
      wx.buyTickets({ count: 2, progress: ({ printed }) => console.log(`printed ${printed}`), success, fail });
    });
    console.log(`paid ${paid}`);
    const { seat } = await wx.scanTicket({ code: 'T-1' });
    console.log(`seat ${seat}`);
  },
});
