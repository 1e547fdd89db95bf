import * as React from 'react';
import { View, Text, Button, navigateBack } from 'remax/wechat';
import { useQuery } from 'remax';

export default () => {
  const q = useQuery();
  return (
    <View>
      <Text>id {q.id}</Text>
      <Button id="back" onTap={() => navigateBack()}>
        back
      </Button>
    </View>
  );
};
