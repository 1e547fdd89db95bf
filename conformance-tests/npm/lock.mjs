// Writes the lock files of folders whose package.json has exact versions:
//
//     node conformance-tests/npm/lock.mjs FOLDER...
//
// A lock file has the versions and checksums of all packages, but no addresses, so it is the same
// for every registry that npm uses. What is locked already keeps its version; delete a lock file to
// get the newest of everything that package.json does not name.

import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What npm writes about a package that has addresses in it. An installation does not need it. */
const WITH_ADDRESSES = ['deprecated', 'funding', 'resolved'];

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'x64'];

/** Returns whether a package that lies at a path of the lock file finds another one. */
function finds(packages, from, name) {
  for (let folder = from; ; ) {
    if (`${folder && `${folder}/`}node_modules/${name}` in packages) return true;
    if (!folder) return false;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1));
  }
}

/**
 * Adds the optional packages for other platforms that the registry did not have. Without them, npm
 * takes the lock file as out of date; with their platforms, it does not look for them here.
 */
function addMissing(packages) {
  for (const [path, { optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (finds(packages, path, name)) continue;
      const words = name.split(/[-/]/);
      const system = words.find((word) => SYSTEMS.includes(word));
      const processor = words.find((word) => PROCESSORS.includes(word));
      if (!system || !processor || !/^\d/.test(version)) {
        throw new Error(`${path} needs ${name} ${version}, which is not in the lock file`);
      }
      packages[`node_modules/${name}`] = {
        version, cpu: [processor], dev: packages[path].dev, optional: true, os: [system],
      };
    }
  }
}

/** Returns the packages in npm's order: the root first, then by path. */
function sorted(packages) {
  return Object.fromEntries(
    Object.entries(packages).sort(([one], [other]) => one.localeCompare(other, 'en')),
  );
}

function lock(folder) {
  const npm = spawnSync('npm', ['install', '--package-lock-only'], { cwd: folder, stdio: 'inherit' });
  if (npm.status !== 0) throw new Error(`npm failed in ${folder}`);
  const file = join(folder, 'package-lock.json');
  const text = JSON.parse(readFileSync(file, 'utf8'));
  for (const entry of Object.values(text.packages)) {
    for (const key of WITH_ADDRESSES) delete entry[key];
  }
  addMissing(text.packages);
  text.packages = sorted(text.packages);
  writeFileSync(file, `${JSON.stringify(text, null, 2)}\n`);
}

const folders = process.argv.slice(2);
if (folders.length === 0) {
  console.error('lock.mjs: name the folders whose lock files to write');
  process.exitCode = 2;
}
folders.forEach(lock);
