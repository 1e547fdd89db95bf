// Flattens a text that was concatenated from the left and from the right a million times
let left = '', right = '';
for (let i = 0; i < 1000000; i++) {
  left = left + 'a';
  right = 'b' + right;
}
let both = left;
for (let i = 0; i < 300; i++) both = 'x' + both + right[i];
console.log(/ab/.test(left + right), (left + right).charAt(1000), { [left]: 1 }[left], both.length);
