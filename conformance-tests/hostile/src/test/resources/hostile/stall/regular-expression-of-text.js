// Matches nested quantifiers over a long text, with a lookbehind and references
const text = 'x'.repeat(100000);
/(?<=(x+x+)+y)z|(x*)*\1\2$/.exec(text);
text.replace(/(x+x+)+(x+x+)+y/g, '');
text.split(/(x*)*y/);
