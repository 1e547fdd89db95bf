// The logic of the gate; scanTicket has no handler yet, mocks.json answers instead.

const PATIENCE = 60e3;

async function open(code) {
  try {
    const { seat } = await wx.invokeNativePlugin({
      api_name: 'scanTicket', data: { code }, timeout: PATIENCE,
    });
    return `welcome to ${seat}`;
  } catch ({ errMsg }) {
    return errMsg.endsWith('timeout') ? 'try again' : 'stay outside';
  }
}
