// A store whose main file is .cjs, and which asks for process.env.NODE_ENV.

const { applyMiddleware, combineReducers, createStore } = require('redux');

const count = (state = 0, action) => (action.type === 'add' ? state + action.step : state);
const log = (state = [], action) => (action.type === 'add' ? state.concat(action.step) : state);
const doubling = () => (next) => (action) => next({ ...action, step: action.step * 2 });

Page({
  data: { done: false, error: '', state: {} },

  onLoad() {
    const store = createStore(combineReducers({ count, log }), applyMiddleware(doubling));
    this.stop = store.subscribe(() => this.setData({ state: store.getState() }));
    store.dispatch({ type: 'add', step: 2 });
    store.dispatch({ type: 'add', step: 3 });
    let error = '';
    try {
      store.replaceReducer('no function');
    } catch (thrown) {
      error = thrown.name;
    }
    this.setData({ done: true, error });
  },

  onUnload() {
    this.stop();
  },
});
