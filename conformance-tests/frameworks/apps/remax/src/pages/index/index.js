import * as React from 'react';
import {
  View,
  Text,
  Button,
  Input,
  ScrollView,
  navigateTo,
  request,
  setStorageSync,
  getStorageSync,
} from 'remax/wechat';
import { usePageEvent } from 'remax/macro';
import Card from '../../components/card';

export default () => {
  const [count, setCount] = React.useState(0);
  const [name, setName] = React.useState('');
  const [picked, setPicked] = React.useState('');
  const [items, setItems] = React.useState([
    { id: 1, t: 'a' },
    { id: 2, t: 'b' },
  ]);
  usePageEvent('onLoad', (q) => console.log('load', JSON.stringify(q)));
  usePageEvent('onShow', () => console.log('show'));
  usePageEvent('onReady', () => console.log('ready'));
  React.useEffect(() => {
    setStorageSync('k', 'v');
    setPicked(String(getStorageSync('k')));
    request({ url: 'https://example.com/list' })
      .then((r) => setItems(r.data))
      .catch((e) => console.log('req fail', e.errMsg));
  }, []);
  return (
    <View className="index" id="root">
      <Text>
        hello {name} {count} {picked}
      </Text>
      <Input id="name" value={name} onInput={(e) => setName(e.detail.value)} placeholder="name" />
      <Button id="inc" onTap={() => setCount(count + 1)}>
        inc
      </Button>
      <Button id="go" onTap={() => navigateTo({ url: '/pages/detail/index?id=' + count })}>
        go
      </Button>
      <ScrollView scrollY>
        {items.map((i) => (
          <Card key={i.id} title={i.t} onPick={setPicked}>
            <Text>slot {i.id}</Text>
          </Card>
        ))}
      </ScrollView>
      {count > 2 && (
        <View className="big" style={{ color: count > 3 ? 'red' : 'blue' }}>
          big
        </View>
      )}
    </View>
  );
};
