// Imports a file as JSON or text, so that its content comes without running it
// Source: import attributes, a proposal that engines follow early
for (const type of ['json', 'text', 'css', 'bytes']) {
  try {
    import('/etc/passwd', { with: { type } }).then(
      () => console.log('ESCAPED: ' + type),
      (e) => { if (String(e).includes('root:')) console.log('ESCAPED: the content'); });
  } catch (e) {}
}
