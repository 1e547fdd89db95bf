// Shows the report that the page holds. Whatever comes from a program is text, never markup.

(() => {
  'use strict';

  const report = JSON.parse(document.getElementById('data').textContent);
  /** What happened in a whole program, if it has another label, or colour, than others. */
  const LABELS = {
    __proto__: null, navigate: '→', noscreen: 'no screen', notFound: 'not found', unanswered: 'unanswered',
  };
  let lastId = 0;

  /** Creates an element. Strings among the children become text. */
  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value === true) element.setAttribute(name, '');
      else if (value !== false) element.setAttribute(name, value);
    }
    element.append(...children);
    return element;
  }

  function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
  }

  function millis(value) {
    return `${value < 10 ? value.toFixed(2) : value.toFixed(1)} ms`;
  }

  /** Returns a time of the program's clock as text, if that is not the machine's clock. */
  function ownTime(own) {
    return own === undefined ? '' : `${millis(own)} of the program’s time`;
  }

  /** Returns JSON over several lines. Other text is returned unchanged. */
  function pretty(json) {
    try {
      return JSON.stringify(JSON.parse(json), null, 2);
    } catch {
      return json;
    }
  }

  function statusOf(call) {
    if (call.end === undefined) return 'open';
    return call.ok ? 'ok' : 'fail';
  }

  function reasonOf(call) {
    if (call.end === undefined) return 'has not ended';
    try {
      return String(JSON.parse(call.result).errMsg);
    } catch {
      return call.result;
    }
  }

  /** Distinguishes errors of the program from its console.error. */
  function isFailure(event) {
    return event.kind === 'failure';
  }

  /** Distinguishes what happened to a page of a whole program. */
  function isOfPage(event) {
    return event.kind === 'happened' && event.what === 'page';
  }

  function firstLine(text) {
    return text.split('\n', 1)[0];
  }

  function failuresOf(program) {
    return [
      ...program.tests.filter((test) => test.status === 'failed')
        .map((test) => ({ kind: 'test', badge: 'failed', text: `${test.name}: ${firstLine(test.failures[0] || '')}` })),
      // What a test program throws fails a test.
      ...program.events.filter((event) => isFailure(event) && program.tests.length === 0)
        .map((event) => ({ kind: 'event', badge: 'error', text: firstLine(event.text), item: event })),
      ...program.calls.filter((call) => statusOf(call) !== 'ok')
        .map((call) => ({ kind: 'call', badge: statusOf(call), text: `#${call.id} ${call.api}: ${reasonOf(call)}`, item: call })),
    ];
  }

  function section(parent, heading, content) {
    parent.append(make('h3', {}, heading), typeof content === 'string' ? make('pre', { tabindex: '0' }, content) : content);
  }

  function fillDetail(detail, call) {
    const how = call.via === call.api ? `wx.${call.via}` : `wx.${call.via} → ${call.api}`;
    detail.append(make('p', {},
      `${how}${call.sync ? ', synchronous' : ''}, ${millis(call.start)} after the program`
      + `${call.thread ? `; handled on ${call.thread}` : '; no handler was run'}`
      + `${call.own === undefined ? '' : `; took ${ownTime(call.own)}`}`
      + `${call.handledTo === undefined ? '' : ` for ${millis(call.handledTo - call.handledFrom)}`}`));
    section(detail, 'Arguments', pretty(call.params));
    if (call.states.length > 0) {
      section(detail, counted(call.states.length, 'state'), make('ul', { class: 'states' },
        ...call.states.map((state) => make('li', {},
          make('span', { class: 'at' }, `+${millis(state.at - call.start)}${state.own === undefined ? '' : `, ${ownTime(state.own)}`}`),
          make('pre', {}, state.data)))));
    }
    section(detail, call.end === undefined ? 'No result' : 'Result',
      call.end === undefined ? 'The call had not ended when this was written.' : pretty(call.result));
    if (call.cause) section(detail, 'Java stack', call.cause);
    if (call.notes.length > 0) section(detail, 'Warnings', call.notes.join('\n'));
  }

  /** Draws a call, with its handler and its states, between two times of the program. */
  function track(call, span) {
    const end = call.end === undefined ? span[1] : call.end;
    const parts = [['bar', call.start, end]];
    if (call.thread) parts.push(['bar handler', call.handledFrom, Math.min(end, call.handledTo ?? end)]);
    for (const state of call.states) parts.push(['state', state.at, state.at]);
    return bars(parts, span);
  }

  /** Draws parts, each with its class and its times, between two times of the program. */
  function bars(parts, [first, last]) {
    const percent = (from, to) => `${(100 * Math.max(0, to - from)) / (last - first)}%`;
    const drawn = make('span', { class: 'track', 'aria-hidden': 'true' });
    for (const [name, from, to] of parts) {
      const part = make('span', { class: name });
      part.style.left = percent(first, from);
      if (name !== 'state') part.style.width = percent(from, to);
      drawn.append(part);
    }
    return drawn;
  }

  function callRow(call, span) {
    const status = statusOf(call);
    const id = `detail-${++lastId}`;
    const detail = make('div', { class: 'detail', id, hidden: true });
    const row = make('button', {
      type: 'button',
      class: `row${status === 'ok' ? '' : ` is-${status === 'open' ? 'open' : 'failed'}`}`,
      'aria-expanded': 'false',
      'aria-controls': id,
    },
    make('span', { class: 'number' }, `#${call.id}`),
    make('span', { class: 'name' }, call.api, make('small', {}, `${call.sync ? ' sync' : ''}${call.noScreen ? ' no screen' : ''}`)),
    track(call, span),
    make('span', { class: `badge ${status}` }, status),
    make('span', { class: 'took' }, call.end === undefined ? '' : millis(call.end - call.start)));
    row.addEventListener('click', () => {
      if (!detail.hasChildNodes()) fillDetail(detail, call);
      detail.hidden = !detail.hidden;
      row.setAttribute('aria-expanded', String(!detail.hidden));
    });
    call.row = row;
    const text = `#${call.id} ${call.api} ${call.params} ${call.result || ''}`;
    return { at: call.start, failed: status !== 'ok', text, element: make('li', {}, row, detail) };
  }

  function eventRow(event) {
    const { what } = event;
    const kind = { log: '', failure: 'error' }[event.kind] ?? event.kind;
    const label = what === undefined ? kind : LABELS[what] ?? what;
    const text = make('span', { class: 'text' },
      ...(label ? [make('span', { class: `badge ${kind}${what in LABELS ? ` ${what}` : ''}` }, label), ' '] : []),
      event.stack ? `${event.text}\n${event.stack}` : event.text);
    const row = make('div', { class: 'row note', tabindex: '-1' }, make('span', {}), text);
    event.row = row;
    return {
      at: event.at,
      failed: isFailure(event),
      text: event.text,
      element: make('li', {}, row),
      event,
    };
  }

  /**
   * Returns the pages that a program opened, each with the times when it was loaded and shown, and
   * the events at which one of them begins. Of two with one path, the one loaded last is on top.
   */
  function visitsOf(program, last) {
    const visits = [];
    const loaded = new Map(); // by path, the top one last
    const begins = new Map(); // by event
    for (const event of program.events.filter(isOfPage)) {
      const { page, hook, text, at } = event;
      if (!loaded.has(page)) loaded.set(page, []);
      const stack = loaded.get(page);
      if (hook === 'onLoad') {
        stack.push({ page, query: text.slice(page.length + hook.length + 2), from: at, to: last, shown: [] });
        visits.push(stack[stack.length - 1]);
      }
      const visit = stack[stack.length - 1];
      if (!visit) continue;
      const shown = visit.shown[visit.shown.length - 1];
      if (hook === 'onLoad' || hook === 'onShow') begins.set(event, visit);
      if (hook === 'onShow') visit.shown.push({ from: at, to: undefined });
      if (hook === 'onHide' || hook === 'onUnload') {
        if (shown) shown.to ??= at;
      }
      if (hook === 'onUnload') stack.pop().to = at;
    }
    for (const { shown } of visits) for (const times of shown) times.to ??= last;
    return { visits, begins };
  }

  /** Shows when each page was loaded, and when it was shown. */
  function pageList(visits, span) {
    return make('ul', { class: 'rows pages' }, ...visits.map((visit) => {
      const shown = visit.shown.reduce((sum, { from, to }) => sum + to - from, 0);
      const row = make('button', { type: 'button', class: 'row' },
        make('span', { class: 'name' }, visit.page, make('small', {}, ` ${visit.query}`)),
        bars([['bar', visit.from, visit.to], ...visit.shown.map(({ from, to }) => ['bar shown', from, to])], span),
        make('span', { class: 'took' }, visit.shown.length === 0 ? 'not shown' : `shown ${millis(shown)}`));
      row.addEventListener('click', () => { goTo(visit.heading); });
      return make('li', {}, row);
    }));
  }

  /**
   * Divides rows by the page that they belong to: a page begins with its load, or when it is shown
   * again, and ends where the next one begins.
   */
  function pageGroups(rows, begins) {
    const groups = [{ visit: undefined, rows: [] }];
    for (const row of rows) {
      const visit = begins.get(row.event);
      if (visit && visit !== groups[groups.length - 1].visit) groups.push({ visit, rows: [] });
      groups[groups.length - 1].rows.push(row);
    }
    return groups.filter((group) => group.rows.length > 0);
  }

  function groupElement({ visit, rows }) {
    const list = make('ul', { class: 'rows' }, ...rows.map(({ element }) => element));
    if (!visit) return list;
    const again = visit.heading ? ' again' : '';
    const heading = make('h3', { class: 'page', tabindex: '-1' }, visit.page, make('small', {}, ` ${visit.query}${again}`));
    visit.heading ??= heading;
    return make('div', { class: 'page' }, heading, list);
  }

  function testList(program) {
    return make('ul', { class: 'tests' }, ...program.tests.map((test) => make('li', {},
      make('span', { class: `badge ${test.status}` }, test.status),
      make('span', {}, test.name),
      make('span', { class: 'took' }, millis(test.millis)),
      ...test.failures.map((failure) => make('pre', { tabindex: '0' }, failure)))));
  }

  /** Fills a program's part of the page when it is opened. */
  function fill(program) {
    if (program.rows) return;
    const times = [
      ...program.calls.flatMap(({ start, end }) => [start, end ?? start]),
      ...program.events.filter(isOfPage).map(({ at }) => at),
    ];
    const first = times.reduce((earliest, at) => Math.min(earliest, at), Infinity);
    const last = times.reduce((latest, at) => Math.max(latest, at), first + 1);
    const span = [first, last + (last - first) / 50]; // so that the last is seen
    program.rows = [
      ...program.calls.map((call) => callRow(call, span)),
      ...program.events.map(eventRow),
    ].sort((a, b) => a.at - b.at);
    if (program.tests.length > 0) program.element.append(testList(program));
    const { visits, begins } = visitsOf(program, span[1]);
    if (visits.length > 0) section(program.element, 'Pages', pageList(visits, span));
    program.groups = pageGroups(program.rows, begins)
      .map((group) => ({ rows: group.rows, element: groupElement(group) }));
    program.element.append(program.rows.length === 0
      ? make('p', { class: 'empty' }, 'It made no calls and wrote nothing.')
      : make('div', { class: 'timeline' }, ...program.groups.map(({ element }) => element)));
    filter();
  }

  function show(program, item) {
    fill(program);
    program.element.open = true;
    const target = item && item.row ? item.row : program.element.querySelector('summary');
    if (target.getAttribute('aria-expanded') === 'false') target.click();
    goTo(target);
  }

  function goTo(target) {
    target.scrollIntoView({ block: 'center' });
    target.focus();
  }

  const find = document.getElementById('find');
  const failedOnly = document.getElementById('failed-only');

  function filter() {
    const wanted = find.value.trim().toLowerCase();
    for (const program of report.programs) {
      const inName = `${program.name} ${program.tests.map(({ name }) => name).join(' ')}`.toLowerCase().includes(wanted);
      let shown = inName;
      for (const row of program.rows || []) {
        const fits = (wanted === '' || inName || row.text.toLowerCase().includes(wanted))
          && (!failedOnly.checked || row.failed);
        row.element.hidden = !fits;
        shown = shown || fits;
      }
      for (const group of program.groups || []) {
        group.element.hidden = group.rows.every(({ element }) => element.hidden);
      }
      if (!program.rows) {
        shown = shown || program.calls.some((call) => `#${call.id} ${call.api} ${call.params} ${call.result || ''}`.toLowerCase().includes(wanted))
          || program.events.some(({ text }) => text.toLowerCase().includes(wanted));
      }
      program.element.hidden = !shown || (failedOnly.checked && failuresOf(program).length === 0);
    }
  }

  function summarize() {
    const calls = report.programs.flatMap((program) => program.calls);
    const tests = report.programs.flatMap((program) => program.tests);
    const errors = tests.length > 0 ? [] : report.programs.flatMap((program) => program.events.filter(isFailure));
    const opened = report.programs.flatMap((program) => program.events)
      .filter((event) => isOfPage(event) && event.hook === 'onLoad').length;
    const parts = [];
    if (tests.length > 0) {
      parts.push(`${counted(tests.length, 'test')}, ${tests.filter(({ status }) => status === 'failed').length} failed`);
    }
    parts.push(`${counted(calls.length, 'call')}, ${calls.filter((call) => statusOf(call) !== 'ok').length} failed`);
    if (errors.length > 0) parts.push(counted(errors.length, 'error'));
    if (opened > 0) parts.push(`${counted(opened, 'page')} opened`);
    document.getElementById('summary').textContent = parts.join(' · ');
  }

  function addFailures() {
    const list = document.getElementById('failure-list');
    for (const program of report.programs) {
      for (const failure of failuresOf(program)) {
        const button = make('button', { type: 'button', class: 'failure' },
          make('span', { class: `badge ${failure.badge}` }, failure.badge),
          make('span', { class: 'text' },
            report.programs.length > 1 ? `${program.name}: ${failure.text}` : failure.text));
        button.addEventListener('click', () => { show(program, failure.item); });
        list.append(make('li', {}, button));
      }
    }
    document.getElementById('failures').hidden = list.childElementCount === 0;
  }

  function addProgram(program) {
    const failed = failuresOf(program).length;
    program.element = make('details', { class: 'program' }, make('summary', {}, program.name,
      make('span', { class: 'counts' }, counted(program.calls.length, 'call')
        + (program.tests.length > 0 ? `, ${counted(program.tests.length, 'test')}` : '')
        + (failed > 0 ? `, ${counted(failed, 'failure')}` : ''))));
    program.element.addEventListener('toggle', () => { if (program.element.open) fill(program); });
    document.getElementById('programs').append(program.element);
  }

  document.title = `${report.title} – Footbridge report`;
  document.getElementById('title').textContent = report.title;
  // Failed programs first; otherwise in the order in which they ran.
  report.programs.sort((a, b) => Number(failuresOf(b).length > 0) - Number(failuresOf(a).length > 0));
  summarize();
  addFailures();
  report.programs.forEach(addProgram);
  if (report.programs.length <= 3) report.programs.forEach((program) => { program.element.open = true; fill(program); });
  document.getElementById('controls').addEventListener('submit', (event) => { event.preventDefault(); });
  find.addEventListener('input', filter);
  failedOnly.addEventListener('change', filter);
})();
