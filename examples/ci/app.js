// A mini program that sells tickets. Run it: ./footbridge run examples/ci
// Test it: ./footbridge test examples/ci

App({
  onLaunch() {
    console.log(`a ticket costs ${wx.ticketPrice().price}`);
  },
});
