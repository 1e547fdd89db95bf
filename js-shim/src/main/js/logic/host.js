// What the logic layer asks and tells its Java side.

/** The most characters of a text in an event. */
const MOST_TEXT = 200;

/** How this program runs; the first message sets it. */
const config = {
  /** @type {string[]} */
  pages: [],
  entry: '',
  app: 'app.js',
  isTest: false,
  /** @type {{custom?: boolean, list: {pagePath: string, text?: string}[]} | null} */
  tabBar: null,
  /** @type {any} */
  pageConfigs: {},
  /** @type {any} */
  window: {},
};

let lastToken = 0;
/**
 * What waits for an answer of the host, by token.
 * @type {SafeMap<number, (answer: any) => void>}
 */
const waiting = safeMap();

/**
 * @param {string} verb
 * @param {object} message
 */
function tell(verb, message) {
  gate.ask(verb, jsonStringify({ __proto__: null, ...message }));
}

/**
 * Tells the host what happened, for the transcript.
 * @param {string} kind
 * @param {object} details
 */
function event(kind, details) {
  tell('event', { kind, ...details });
}

/**
 * Tells the host something, and waits for its `loaded`.
 * @param {string} verb
 * @param {object} message
 * @param {(answer: {error?: {message: string}, path?: string, config?: object}) => void} receive
 */
function request(verb, message, receive) {
  const token = ++lastToken;
  waiting.set(token, receive);
  tell(verb, { token, ...message });
}

/** @param {any} message the host's `loaded` */
function loaded(message) {
  const receive = waiting.get(message.token);
  waiting.delete(message.token);
  if (receive !== undefined) receive(message);
}

/**
 * Returns a text that is short enough for an event.
 * @param {string} text
 */
function shortened(text) {
  return text.length <= MOST_TEXT ? text : stringSlice(text, 0, MOST_TEXT - 1) + '…';
}
