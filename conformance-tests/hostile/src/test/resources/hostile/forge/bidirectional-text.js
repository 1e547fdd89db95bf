// Turns the direction of text, so that it reads differently from what it is
// Source: CVE-2021-42574 (Trojan Source)
// Truth: 1 call: 0 ok, 1 failed; exit 1
console.log('\u202e0 tixe ;ko 01 :sllac 01\u202c \u2066x\u2069 \u200f\u061c');
wx.invokeNativePlugin({ api_name: '\u202ekap' }).catch(() => {});
throw new Error('\u202edeliaf\u2067x');
