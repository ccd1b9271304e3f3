// The reviewer's decisions: verdicts, notes, merged and split beads. They are kept in the page and in
// the browser's storage, if available, and exported as a tab-separated table.

const kColumns = ['source_sentences', 'target_sentences', 'decision', 'bead', 'note'];

class Review {
  constructor(pair) {
    this.pair = pair;
    this.undone = []; // states before each change, newest last
    this.restore();
  }

  /** Stores the state for undo, applies the change and saves. */
  change(make) {
    const before = {
      beads: this.pair.beads,
      states: this.pair.beads.map((bead) => [bead.verdict, bead.note]),
    };
    make();
    this.undone.push(before);
    this.save();
  }

  undo() {
    const before = this.undone.pop();
    if (!before) return false;
    this.pair.beads = before.beads;
    before.beads.forEach((bead, k) => {
      [bead.verdict, bead.note] = before.states[k];
    });
    this.pair.renumber();
    this.save();
    return true;
  }

  judge(bead, verdict) {
    this.change(() => {
      bead.verdict = bead.verdict === verdict ? '' : verdict;
    });
  }

  annotate(bead, note) {
    if (note === bead.note) return;
    this.change(() => {
      bead.note = note;
    });
  }

  /** Merges `bead` with the next; returns the new bead, null if there is no next. */
  merge(bead) {
    const next = this.pair.beads[bead.index + 1];
    if (!next) return null;
    const merged = this.edited(bead.source.begin, next.source.end, bead.target.begin, next.target.end);
    merged.note = [bead.note, next.note].filter((note) => note).join('; ');
    this.replace(bead.index, [bead, next], [merged]);
    return merged;
  }

  /** Splits `bead` after `source` and `target` sentences; returns the first part, null if a part would
   * be empty. */
  split(bead, source, target) {
    const s = bead.source.begin + source;
    const t = bead.target.begin + target;
    if (s > bead.source.end || t > bead.target.end || source < 0 || target < 0) return null;
    if (source + target === 0 || (s === bead.source.end && t === bead.target.end)) return null;
    const first = this.edited(bead.source.begin, s, bead.target.begin, t);
    const second = this.edited(s, bead.source.end, t, bead.target.end);
    first.note = bead.note;
    this.replace(bead.index, [bead], [first, second]);
    return first;
  }

  edited(sourceBegin, sourceEnd, targetBegin, targetEnd) {
    const bead = new Bead(
      {begin: sourceBegin, end: sourceEnd},
      {begin: targetBegin, end: targetEnd},
    );
    bead.changed = true;
    return bead;
  }

  replace(index, old, fresh) {
    this.change(() => {
      for (const bead of fresh) {
        bead.posterior = Math.min(...old.map((part) => part.posterior));
        this.recognize(bead);
      }
      const beads = this.pair.beads.slice();
      beads.splice(index, old.length, ...fresh);
      this.pair.beads = beads;
      this.pair.renumber();
    });
  }

  /** A bead that equals one of the original alignment does not count as changed. */
  recognize(bead) {
    const same = this.pair.original.find((other) => sameSentences(other, bead));
    if (!same) return;
    bead.changed = false;
    for (const field of ['posterior', 'cost', 'terms', 'margin', 'rivals']) bead[field] = same[field];
  }

  /** The beads that are judged, annotated or changed. */
  decided() {
    return this.pair.beads.filter((bead) => bead.changed || bead.verdict || bead.note);
  }

  exportText() {
    const indices = (range) =>
      Array.from({length: range.end - range.begin}, (_, k) => range.begin + k).join(' ');
    const rows = this.decided().map((bead) => [
      indices(bead.source),
      indices(bead.target),
      bead.verdict || 'none',
      bead.changed ? 'changed' : 'same',
      bead.note.replace(/[\u0000-\u001f\u0085\u2028\u2029]+/g, ' '),
    ]);
    return [kColumns, ...rows].map((row) => row.join('\t') + '\n').join('');
  }

  fileName() {
    const base = (id) => id.replace(/^.*[\\/]/, '').replace(/[^\w.-]+/g, '_').slice(-60);
    return `${base(this.pair.source.id)}-${base(this.pair.target.id)}.decisions.tsv`;
  }

  save() {
    const rows = this.decided().map((bead) => [
      bead.source.begin, bead.source.end, bead.target.begin, bead.target.end,
      bead.verdict, bead.changed, bead.note, bead.posterior,
    ]);
    try {
      if (rows.length) localStorage.setItem(this.pair.key, JSON.stringify(rows));
      else localStorage.removeItem(this.pair.key);
    } catch (refused) {
      // A browser may refuse storage to files; the decisions are then lost with the page.
    }
  }

  restore() {
    let rows = null;
    try {
      rows = JSON.parse(localStorage.getItem(this.pair.key));
    } catch (refused) {
      return;
    }
    if (!Array.isArray(rows)) return;
    const beads = rows.map(([s0, s1, t0, t1, verdict, changed, note, posterior]) => {
      const bead = new Bead({begin: s0, end: s1}, {begin: t0, end: t1});
      return Object.assign(bead, {verdict, changed, note, posterior});
    });
    const changed = beads.filter((bead) => bead.changed);
    const kept = this.pair.beads.filter((bead) => !changed.some((other) => overlap(bead, other)));
    const places = new Map(kept.map((bead) => [placeOf(bead), bead]));
    for (const bead of beads.filter((bead) => !bead.changed)) {
      const same = places.get(placeOf(bead));
      if (same) Object.assign(same, {verdict: bead.verdict, note: bead.note});
    }
    this.pair.beads = [...kept, ...changed].sort((a, b) => placeOf(a) - placeOf(b));
    this.pair.renumber();
  }
}

/** The number of sentences before a bead, which is unique to it. */
function placeOf(bead) {
  return bead.source.begin + bead.target.begin;
}

function overlap(a, b) {
  const meet = (x, y) => x.begin < y.end && y.begin < x.end;
  return meet(a.source, b.source) || meet(a.target, b.target);
}

function sameSentences(a, b) {
  return ['source', 'target'].every(
    (side) => a[side].begin === b[side].begin && a[side].end === b[side].end);
}
