// The log of a review: patches, undone and redone without end. A line of the log is JSON:
//   {"at": 3, "count": 2, "rows": [{"r": [3, 5, 3, 4], "v": "accept", "n": "note", "t": [null, "text"]}]}
// or {"undo": 1} or {"redo": 1}. `done` is the share of the doubtful rows that is done after it. `r` holds begin and end per text; `p` is the figure of a row that was
// aligned again, `c` lists the figures of its cells if there are three texts or more. Applying the lines in order
// restores the review.

import {rowOf} from './edits.js';

function packed(row, bitext) {
  const line = {r: row.ranges.flatMap(({begin, end}) => [begin, end])};
  if (row.verdict) line.v = row.verdict;
  if (row.note) line.n = row.note;
  if (row.texts.some((text) => text !== null)) line.t = row.texts;
  if (row.figure !== null && !bitext.known.has(row.key)) {
    line.p = row.figure;
    if (row.cells) line.c = row.cells;
  }
  return line;
}

function isCount(value) {
  return Number.isInteger(value) && value >= 0;
}

function unpacked(line, bitext) {
  const n = bitext.sides.length;
  if (!line || !Array.isArray(line.r) || line.r.length !== 2 * n || !line.r.every(isCount)) throw new Error('not a row');
  const ranges = bitext.sides.map((side, v) => ({begin: line.r[2 * v], end: line.r[2 * v + 1]}));
  const fields = {verdict: String(line.v || ''), note: String(line.n || '')};
  if (Array.isArray(line.t)) fields.texts = ranges.map((range, v) => (typeof line.t[v] === 'string' ? line.t[v] : null));
  if (typeof line.p === 'number') Object.assign(fields, {figure: line.p, edited: false});
  if (Array.isArray(line.c) && line.c.length === n && line.c.every((score) => typeof score === 'number')) fields.cells = line.c;
  return rowOf(bitext, ranges, fields);
}

/** Whether `rows` hold the same sentences as the rows that they are to replace. */
function fits(old, rows) {
  if (!old.length || !rows.length) return false;
  return old[0].ranges.every((range, v) => {
    let end = range.begin;
    for (const row of rows) {
      if (row.ranges[v].begin !== end || row.ranges[v].end < end) return false;
      end = row.ranges[v].end;
    }
    return end === old[old.length - 1].ranges[v].end;
  });
}

export class History {
  /** `onLine` is called with each new line of the log. */
  constructor(bitext, onLine = () => {}) {
    this.bitext = bitext;
    this.onLine = onLine;
    this.lines = [];
    this.done = [];
    this.undone = [];
  }

  /** Carries out a patch; null is nothing. Returns whether anything was done. */
  change(patch) {
    if (!patch) return false;
    const old = this.bitext.rows.slice(patch.at, patch.at + patch.count);
    if (old.length !== patch.count || !fits(old, patch.rows)) return false;
    this.put(patch.at, patch.count, patch.rows);
    this.done.push({at: patch.at, old, rows: patch.rows});
    this.undone = [];
    this.record({at: patch.at, count: patch.count, rows: patch.rows.map((row) => packed(row, this.bitext))});
    return true;
  }

  undo() {
    const step = this.done.pop();
    if (!step) return null;
    this.put(step.at, step.rows.length, step.old);
    this.undone.push(step);
    this.record({undo: 1});
    return step.at;
  }

  redo() {
    const step = this.undone.pop();
    if (!step) return null;
    this.put(step.at, step.old.length, step.rows);
    this.done.push(step);
    this.record({redo: 1});
    return step.at;
  }

  put(at, count, rows) {
    const all = this.bitext.rows.slice();
    all.splice(at, count, ...rows);
    this.bitext.number(all);
  }

  record(line) {
    this.lines.push(line);
    this.onLine(line);
  }

  /** Carries out the lines of a log; returns how many of them fitted. The others are skipped, now and whenever
   * the log is carried out again, so that lines after them keep their meaning. */
  replay(lines) {
    const listener = this.onLine; // the lines of a log are not to be added to it again
    this.onLine = () => {};
    const count = lines.filter((line) => this.carryOut(line)).length;
    this.onLine = listener;
    return count;
  }

  carryOut(line) {
    try {
      if (line.undo) return this.undo() !== null;
      if (line.redo) return this.redo() !== null;
      return this.change({at: line.at, count: line.count, rows: line.rows.map((row) => unpacked(row, this.bitext))});
    } catch (malformed) {
      return false;
    }
  }
}

/** The lines of a log in a text; what is not JSON is left out. */
export function parseLog(text) {
  return text.split('\n').filter((line) => line).flatMap((line) => {
    try {
      return [JSON.parse(line)];
    } catch (damaged) {
      return [];
    }
  });
}
