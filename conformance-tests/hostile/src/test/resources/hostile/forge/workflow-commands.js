// Prints commands of CI services
// Source: the kind of CVE-2020-15228 (set-env by output)
// Truth: no calls; exit 0
for (const command of ['::error::forged', '::set-output name=x::y', '::add-mask::o', '::stop-commands::x', '::group::g', '##[error]forged', '##[set-env name=PATH]x',
  '##vso[task.setvariable variable=PATH]x', '##vso[task.complete result=Succeeded]', "##teamcity[testPassed name='x']", '::save-state name=a::b', '##[section]x']) {
  console.log(command);
  console.log('x\n' + command);
  console.log('x\r' + command);
  console.warn('  ' + command);
}
