import { View, Text } from '@tarojs/components';

export default function Card({ title, onPick, children }) {
  return (
    <View className="card" onClick={() => onPick && onPick(title)}>
      <Text>{title}</Text>
      <View className="slot">{children}</View>
    </View>
  );
}
