// Modals and action sheets: questions to the person in front of the screen (rule W51).

/** @type {any[]} */
const modals = [];
/** @type {any[]} */
const sheets = [];

/** Those that nobody answered yet. @type {{call: Call, entry: any, answer: (result: any) => void}[]} */
let unanswered = [];
/** Answers that were given before the question, by API. @type {SafeMap<string, any[]>} */
const prepared = safeMap();

answers.set('showModal', (params, call) => {
  const entry = {
    title: own(params, 'title') ?? '',
    content: own(params, 'content') ?? '',
    showCancel: own(params, 'showCancel') ?? true,
    cancelText: own(params, 'cancelText') ?? '取消',
    confirmText: own(params, 'confirmText') ?? '确定',
    editable: own(params, 'editable') ?? false,
    page: topPage()?.path ?? '',
    answer: null,
  };
  keep(modals, entry);
  askPerson(call, params, entry, { confirm: true }, (result) => {
    const confirm = own(result, 'confirm') === true;
    const data = {
      confirm,
      cancel: !confirm,
      content: entry.editable && confirm ? own(result, 'content') ?? entry.content : null,
    };
    succeed(call, data);
  });
});

answers.set('showActionSheet', (params, call) => {
  const refusal = refusalOfItems(params);
  if (refusal !== undefined) {
    refuse(call, refusal);
    return;
  }
  const entry = {
    itemList: params.itemList,
    alertText: own(params, 'alertText') ?? '',
    page: topPage()?.path ?? '',
    answer: null,
  };
  keep(sheets, entry);
  askPerson(call, params, entry, { tapIndex: 0 }, (result) => {
    const tapIndex = own(result, 'tapIndex');
    if (typeof tapIndex === 'number') succeed(call, { tapIndex });
    else refuse(call, 'cancel');
  });
});

/** @param {any} params */
function refusalOfItems(params) {
  const refusal = refusalOfParameter(params, 'itemList', 'Array');
  if (refusal !== undefined) return refusal;
  const { length } = params.itemList;
  if (length === 0) return 'parameter error: itemList should have at least 1 item';
  return length > 6 ? 'parameter error: itemList should not be large than 6' : undefined;
}

/**
 * Answers a question to the person in front of the screen: with what a test prepared, by default, or
 * later (rule W51).
 * @param {Call} call
 * @param {any} params
 * @param {any} entry what is recorded
 * @param {any} otherwise the answer if there is no test
 * @param {(result: any) => void} answer
 */
function askPerson(call, params, entry, otherwise, answer) {
  tellUi(call.name, params);
  const take = (/** @type {any} */ result) => {
    entry.answer = result;
    answer(result);
  };
  const given = prepared.get(call.name);
  if (given !== undefined && given.length > 0) {
    prepared.set(call.name, withoutFirst(given));
    take(given[0]);
  } else if (config.isTest) {
    push(unanswered, { call, entry, answer: take });
    tellAsking(call.name);
  } else {
    take(otherwise);
  }
}

/**
 * Tells the host how many calls wait for a test, and for nothing else.
 * @param {string} api
 */
function tellAsking(api) {
  event('asking', { api, count: unanswered.length });
}

/** @param {any[]} list */
function withoutFirst(list) {
  const rest = emptyList();
  for (let i = 1; i < list.length; i++) push(rest, list[i]);
  return rest;
}

/**
 * Answers the oldest question that is open, or the next one.
 * @param {string} api
 * @param {any} result
 * @returns {boolean} whether one was open
 */
function answerQuestion(api, result) {
  const rest = emptyList();
  let found;
  for (let i = 0; i < unanswered.length; i++) {
    if (found === undefined && unanswered[i].call.name === api) found = unanswered[i];
    else push(rest, unanswered[i]);
  }
  unanswered = rest;
  if (found !== undefined) {
    tellAsking(api);
    found.answer(result);
    return true;
  }
  const list = prepared.get(api) ?? [];
  push(list, result);
  prepared.set(api, list);
  return false;
}
