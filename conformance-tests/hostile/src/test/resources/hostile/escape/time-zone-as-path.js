// Names files where a time zone or a language is expected
// Source: CVE-2020-28281's kind: paths inside identifiers that libraries open
for (const name of ['../../../../etc/passwd', '/etc/passwd', 'file:/etc/passwd', '..\\..\\x']) {
  try {
    const text = new Intl.DateTimeFormat('en', { timeZone: name }).format(0);
    console.log('ESCAPED: ' + text);
  } catch (e) {
    if (String(e).includes('root:')) console.log('ESCAPED: the content');
  }
  try { new Date(0).toLocaleString(name); } catch (e) {}
  try { 'a'.localeCompare('b', name); } catch (e) {}
}
