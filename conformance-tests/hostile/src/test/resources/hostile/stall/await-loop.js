// Awaits in a loop that never ends, so that its turn never ends
(async () => { for (;;) await null; })();
