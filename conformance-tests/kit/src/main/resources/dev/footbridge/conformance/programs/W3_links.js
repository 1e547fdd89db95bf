/*
 * rule: W3
 * title: a symbolic link that leads out of the folder is refused
 * link: source/lib/link.js -> ../../outside.js
 */
await host.launch();
check.matches(await host.data('message'), /lib\/link\.js.*outside/);

// file: project.config.json
{ "miniprogramRoot": "source/" }

// file: outside.js
check.fail('a file outside of the folder ran');

// file: source/app.json
{ "pages": ["pages/a"] }

// file: source/app.js
App({});

// file: source/pages/a.js
Page({ data: { message: thrownBy(() => require('/lib/link')).message } });
