// A store by a path within its package: its main file needs React, this one does not.

const { createStore } = require('zustand/vanilla');

Page({
  data: { done: false, bears: 0, history: [] },

  onLoad() {
    const store = createStore((set, get) => ({
      bears: 1,
      add: (count) => set((state) => ({ bears: state.bears + count })),
      double: () => get().add(get().bears),
    }));
    this.stop = store.subscribe(({ bears }, { bears: before }) => {
      this.setData({ bears, history: this.data.history.concat([[before, bears]]) });
    });
    store.getState().add(2);
    store.getState().double();
    this.setData({ done: true });
  },

  onUnload() {
    this.stop();
  },
});
