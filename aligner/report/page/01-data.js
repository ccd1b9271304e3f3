'use strict';

// The data block of a pair, as objects. Texts stay strings from the block to textContent: nothing
// in this page ever makes markup of them.

const byId = (id) => document.getElementById(id);
const report = JSON.parse(byId('report-data').textContent);

const kKinds = ['word', 'name', 'number'];
const kPosteriorUnit = 10000; // posteriors are written as whole numbers of this share
const kNatUnit = 100; // costs, terms and margins likewise

/** One side of a pair: its sentences and what stands between them. */
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

/** A bead: sentences source.begin .. source.end - 1 and those of the target, and what is known of it. */
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

/** Everything of one pair of documents. */
class Pair {
  constructor(number) {
    const data = JSON.parse(byId(`pair-data-${number}`).textContent);
    this.number = number;
    this.key = data.key;
    this.source = new Side(data.source);
    this.target = new Side(data.target);
    this.anchors = data.anchors;
    this.band = data.band;
    this.beads = [];
    this.tiesOf = new Map(); // source sentence -> ties that begin there
    this.readBeads(data);
    this.original = this.beads;
    this.renumber();
  }

  readBeads(data) {
    const scaled = (value, unit) => (value === null ? null : value / unit);
    let i = 0;
    let j = 0;
    for (let k = 0; k < data.posteriors.length; ++k) {
      const source = {begin: i, end: i + data.shapes[2 * k]};
      const target = {begin: j, end: j + data.shapes[2 * k + 1]};
      const bead = new Bead(source, target);
      bead.posterior = data.posteriors[k] / kPosteriorUnit;
      bead.terms = data.terms.map((column) => column[k] / kNatUnit);
      bead.cost = bead.terms.reduce((sum, term) => sum + term, 0);
      bead.margin = scaled(data.margins[k], kNatUnit);
      bead.rivals = data.rivals[k];
      this.readTies(bead, data.ties[k]);
      this.beads.push(bead);
      i = source.end;
      j = target.end;
    }
  }

  /** Five numbers a tie: kind + 3 * (source sentence + 10 * target sentence), begin and length of
   * the source place, begin and length of the target place, in UTF-16 units of the sentence. */
  readTies(bead, flat) {
    for (let at = 0; at < flat.length; at += 5) {
      const place = Math.floor(flat[at] / 3);
      const source = bead.source.begin + (place % 10);
      const tie = {
        kind: flat[at] % 3,
        source: {sentence: source, begin: flat[at + 1], end: flat[at + 1] + flat[at + 2]},
        target: {
          sentence: bead.target.begin + Math.floor(place / 10),
          begin: flat[at + 3],
          end: flat[at + 3] + flat[at + 4],
        },
      };
      if (!this.tiesOf.has(source)) this.tiesOf.set(source, []);
      this.tiesOf.get(source).push(tie);
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

  /** Gives beads their places and finds runs of three or more low ones. */
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
