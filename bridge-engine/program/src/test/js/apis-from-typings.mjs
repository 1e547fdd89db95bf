// Prints the version of the public typings of mini programs and the names of the APIs in them, in
// the order of apis.txt:
//
//   node apis-from-typings.mjs node_modules/miniprogram-api-typings

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: node apis-from-typings.mjs FOLDER_OF_THE_TYPINGS');
  process.exit(2);
}

const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const text = readFileSync(join(folder, 'types/wx/lib.wx.api.d.ts'), 'utf8');
// Comments first: those of this file have examples, with braces, from the start of a line.
const code = text.replace(/\/\*[\s\S]*?\*\//g, '');
const body = /^( *)interface Wx \{\n([\s\S]*?)^\1\}/m.exec(code);
if (body === null) throw new Error(`${folder}: no interface Wx`);
// A member starts one level deeper than the interface; what follows of it is deeper or a bracket.
const member = new RegExp(`^${body[1]} {4}(\\w+)`, 'gm');
const names = new Set(Array.from(body[2].matchAll(member), (found) => found[1]));

console.log(`typings ${name} ${version}`);
console.log([...names].sort().join('\n'));
