// The page: the current pair, its selection and filters, and what is done to it.

import {Bar} from './bar.js';
import {Bitext} from './bitext.js';
import {showColumns} from './columns.js';
import {Details} from './details.js';
import {byId} from './dom.js';
import * as edits from './edits.js';
import {fillExports, loadDecisions} from './exchange.js';
import {finder, kNoFilters, nextKind, nextOpen, progress, visibleRows} from './filters.js';
import {listenToDrags, rewrite} from './gestures.js';
import {History} from './history.js';
import {Minimap} from './minimap.js';
import {PairList} from './pairs.js';
import {Plots} from './plots.js';
import {Settings} from './settings.js';
import {BrowserStore, fetchPair, searchPairs, ServerStore, storedShares, watchFigures} from './store.js';
import {Table} from './table.js';

const kViews = ['pairs', 'texts', 'plots', 'about'];

export class Workbench {
  constructor(report) {
    this.report = report;
    this.reviews = new Map(); // number of a pair -> promise of {bitext, history, store, summary}
    this.stores = [];
    this.bitexts = new Map(); // number of a pair -> its bitext, as far as they have been needed
    this.shares = new Map(); // number of a pair -> share of its doubtful rows that is done
    this.filters = {...kNoFilters};
    this.selected = null;
    this.side = 0;
    this.minimap = new Minimap((k) => this.select(this.table.visible[k], this.side, true));
    this.table = new Table(this);
    this.details = new Details(this);
    this.bar = new Bar(this);
    this.plots = new Plots(this);
    this.settings = new Settings(() => this.table.redraw());
    this.pairs = new PairList(report.pairs, (words) => this.search(words), (number) => this.share(number));
    for (const id of ['view-pairs', 'of-all']) byId(id).hidden = report.pairs.length < 2;
    this.listen();
    fillExports(this);
  }

