import * as React from 'react';
import { View, Text } from 'remax/wechat';

export default function Card({ title, onPick, children }) {
  return (
    <View className="card" onTap={() => onPick && onPick(title)}>
      <Text>{title}</Text>
      <View className="slot">{children}</View>
    </View>
  );
}
