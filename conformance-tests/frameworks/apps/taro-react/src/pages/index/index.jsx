import { useState, useEffect } from 'react';
import Taro, { useLoad, useDidShow, useReady } from '@tarojs/taro';
import { View, Text, Button, Input, ScrollView } from '@tarojs/components';
import Card from '../../components/card';

export default function Index() {
  const [count, setCount] = useState(0);
  const [name, setName] = useState('');
  const [items, setItems] = useState([
    { id: 1, t: 'a' },
    { id: 2, t: 'b' },
  ]);
  const [picked, setPicked] = useState('');
  useLoad((q) => console.log('load', JSON.stringify(q)));
  useDidShow(() => console.log('show'));
  useReady(() => console.log('ready'));
  useEffect(() => {
    Taro.setStorageSync('k', 'v');
    setPicked(String(Taro.getStorageSync('k')));
    Taro.request({ url: 'https://example.com/list' })
      .then((r) => setItems(r.data))
      .catch((e) => console.log('req fail', e.errMsg));
  }, []);
  return (
    <View className="index" id="root">
      <Text>
        hello {name} {count} {picked}
      </Text>
      <Input id="name" value={name} onInput={(e) => setName(e.detail.value)} placeholder="name" />
      <Button id="inc" onClick={() => setCount(count + 1)}>
        inc
      </Button>
      <Button id="go" onClick={() => Taro.navigateTo({ url: '/pages/detail/index?id=' + count })}>
        go
      </Button>
      <ScrollView scrollY>
        {items.map((i) => (
          <Card key={i.id} title={i.t} onPick={setPicked}>
            <Text>slot {i.id}</Text>
          </Card>
        ))}
      </ScrollView>
      {count > 2 && <View className="big">big</View>}
    </View>
  );
}
