// Does not return from the getter of an option
wx.invokeNativePlugin({ get api_name() { for (;;) {} } });
