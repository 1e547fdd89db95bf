// Runs main.js of each folder that the command names.
import './log.js';

for (const folder of process.argv.slice(2)) {
  console.log(`#### ${folder}`);
  try {
    await import(`./${folder}/main.js`);
  } catch (e) {
    log('threw', e);
  }
  await new Promise((resolve) => setTimeout(resolve, 20)); // what it started
}
