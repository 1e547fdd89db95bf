import { useLaunch } from '@tarojs/taro';

export default function App({ children }) {
  useLaunch(() => {
    console.log('launched');
  });
  return children;
}
