// Tests of the page that run inside it; browser_test.cpp appends them to its script. The result is
// the attribute data-selftest of the document: `pass` or the first failure.

class SelfTest {
  constructor(page) {
    this.page = page;
  }

  expect(holds, what) {
    if (!holds) throw new Error(what);
  }

  run() {
    const steps = ['filters', 'sorts', 'selects', 'reviews', 'edits', 'exports', 'scrolls'];
    let outcome = 'pass';
    for (const step of steps) {
      try {
        this[step]();
      } catch (error) {
        outcome = `${step}: ${error.message}`;
        break;
      }
    }
    document.documentElement.dataset.selftest = outcome;
  }

  fill(id, value) {
    byId(id).value = value;
    byId(id).dispatchEvent(new Event('input', {bubbles: true}));
  }

  press(key) {
    document.body.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}));
  }

  shown() {
    return this.page.table.visible;
  }

  filters() {
    const all = this.page.pair.beads;
    this.fill('most', '0.9');
    this.expect(this.shown().every((bead) => bead.posterior <= 0.9), 'a posterior above 0.9 is shown');
    this.fill('most', '1');
    this.fill('shape', 'null');
    this.expect(this.shown().every((bead) => bead.isNull), 'a bead with both sides is shown');
    this.fill('shape', '');
    const word = this.page.pair.text(all[0], 'source').slice(0, 6) || this.page.pair.text(all[0], 'target').slice(0, 6);
    this.fill('search', word);
    this.expect(this.shown().includes(all[0]), 'the text of the first bead is not found');
    this.fill('search', '\u0007 in no text');
    this.expect(this.shown().length === 0, 'a text that is nowhere is found');
    this.fill('search', '');
    this.fill('flag', 'low');
    this.expect(this.shown().every((bead) => bead.isLow), 'a bead that is not low is shown');
    this.fill('flag', '');
    this.expect(this.shown().length === all.length, 'beads are missing without filters');
  }

  sorts() {
    for (const figure of ['posterior', 'cost', 'margin']) {
      this.page.sortBy(figure);
      const values = this.shown().map((bead) => bead[figure]).filter((value) => value !== null);
      this.expect(values.every((value, k) => k === 0 || values[k - 1] <= value), `${figure} does not rise`);
      const head = document.querySelector(`#beads th[data-sort=${figure}]`);
      this.expect(head.getAttribute('aria-sort') === 'ascending', `${figure} does not say that it rises`);
    }
    this.page.sortBy('order');
    this.expect(this.shown().every((bead, k) => bead.index === k), 'the order of the texts is lost');
  }

  selects() {
    this.press('j');
    this.press('j');
    this.press('k');
    this.expect(this.page.selected === this.shown()[0], 'j j k does not select the first bead');
    this.expect(byId('rows').querySelector('.details') !== null, 'the selected bead has no details');
    const bead = this.shown().find((one) => this.page.pair.ties(one).length > 0);
    if (!bead) return;
    this.page.goTo(bead);
    this.expect(byId('rows').querySelector('tr.selected mark') !== null, 'no tie is marked');
  }

  reviews() {
    const bead = this.shown()[0];
    this.page.select(bead, true);
    this.press('a');
    this.expect(bead.verdict === 'accept', 'a does not accept');
    this.page.annotate(bead, 'seen\tand\nnoted');
    this.press('u');
    this.press('u');
    this.expect(bead.verdict === '' && bead.note === '', 'u does not undo');
    this.page.select(bead, true);
    this.press('r');
    this.expect(bead.verdict === 'reject', 'r does not reject');
    this.page.annotate(bead, 'seen\tand\nnoted');
  }

  edits() {
    const {pair} = this.page;
    if (pair.beads.length < 3) return;
    const count = pair.beads.length;
    const [, second, third] = pair.beads;
    this.page.select(second, true);
    this.press('m');
    const merged = this.page.selected;
    this.expect(pair.beads.length === count - 1 && merged.changed, 'm does not merge');
    const sources = second.source.end - second.source.begin;
    this.page.review.split(merged, sources, second.target.end - second.target.begin);
    this.expect(pair.beads.length === count, 'split does not split');
    this.expect(!pair.beads[1].changed && !pair.beads[2].changed, 'what was split as before counts as changed');
    this.page.review.undo();
    this.expect(pair.beads.length === count - 1, 'undo does not undo a split');
    this.page.afterEdit(merged);
    this.expect(sameSentences(merged, {
      source: {begin: second.source.begin, end: third.source.end},
      target: {begin: second.target.begin, end: third.target.end},
    }), 'the merged bead has other sentences');
  }

  exports() {
    const lines = this.page.review.exportText().split('\n');
    this.expect(lines[0] === kColumns.join('\t'), 'the header is another');
    this.expect(lines[1].endsWith('\treject\tsame\tseen and noted'), `the first decision is ${lines[1]}`);
    document.documentElement.dataset.exported = this.page.review.exportText();
  }

  /** Scrolls to many positions and checks that rows cover the whole viewport. */
  scrolls() {
    this.page.select(null, false);
    const {viewport} = this.page.table;
    for (let step = 0; step <= 40; ++step) {
      // Up and down in leaps, and to both ends.
      const share = step < 2 ? step : ((step * 13) % 41) / 40;
      scrollViewport(viewport, share * (viewport.scrollHeight - viewport.clientHeight));
      this.expect(this.blank(viewport) === '', `${this.blank(viewport)} at ${share}`);
    }
    viewport.scrollTop = 0;
  }

  blank(viewport) {
    const box = viewport.getBoundingClientRect();
    const top = box.top + byId('beads').tHead.getBoundingClientRect().height;
    const rows = Array.from(byId('rows').children).map((row) => row.getBoundingClientRect());
    const wholeTable = byId('beads').getBoundingClientRect().bottom;
    const bottom = Math.min(box.top + viewport.clientHeight, wholeTable);
    if (rows.length === 0) return 'no rows';
    const above = rows[0].top - top;
    const below = bottom - rows[rows.length - 1].bottom;
    return above > 2 || below > 2 ? `${above} blank above, ${below} below` : '';
  }
}

/** Scrolls and sends the event at once: a headless browser may not draw the frame that sends it. */
function scrollViewport(viewport, top) {
  viewport.scrollTop = top;
  viewport.dispatchEvent(new Event('scroll'));
}