  listen() {
    const click = (id, action) => byId(id).addEventListener('click', action);
    for (const view of kViews) click(`view-${view}`, () => this.view(view));
    click('clear', () => this.filter(kNoFilters));
    click('undo', () => this.undo());
    click('redo', () => this.redo());
    click('merge', () => this.merge());
    click('unpair', () => this.edit((bitext, k) => edits.unpair(bitext, k)));
    click('up', () => this.push('pushUp'));
    click('down', () => this.push('pushDown'));
    click('rewrite', () => rewrite(this));
    click('realign', () => this.realign());
    click('print', () => this.print());
    click('help', () => byId('keys').showModal());
    click('toggle-details', () => this.settings.set('details', !this.settings.values.details));
    byId('all-pairs').addEventListener('change', () => fillExports(this));
    byId('load').addEventListener('change', () => loadDecisions(this));
    for (const control of document.querySelectorAll('#handy [data-verdict]')) {
      control.addEventListener('click', () => this.judge(control.dataset.verdict));
    }
    document.querySelector('#handy .next').addEventListener('click', () => this.next());
    click('more', () => {
      byId('more').setAttribute('aria-expanded', String(document.body.classList.toggle('more')));
      if (this.selected) this.select(this.selected, this.side, true);
    });
    this.table.body.addEventListener('click', (event) => this.clicked(event));
    this.table.body.addEventListener('dblclick', (event) => event.target.closest('td.text') && rewrite(this));
    this.table.body.addEventListener('focusin', (event) => this.focused(event));
    listenToDrags(this);
    addEventListener('hashchange', () => this.followHash());
    addEventListener('beforeunload', (event) => this.stores.some((store) => store.isSaving) && event.preventDefault());
    addEventListener('beforeprint', () => this.table.drawAll());
    addEventListener('afterprint', () => this.table.endPrint());
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.minimap.paint());
  }

  /** The pair of a number, read when it is first needed; its log is carried out. */
  async review(number) {
    if (!this.reviews.has(number)) this.reviews.set(number, this.open(number));
    try {
      return await this.reviews.get(number);
    } catch (error) {
      this.reviews.delete(number); // the next attempt may succeed
      throw error;
    }
  }

  async open(number) {
    const {bitext, summary} = await this.load(number);
    const state = (text) => { byId('saved').textContent = text; };
    const server = this.report.server;
    const store = server ? new ServerStore(server, number, state) : new BrowserStore(bitext.key, state);
    this.stores.push(store);
    const history = new History(bitext);
    const lines = await store.load();
    const count = history.replay(lines);
    this.shares.set(number, doneShare(bitext));
    history.onLine = (line) => {
      this.shares.set(number, doneShare(bitext));
      store.add({...line, done: Number(this.shares.get(number).toFixed(3))});
    };
    if (count < lines.length) state(`${lines.length - count} of ${lines.length} changes do not fit these texts and were left out`);
    return {bitext, history, store, summary};
  }

  /** The texts of a pair, and HTML about it if the server sends that. */
  async load(number) {
    const {server} = this.report;
    if (!server) return {bitext: this.bitextOf(number)};
    const {line, data, summary} = await fetchPair(server, number);
    this.bitexts.set(number, new Bitext(data));
    this.pairs.update(number, line);
    return {bitext: this.bitexts.get(number), summary};
  }

  /** Shows the pair and row of the fragment, such as #pair-0-row-12; by default the first pair. */
  async followHash() {
    try {
      await this.follow();
    } catch (error) {
      this.view(this.report.pairs.length > 1 ? 'pairs' : 'about');
      this.say(`Not opened: ${error.message}`);
    }
  }

  async follow() {
    const match = /^#pair-(\d+)(?:-row-(\d+))?$/.exec(location.hash);
    const number = match ? Math.min(Number(match[1]), this.report.pairs.length - 1) : 0;
    if (number !== this.number) await this.showPair(number);
    this.view('texts');
    const row = match && match[2] && this.bitext.rows[Number(match[2]) - 1];
    if (row) this.goTo(row);
  }

  async showPair(number) {
    const slow = setTimeout(() => this.say('Opening …', true), 200);
    const {bitext, history, store, summary} = await this.review(number).finally(() => clearTimeout(slow));
    this.say('');
    Object.assign(this, {number, bitext, history, store});
    // The server has escaped all texts and names in the summary, as in the page itself.
    if (summary) byId('summaries').replaceChildren(...new DOMParser().parseFromString(summary, 'text/html').body.children);
    else for (const section of byId('summaries').children) section.hidden = section.id !== `summary-${number}`;
    this.selected = null;
    this.filters = {...kNoFilters};
    this.plots.sides = [0, 1];
    showColumns(this, this.bitext.sides.map((side, v) => v));
    fillExports(this);
    byId('realign').hidden = !this.report.server;
    if (this.report.pairs.length > 1) document.querySelector('h1').textContent = this.pairs.pairs[number].name;
    this.pairs.draw(number);
    this.update();
    this.details.show(this.bitext, null);
  }

  view(wanted) {
    const name = this.bitext ? wanted : {texts: 'pairs', plots: 'pairs'}[wanted] || wanted;
    for (const id of ['view-texts', 'view-plots', 'view-about', 'undo', 'redo']) byId(id).hidden = !this.bitext;
    byId('load').closest('label').hidden = !this.bitext;
    for (const other of kViews) {
      byId(`view-${other}`).setAttribute('aria-pressed', String(other === name));
      byId(other).hidden = other !== name;
    }
    if (name === 'plots') this.plots.show(this.bitext);
    if (name === 'pairs') this.pairs.draw();
    if (name === 'texts') this.table.forgetHeights();
  }

  update() {
    const rows = visibleRows(this.bitext, this.filters);
    this.table.selected = this.selected;
    this.table.show(this.bitext, rows);
    this.minimap.show(rows);
    this.scrolled();
    this.bar.show(this.bitext, this.filters, rows.length);
    byId('undo').disabled = !this.history.done.length;
    byId('redo').disabled = !this.history.undone.length;
    byId('nothing').hidden = rows.length > 0;
  }

  scrolled() {
    if (this.table && this.bitext && this.table.visible.length) this.minimap.mark(this.table.window);
  }

  filter(changes) {
    this.filters = {...this.filters, ...changes};
    this.update();
    if (this.table.places.has(this.selected)) this.table.select(this.selected, this.side, true);
    else this.table.viewport.scrollTop = 0;
  }

  showRange(least, most) {
    this.view('texts');
    this.filter({...kNoFilters, least, most});
  }

  select(row, side, reveal) {
    this.selected = row;
    this.side = side;
    this.table.select(row, side, reveal);
    this.details.show(this.bitext, row);
    if (row && reveal) this.table.focusSelected();
  }

  /** Selects a row, even if the filters hide it. */
  goTo(row) {
    if (byId('texts').hidden) this.view('texts');
    if (!visibleRows(this.bitext, this.filters).includes(row)) this.filters = {...kNoFilters};
    this.update();
    this.select(row, this.side, true);
  }

  move(step) {
    const rows = this.table.visible;
    if (!rows.length) return;
    const at = this.table.places.get(this.selected);
    const to = at === undefined ? (step > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + step));
    this.select(rows[to], this.side, true);
  }

  /** Goes to the next row of the chosen kind that has no verdict. */
  next() {
    const row = nextOpen(this.bitext, nextKind(this.bitext, this.filters.chip), this.selected ? this.selected.index : -1);
    if (row) this.goTo(row);
    else this.say(this.report.pairs.length > 1 ? 'Nothing left to judge here; N opens the next text' : 'Nothing left to judge here');
  }

  turn(step) {
    const {columns} = this.table;
    const at = Math.max(0, columns.indexOf(this.side)) + step;
    if (this.selected && columns[at] !== undefined) this.select(this.selected, columns[at], true);
  }

  clicked(event) {
    const row = event.target.closest('tr.row');
    if (!row) return;
    const cell = event.target.closest('td.text');
    const side = cell ? Number(cell.dataset.side) : this.side;
    const verdict = event.target.closest('[data-verdict]');
    const cut = event.target.closest('.cut');
    if (row.row !== this.selected || side !== this.side) this.select(row.row, side, false);
    if (verdict) this.judge(verdict.dataset.verdict);
    else if (cut) this.edit((bitext, k) => edits.split(bitext, k, side, Number(cut.dataset.sentence)));
  }

  focused(event) {
    const row = event.target.closest('tr.row');
    if (row && row.row !== this.selected) this.select(row.row, this.side, false);
  }

  /** Carries out a patch and selects the row at `index`. */
  change(patch, index) {
    if (!this.history.change(patch)) return false;
    this.show(Math.min(index, this.bitext.rows.length - 1));
    return true;
  }

  show(index) {
    const row = this.bitext.rows[Math.max(0, index)];
    this.selected = row;
    this.update();
    this.select(row, this.side, true);
  }

  /** Does `make` to the selected row. */
  edit(make) {
    if (!this.selected) return this.say('Select a row first');
    const {index} = this.selected;
    if (!this.change(make(this.bitext, index), index)) this.say('Nothing to do here');
    return undefined;
  }

  judge(verdict) {
    if (!this.selected) return this.next();
    const {index} = this.selected;
    const at = this.table.places.get(this.selected);
    const following = this.table.visible[at + 1];
    const patch = edits.judge(this.bitext, index, verdict);
    if (!this.history.change(patch)) return undefined;
    const judged = this.bitext.rows[index];
    this.selected = judged.verdict && following ? this.bitext.rows[Math.max(following.index, patch.at + patch.count)] || judged : judged;
    this.update();
    return this.select(this.selected, this.side, true);
  }

  merge() {
    this.edit((bitext, k) => edits.merge(bitext, k));
  }

  push(name) {
    this.edit((bitext, k) => edits[name](bitext, k, this.side));
  }

  annotate(note) {
    if (this.selected && note !== this.selected.note) this.edit((bitext, k) => edits.change(bitext, k, {note}));
  }

  usePlace(ranges) {
    const key = ranges.map(({begin, end}) => `${begin}:${end}`).join(' ');
    const patch = edits.place(this.bitext, ranges, {note: this.selected.note});
    if (this.change(patch, patch ? patch.at : 0)) this.goTo(this.bitext.rows.find((row) => row.key === key) || this.selected);
  }

  /** Aligns the stretch between the nearest rows that were judged right or edited again. */
  async realign() {
    if (!this.selected || !this.report.server) return;
    const {from, to, ranges} = edits.stretch(this.bitext, this.selected.index);
    try {
      const rows = await this.store.align(ranges);
      const fresh = rows.map(({ranges: own, figure, cells}) => edits.rowOf(this.bitext, own, {figure, cells, edited: false}));
      if (this.change({at: from, count: to - from, rows: fresh}, from)) this.say(`Rows ${from + 1} to ${from + fresh.length} aligned again`);
    } catch (error) {
      this.say(`Not aligned: ${error.message}`);
    }
  }

  undo() {
    const at = this.history.undo();
    if (at !== null) this.show(at);
  }

  redo() {
    const at = this.history.redo();
    if (at !== null) this.show(at);
  }

  /** Prints what is shown; of the whole, only what is doubtful. */
  print() {
    if (!this.bitext) return print();
    if (this.filters.chip === 'all' && this.filters.words === '' && progress(this.bitext).all) this.filter({chip: 'doubtful'});
    this.view('texts');
    return print();
  }

  bitextOf(number) {
    if (!this.bitexts.has(number)) this.bitexts.set(number, new Bitext(JSON.parse(byId(`data-${number}`).textContent)));
    return this.bitexts.get(number);
  }

  /** A function that returns whether the pair of a number contains `words`. The server searches the texts that are not
   * here. */
  async search(words) {
    const {server} = this.report;
    const found = new Set(server ? await searchPairs(server, words).catch((error) => this.say(`Not searched: ${error.message}`)) : []);
    return (number) => {
      const bitext = server ? this.bitexts.get(number) : this.bitextOf(number);
      return found.has(number) || (bitext !== undefined && bitext.rows.some(finder(bitext, words)));
    };
  }

  /** The share of the doubtful rows of a pair that are done, 0..1; null if that is unknown. Without doubtful rows, all is
   * done. */
  share(number) {
    if (this.shares.has(number)) return this.shares.get(number);
    const {doubtful} = this.pairs ? this.pairs.pairs[number] : this.report.pairs[number];
    if (doubtful === undefined) return null;
    return doubtful > 0 ? 0 : 1;
  }

  /** Fills the table of many pairs: what has been done in earlier reviews, and the figures that the server finds. */
  async watchPairs() {
    const {server, pairs} = this.report;
    if (pairs.length < 2) return;
    try {
      for (const [number, share] of await storedShares(server, pairs)) {
        if (share === undefined) await this.review(number).catch(() => {});
        else if (!this.reviews.has(number)) this.shares.set(number, share);
      }
      this.pairs.draw();
      if (server) await watchFigures(server, (number, line) => this.pairs.update(number, line));
      this.pairs.draw();
    } catch (error) {
      this.say(`The list is incomplete: ${error.message}`);
    }
  }

  /** Opens the next pair that is not done, in the order of the table. */
  nextPair() {
    const number = this.pairs.after(this.number);
    if (number === null) this.say(this.report.pairs.length > 1 ? 'No other text is left to review' : 'There is no other text');
    else location.hash = `#pair-${number}`;
  }

  /** Shows a message for some seconds, or until the next one. */
  say(text, stays = false) {
    byId('message').textContent = text;
    clearTimeout(this.silence);
    if (!stays) this.silence = setTimeout(() => { byId('message').textContent = ''; }, 4000);
  }
}

/** The share of the doubtful rows of `bitext` that are done; 1 if it has none. */
function doneShare(bitext) {
  const {all, done} = progress(bitext);
  return all ? done / all : 1;
}
