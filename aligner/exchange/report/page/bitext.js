// The texts and their rows. A row holds a range of sentences of every text: a bead of two, a unit of more.
// Rows are values: an edit makes new ones. Texts remain strings up to textContent: the page never parses
// them as markup.

import {Numbers} from './numbers.js';

const kPosteriorUnit = 10000; // posteriors are integers in units of 1 / kPosteriorUnit
const kNatUnit = 100; // costs, terms and margins are integers in units of 1 / kNatUnit
const kTieSentences = 10; // sentences of a side that a tie can address

export const kTieKinds = ['word', 'name', 'number'];

/** A row; `ranges` has a {begin, end} per text, indices of sentences. */
export class Row {
  constructor(ranges, fields = {}) {
    this.ranges = ranges;
    this.figure = null; // probability that the row is right, 0..1; null if it was made by hand
    this.cells = null; // scores of the cells of three or more texts
    this.wrong = false; // whether a text is in another language
    this.verdict = '';
    this.note = '';
    this.texts = ranges.map(() => null); // edited texts; null for the sentences as they are
    this.edited = false;
    Object.assign(this, fields);
  }

  /** This row with other `fields`. */
  with(fields) {
    return new Row(this.ranges, {...this, index: undefined, height: undefined, ...fields});
  }

  get key() {
    return this.ranges.map(({begin, end}) => `${begin}:${end}`).join(' ');
  }

  get shape() {
    return this.ranges.map(({begin, end}) => end - begin).join('-');
  }

  size(v) {
    return this.ranges[v].end - this.ranges[v].begin;
  }

  get filled() {
    let count = 0;
    for (const {begin, end} of this.ranges) if (begin < end) ++count;
    return count;
  }

  get isGap() {
    return this.filled <= 1;
  }

  /** The lowest figure of the row and its cells; null if it has none. */
  get lowest() {
    return this.cells ? Math.min(this.figure, ...this.cells) : this.figure;
  }
}

/** Two or more texts, and their rows. */
export class Bitext {
  constructor(data) {
    this.key = data.key;
    this.sides = data.sides.map((side) => ({...side, paragraphs: allNumbers(side.paragraphs)})); // id, language, joiner,
    // sentences, sizes of the paragraphs in sentences
    this.ties = new Map(); // first sentence -> ties that begin there
    this.anchors = (data.anchors || []).map(Numbers.pairs);
    this.band = Numbers.pairs(data.band);
    this.data = data;
    this.rows = this.readRows(data);
    this.original = this.rows.slice();
    this.number(this.rows);
  }

  /** The rows of the alignment, by key. */
  get known() {
    this.byKey ??= new Map(this.original.map((row) => [row.key, row]));
    return this.byKey;
  }

  readRows(data) {
    const [sizes, posteriors, cells, ties, wrong] =
      ['sizes', 'posteriors', 'cells', 'ties', 'wrong'].map((name) => new Numbers(data[name]));
    let ends = this.sides.map(() => 0);
    return Array.from({length: data.rows}, () => {
      const ranges = ends.map((begin) => ({begin, end: begin + sizes.next()}));
      ends = ranges.map(({end}) => end);
      const row = new Row(ranges, {figure: posteriors.scaled(kPosteriorUnit), wrong: wrong.next() === 1});
      if (!cells.ended) row.cells = ranges.map(() => cells.scaled(kPosteriorUnit));
      if (data.inspected) this.readTies(row, ties);
      return row;
    });
  }

  /** What the aligner knows of `row`: {terms, cost, margin, rivals}; null if it did not make it, or of three or
   * more texts. All of it is read when it is first asked for. */
  insightOf(row) {
    if (!this.data.terms) return null;
    this.insights ??= this.readInsights(this.data);
    return this.insights.get(row.key) || null;
  }

  readInsights(data) {
    const [margins, rivals] = ['margins', 'rivals'].map((name) => new Numbers(data[name]));
    const columns = data.terms.map((text) => new Numbers(text));
    return new Map(this.original.map((row) => {
      const terms = columns.map((column) => column.scaled(kNatUnit));
      const insight = {terms, cost: terms.reduce((sum, term) => sum + term, 0), margin: null, rivals: []};
      if (data.inspected) Object.assign(insight, {margin: margins.scaled(kNatUnit), rivals: readRivals(row, rivals)});
      return [row.key, insight];
    }));
  }

  /** The number of ties, then five numbers each: kind + 3 * (first sentence + 10 * second sentence), begin
   * and length in the first sentence, begin and length in the second, in UTF-16 units. */
  readTies(row, numbers) {
    for (let rest = numbers.next(); rest > 0; --rest) {
      const code = numbers.next();
      const sentence = Math.floor(code / 3);
      const place = (first) => {
        const begin = numbers.next();
        return {sentence: first, begin, end: begin + numbers.next()};
      };
      const tie = {kind: code % 3, places: [
        place(row.ranges[0].begin + (sentence % kTieSentences)),
        place(row.ranges[1].begin + Math.floor(sentence / kTieSentences))]};
      const at = tie.places[0].sentence;
      if (!this.ties.has(at)) this.ties.set(at, []);
      this.ties.get(at).push(tie);
    }
  }

  /** The ties with both ends in `row`. */
  tiesOf(row) {
    if (this.ties.size === 0) return [];
    const found = [];
    const [first, second] = row.ranges;
    for (let i = first.begin; i < first.end; ++i) {
      for (const tie of this.ties.get(i) || []) {
        const j = tie.places[1].sentence;
        if (j >= second.begin && j < second.end) found.push(tie);
      }
    }
    return found;
  }

  tieText(tie, v) {
    const {sentence, begin, end} = tie.places[v];
    return this.sides[v].sentences[sentence].slice(begin, end);
  }

  /** The sentences begin .. end - 1 of text `v`, joined. */
  joined(v, {begin, end}) {
    return this.sides[v].sentences.slice(begin, end).filter((sentence) => sentence).join(this.sides[v].joiner);
  }

  /** The length of text() of a cell, or nearly so, without joining it. */
  lengthOf(row, v) {
    if (row.texts[v] !== null) return row.texts[v].length;
    let length = 0;
    for (let s = row.ranges[v].begin; s < row.ranges[v].end; ++s) length += this.sides[v].sentences[s].length + 1;
    return length;
  }

  /** The text of a cell, as edited. */
  text(row, v) {
    return row.texts[v] ?? this.joined(v, row.ranges[v]);
  }

  /** Numbers `rows`, in order. */
  number(rows) {
    rows.forEach((row, index) => {
      row.index = index;
    });
    this.rows = rows;
  }
}

function allNumbers(text) {
  const numbers = new Numbers(text);
  const all = [];
  while (!numbers.ended) all.push(numbers.next());
  return all;
}

/** Six numbers each: begin, relative to the row's, and size of both sides, then posterior and margin. */
function readRivals(row, numbers) {
  return Array.from({length: numbers.next()}, () => {
    const [first, firsts, second, seconds, posterior, margin] = numbers.take(6);
    const range = (v, begin, size) => ({begin: row.ranges[v].begin + begin, end: row.ranges[v].begin + begin + size});
    return {ranges: [range(0, first, firsts), range(1, second, seconds)],
      figure: posterior / kPosteriorUnit, margin: margin === null ? null : margin / kNatUnit};
  });
}
