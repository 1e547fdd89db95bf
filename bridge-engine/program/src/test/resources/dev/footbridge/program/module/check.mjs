// Parses what was converted; of what was not, says whether Node can parse the original.
import fs from 'node:fs';
import vm from 'node:vm';

const count = Number(process.argv[2]);
let good = 0;
let bad = 0;

const read = (i, name) => fs.readFileSync(`${i}/${name}`, 'utf8');
const parses = (make) => {
  try {
    make();
    return true;
  } catch (e) {
    return false;
  }
};

for (let i = 0; i < count; i++) {
  if (fs.existsSync(`${i}/converted`)) {
    try {
      new vm.Script(`(${read(i, 'converted')})`);
      good++;
    } catch (e) {
      console.log(`FAILED ${read(i, 'converted').slice(0, 200)}: ${e.stack.slice(0, 400)}`);
    }
  } else if (fs.existsSync(`${i}/refused`)) {
    bad++;
    console.log(`refused: ${read(i, 'refused')}`);
  } else if (!fs.existsSync(`${i}/original`)) {
    bad++;
    console.log(`not parsed: ${read(i, 'failed')}`);
  } else {
    const text = read(i, 'original').replace(/^\uFEFF/, '');
    const isGood =
      parses(() => vm.compileFunction(text, ['exports', 'require', 'module'])) ||
      parses(() => new vm.SourceTextModule(text));
    bad++;
    console.log(`${isGood ? 'FAILED' : 'not parsed'}: ${read(i, 'failed')}`);
  }
}
console.log(`total ${count}: ${good} converted, ${bad} not`);
