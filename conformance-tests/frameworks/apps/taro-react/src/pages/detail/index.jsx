import { View, Text, Button } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';

export default function Detail() {
  const r = useRouter();
  return (
    <View>
      <Text>id {r.params.id}</Text>
      <Button id="back" onClick={() => Taro.navigateBack()}>
        back
      </Button>
    </View>
  );
}
