// Where the log of a review is kept: by the server of `sejajar review`, which writes each line to disk as it
// comes, or by the browser.

import {parseLog} from './history.js';
import {recall, remember} from './settings.js';

const kRetryMilliseconds = 1000;
const kWatchMilliseconds = 700;

/** Keeps the log in the browser, as far as it allows that. */
export class BrowserStore {
  constructor(key, onState) {
    this.key = key;
    this.onState = onState;
    this.text = recall(key) || '';
  }

  async load() {
    return parseLog(this.text);
  }

  add(line) {
    this.text += `${JSON.stringify(line)}\n`;
    this.onState(remember(this.key, this.text) ? 'Kept in this browser' : 'Not kept: export before you close the page');
  }
}

async function answered(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(await answer.text());
  return answer;
}

/** What the server at `address` knows of the pair of a number: {line, data, summary}. */
export async function fetchPair(address, number) {
  return (await answered(`${address}pair?pair=${number}`)).json();
}

/** The numbers of the pairs that have `words` in a text. */
export async function searchPairs(address, words) {
  return (await answered(`${address}search?words=${encodeURIComponent(words)}`)).json();
}

/** Calls `onLine` with the number and the line of each pair as the server finds them, until all are known. */
export async function watchFigures(address, onLine) {
  for (let from = 0; ;) {
    const {lines, left} = await (await answered(`${address}figures?from=${from}`)).json();
    for (const [number, line] of lines) onLine(number, line);
    if (!left) return;
    from += lines.length;
    await new Promise((done) => { setTimeout(done, kWatchMilliseconds); });
  }
}

/** What the last decision about each pair, of those that have any, left done: a Map of numbers of pairs to shares 0..1, or
 * undefined if it does not say. */
export async function storedShares(address, pairs) {
  const texts = address ? (await (await answered(`${address}reviewed`)).text()).split('\n').map((line) => line.split(/\t(.*)/s))
    : pairs.map(({key}, number) => [number, recall(key)]);
  return new Map(texts.filter(([, text]) => text).map(([number, text]) => [Number(number), parseLog(text).pop()?.done]));
}

/** Sends each line to the server, in order, until it confirms that the line is on disk. */
export class ServerStore {
  /** `pair` is the number of the pair on the page. */
  constructor(address, pair, onState) {
    this.address = address;
    this.pair = pair;
    this.onState = onState;
    this.waiting = [];
    this.sending = false;
    this.sent = 0; // lines on disk
  }

  async load() {
    const answer = await fetch(`${this.address}log?pair=${this.pair}`);
    if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
    const lines = parseLog(await answer.text());
    this.sent = lines.length;
    return lines;
  }

  add(line) {
    this.waiting.push(line);
    this.onState(this.lost || 'Saving …');
    if (!this.sending) this.send();
  }

  async send() {
    this.sending = true;
    while (this.waiting.length) {
      const status = await this.post(this.waiting[0]);
      if (status === 200) {
        this.waiting.shift();
        ++this.sent;
      } else if (status === 409) {
        this.lost = 'Not saved: changed in another window; reload this page';
        this.onState(this.lost);
        return;
      } else {
        this.onState(status ? `Not saved: the server answers ${status}` : 'Not saved: the server does not answer');
        await new Promise((done) => { setTimeout(done, kRetryMilliseconds); });
      }
    }
    this.sending = false;
    this.onState('Saved');
  }

  /** Whether closing the page would lose something. */
  get isSaving() {
    return this.waiting.length > 0;
  }

  /** The number tells the server a line that it has already, from one whose confirmation was lost. */
  async post(line) {
    try {
      const answer = await fetch(`${this.address}log?pair=${this.pair}&number=${this.sent}`, {method: 'POST', body: JSON.stringify(line)});
      return answer.status;
    } catch (unreachable) {
      return 0;
    }
  }

  /** Aligns the sentences of `ranges` again: rows {ranges, figure, cells}. */
  async align(ranges) {
    const bounds = ranges.flatMap(({begin, end}) => [begin, end]);
    const answer = await fetch(`${this.address}align?pair=${this.pair}&bounds=${bounds}`, {method: 'POST'});
    if (!answer.ok) throw new Error(await answer.text());
    return (await answer.json()).map(({r, p, c}) => ({
      ranges: ranges.map((range, v) => ({begin: r[2 * v], end: r[2 * v + 1]})), figure: p, cells: c || null}));
  }
}
