App({ onLaunch() { if (wx.neverHeardOf) wx.neverHeardOf(); } });
