// Makes a second realm, whose built-ins the host has not prepared
// Source: the ShadowRealm proposal; iframes of browsers; loadWithNewGlobal of Nashorn
for (const name of ['ShadowRealm', 'Realm', 'loadWithNewGlobal', 'createGlobal', '$262', 'newGlobal', 'evalcx']) {
  if (name in globalThis) console.log('ESCAPED: ' + name);
}
try {
  new ShadowRealm().evaluate('globalThis.Java ? 1 : 0');
  console.log('ESCAPED: ShadowRealm');
} catch (e) {}
