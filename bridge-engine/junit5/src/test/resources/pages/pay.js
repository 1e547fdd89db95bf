wx.customAsyncEvent({ name: 'page' }).then((res) => console.log(`${res.key} for ${res.name}`));
