import { createApp } from 'vue';

const App = createApp({
  onLaunch() {
    console.log('launched');
  },
  onShow() {},
});
export default App;
