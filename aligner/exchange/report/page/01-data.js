'use strict';

// The data block of a pair as objects. Texts remain strings up to textContent: the page never parses
// them as markup.

const byId = (id) => document.getElementById(id);
const report = JSON.parse(byId('report-data').textContent);

const kKinds = ['word', 'name', 'number'];
const kPosteriorUnit = 10000; // posteriors are integers in units of 1 / kPosteriorUnit
const kNatUnit = 100; // costs, terms and margins are integers in units of 1 / kNatUnit

const kDigits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const kDigitValues = new Uint8Array(128);
for (let value = 0; value < 64; ++value) kDigitValues[kDigits.charCodeAt(value)] = value;

/**
 * Decodes integers below 2^30 in the encoding of source maps (base 64 VLQ): five bits per character, lowest
 * first; the sixth bit is set if more follow; the lowest bit of all is the sign. Minus zero is null.
 */
class Numbers {
  constructor(text) {
    this.text = text;
    this.at = 0;
  }

  get ended() {
    return this.at >= this.text.length;
  }

  next() {
    let bits = 0;
    let digit = 32;
    for (let shift = 0; digit >= 32; shift += 5) {
      digit = kDigitValues[this.text.charCodeAt(this.at++)];
      bits |= (digit & 31) << shift;
    }
    if (bits === 1) return null;
    return bits & 1 ? -(bits >> 1) : bits >> 1;
  }

  /** The next number as a multiple of 1 / unit. */
  scaled(unit) {
    const value = this.next();
    return value === null ? null : value / unit;
  }

  /** The next `count` numbers. */
  take(count) {
    const numbers = [];
    while (numbers.length < count) numbers.push(this.next());
    return numbers;
  }

  /** Pairs of numbers, each stored as the difference from the previous pair, in one flat list. */
  static pairs(text) {
    const numbers = new Numbers(text);
    const flat = [];
    for (let before = [0, 0]; !numbers.ended; ) {
      before = before.map((value) => value + numbers.next());
      flat.push(...before);
    }
    return flat;
  }
}

/** One side of a pair: its sentences and the joiner between them. */
class Side {
  constructor(data) {
    this.id = data.id;
    this.language = data.language;
    this.joiner = data.joiner;
    this.sentences = data.sentences;
  }

  /** The sentences begin .. end - 1. */
  slice(begin, end) {
    return this.sentences.slice(begin, end);
  }
}

/** A bead: sentences source.begin .. source.end - 1, the same for the target, and its scores. */
class Bead {
  constructor(source, target) {
    this.source = source;
    this.target = target;
    this.posterior = null;
    this.cost = null;
    this.terms = null;
    this.margin = null;
    this.rivals = [];
    this.changed = false;
    this.verdict = '';
    this.note = '';
  }

  get shape() {
    return `${this.source.end - this.source.begin}-${this.target.end - this.target.begin}`;
  }

  get isNull() {
    return this.source.begin === this.source.end || this.target.begin === this.target.end;
  }

  get isLow() {
    return this.posterior !== null && this.posterior < report.low;
  }
}

/** One pair of documents and its alignment. */
class Pair {
  constructor(number, data) {
    this.number = number;
    this.key = data.key;
    this.source = new Side(data.source);
    this.target = new Side(data.target);
    this.anchors = data.anchors.map(Numbers.pairs);
    this.band = Numbers.pairs(data.band);
    this.beads = [];
    this.tiesOf = new Map(); // source sentence -> ties that begin there
    this.readBeads(data);
    this.original = this.beads;
    this.renumber();
  }

  readBeads(data) {
    const [shapes, posteriors, margins, rivals, ties] =
      ['shapes', 'posteriors', 'margins', 'rivals', 'ties'].map((name) => new Numbers(data[name]));
    const terms = data.terms.map((text) => new Numbers(text));
    let i = 0;
    let j = 0;
    for (let k = 0; k < data.beads; ++k) {
      const source = {begin: i, end: i + shapes.next()};
      const target = {begin: j, end: j + shapes.next()};
      const bead = new Bead(source, target);
      bead.posterior = posteriors.scaled(kPosteriorUnit);
      bead.terms = terms.map((column) => column.scaled(kNatUnit));
      bead.cost = bead.terms.reduce((sum, term) => sum + term, 0);
      if (data.inspected) {
        bead.margin = margins.scaled(kNatUnit);
        for (let rest = rivals.next(); rest > 0; --rest) bead.rivals.push(rivals.take(6));
        this.readTies(bead, ties);
      }
      this.beads.push(bead);
      i = source.end;
      j = target.end;
    }
  }

  /** The number of ties, then five numbers each: kind + 3 * (source sentence + 10 * target
   * sentence), begin and length in the source sentence, begin and length in the target sentence, in UTF-16
   * units. */
  readTies(bead, numbers) {
    for (let rest = numbers.next(); rest > 0; --rest) {
      const code = numbers.next();
      const sentence = Math.floor(code / 3);
      const place = (first) => {
        const begin = numbers.next();
        return {sentence: first, begin, end: begin + numbers.next()};
      };
      const tie = {
        kind: code % 3,
        source: place(bead.source.begin + (sentence % 10)),
        target: place(bead.target.begin + Math.floor(sentence / 10)),
      };
      const found = this.tiesOf.get(tie.source.sentence);
      if (found) found.push(tie);
      else this.tiesOf.set(tie.source.sentence, [tie]);
    }
  }

  /** The ties with both ends in `bead`, which may have been merged or split. */
  ties(bead) {
    const found = [];
    for (let i = bead.source.begin; i < bead.source.end; ++i) {
      for (const tie of this.tiesOf.get(i) || []) {
        const j = tie.target.sentence;
        if (j >= bead.target.begin && j < bead.target.end) found.push(tie);
      }
    }
    return found;
  }

  tieText(tie, side) {
    const place = tie[side];
    return this[side].sentences[place.sentence].slice(place.begin, place.end);
  }

  text(bead, side) {
    return this[side].slice(bead[side].begin, bead[side].end).filter((s) => s).join(this[side].joiner);
  }

  /** Numbers the beads and finds runs of three or more low ones. */
  renumber() {
    let run = [];
    const close = () => {
      for (const bead of run) bead.inRun = run.length >= 3;
      run = [];
    };
    this.beads.forEach((bead, index) => {
      bead.index = index;
      bead.inRun = false;
      if (bead.isLow) run.push(bead);
      else close();
    });
    close();
  }
}
