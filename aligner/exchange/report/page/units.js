// The page of all versions of a text: a row per unit, a column per version.

/** A range of sentences per version, and the scores of the unit and its cells. */
class Unit {
  constructor(index, cells, score, scores) {
    this.index = index;
    this.cells = cells;
    this.score = score;
    this.scores = scores;
    this.lowest = Math.min(...scores);
  }

  get shape() {
    return this.cells.map(({begin, end}) => end - begin).join('-');
  }

  get isLow() {
    return Math.min(this.score, this.lowest) < report.low;
  }
}

/** All versions of a text, their units and pairs. */
class Versions {
  constructor(data) {
    this.sides = data.versions.map((version) => new Side(version));
    this.pairs = data.pairs;
    const [sizes, scores, cells] = [data.sizes, data.scores, data.cells].map((text) => new Numbers(text));
    const ends = this.sides.map(() => 0);
    this.units = [];
    for (let k = 0; k < data.units; ++k) {
      const ranges = ends.map((begin) => ({begin, end: begin + sizes.next()}));
      ranges.forEach(({end}, v) => { ends[v] = end; });
      const score = scores.scaled(kPosteriorUnit);
      this.units.push(new Unit(k, ranges, score, ends.map(() => cells.scaled(kPosteriorUnit))));
    }
  }

  /** A pair for the dot plot: the posteriors of its beads. */
  pair(number) {
    const data = this.pairs[number];
    const none = {terms: [], inspected: false, anchors: [], band: ''};
    return new Pair(number, {...data, ...none, source: this.sides[data.source], target: this.sides[data.target]});
  }

  text(unit, v) {
    const {begin, end} = unit.cells[v];
    return this.sides[v].slice(begin, end).join(this.sides[v].joiner);
  }
}

function scored(name, value) {
  return element(name, `n ${confidence(value)}`, fixed(value, 2));
}

function unitCell(versions, unit, v) {
  const side = versions.sides[v];
  const {begin, end} = unit.cells[v];
  const cell = element('td', begin === end ? 'text nothing' : 'text', scored('small', unit.scores[v]));
  const text = element('div');
  if (begin === end) text.textContent = '(nothing)';
  else {
    text.lang = side.language;
    text.dir = 'auto';
  }
  for (let i = begin; i < end; ++i) {
    if (i > begin) text.append(element('span', 'edge', ' ¦ '));
    text.append(side.sentences[i]);
  }
  cell.append(text);
  return cell;
}

class UnitTable extends Table {
  make(unit) {
    const row = element('tr', unit.isLow ? 'bead low' : 'bead',
      element('td', 'n', String(unit.index + 1)), scored('td', unit.score), element('td', '', unit.shape));
    unit.cells.forEach((cell, v) => row.append(unitCell(this.pair, unit, v)));
    row.bead = unit;
    return this.dressed(unit, row);
  }

  dressed(unit, row) {
    this.mark(unit, row);
    return [row];
  }

  measureWidth() {
    this.width = byId('heads').lastElementChild.clientWidth || 300;
  }

  heightOf(unit) {
    if (unit.height !== undefined) return unit.height;
    // Known for good: heights are asked for whenever the table scrolls.
    unit.letters ??= Math.max(...unit.cells.map((cell, v) => this.pair.text(unit, v).length));
    return (1 + Math.ceil((unit.letters * kLetterWidth) / this.width)) * kLineHeight + kRowPadding;
  }
}

/** What the units may be reduced to: [value, label, test]. */
function unitFlags(versions) {
  return [
    ['', 'all units', () => true],
    ['low', 'low units', (unit) => unit.isLow],
    ['lacking', 'units that a version lacks', (unit) => unit.cells.some(({begin, end}) => begin === end)],
    ['joined', 'units with several sentences of a version', (unit) => unit.cells.some(({begin, end}) => end - begin > 1)],
    ...versions.sides.map((side, v) =>
      [`low-${v}`, `low cells of ${side.language}`, (unit) => unit.scores[v] < report.low]),
  ];
}

class UnitsPage {
  constructor() {
    this.versions = new Versions(JSON.parse(byId('versions-data').textContent));
    this.flags = unitFlags(this.versions);
    this.lowestFirst = false;
    this.selected = null;
    this.makeColumns();
    fillSelect(byId('flag'), this.flags);
    fillSelect(byId('pair'), this.versions.pairs.map(({source, target}, k) =>
      [String(k), `${this.versions.sides[source].language} – ${this.versions.sides[target].language}`]));
    this.table = new UnitTable((unit) => this.select(unit, false), () => {});
    this.plot = new Plot((bead) => this.pick(bead), kLayers.filter(([name]) => name === 'low' || name === 'path'));
    this.listen();
    if (this.versions.pairs.length > 0) this.showPair(0);
    else byId('plot-section').hidden = true;
    this.update();
    this.followHash();
  }

  makeColumns() {
    for (const side of this.versions.sides) {
      byId('columns').append(element('col'));
      const head = element('th', '', side.language);
      head.scope = 'col';
      head.title = side.id;
      byId('heads').append(head);
    }
    for (const id of ['above', 'below']) byId(id).querySelector('td').colSpan = 3 + this.versions.sides.length;
    byId('beads').style.minWidth = `${12 + 12 * this.versions.sides.length}rem`;
  }

  listen() {
    byId('filters').addEventListener('input', () => this.update());
    byId('filters').addEventListener('submit', (event) => event.preventDefault());
    byId('filters').addEventListener('reset', () => setTimeout(() => this.update()));
    byId('lowest-first').addEventListener('click', () => {
      this.lowestFirst = !this.lowestFirst;
      byId('lowest-first').setAttribute('aria-pressed', String(this.lowestFirst));
      this.table.viewport.scrollTop = 0;
      this.update();
    });
    byId('pair').addEventListener('input', () => this.showPair(Number(byId('pair').value)));
    addEventListener('keydown', (event) => this.keyed(event));
    addEventListener('hashchange', () => this.followHash());
    addEventListener('beforeprint', () => this.table.drawAll());
    addEventListener('afterprint', () => this.table.draw());
  }

  keyed(event) {
    const step = {j: 1, k: -1, ArrowDown: 1, ArrowUp: -1}[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, select, canvas')) return;
    const units = this.table.visible;
    const at = this.selected ? units.indexOf(this.selected) + step : 0;
    if (units[at]) this.select(units[at], true);
    event.preventDefault();
  }

  /** Shows the unit of the fragment, such as #unit-12. */
  followHash() {
    const match = /^#unit-(\d+)$/.exec(location.hash);
    const unit = match && this.versions.units[Number(match[1]) - 1];
    if (unit) this.select(unit, true);
  }

  update() {
    const bound = (id, otherwise) => (byId(id).value === '' ? otherwise : Number(byId(id).value));
    const [least, most] = [bound('least', 0), bound('most', 1)];
    const test = this.flags.find(([value]) => value === byId('flag').value)[2];
    const wanted = byId('search').value.toLocaleLowerCase();
    const has = (unit) => this.versions.sides.some((side, v) => this.versions.text(unit, v).toLocaleLowerCase().includes(wanted));
    const units = this.versions.units.filter((unit) =>
      unit.lowest >= least && unit.lowest <= most && test(unit) && (wanted === '' || has(unit)));
    if (this.lowestFirst) units.sort((a, b) => a.lowest - b.lowest || a.index - b.index);
    this.table.show(this.versions, units, 1);
    const all = this.versions.units.length;
    byId('count').textContent = units.length === all ? `${all} units` : `${units.length} of ${all} units`;
  }

  showPair(number) {
    this.pair = this.versions.pair(number);
    this.plot.show(this.pair);
    this.markPlot();
  }

  /** The first bead of the pair that holds a sentence of the selected unit is marked in the plot. */
  markPlot() {
    if (!this.pair) return;
    const {source, target} = this.versions.pairs[this.pair.number];
    const inside = (range, cell) => Math.max(range.begin, cell.begin) < Math.min(range.end, cell.end);
    this.plot.select(this.selected && this.pair.beads.find((bead) =>
      inside(bead.source, this.selected.cells[source]) || inside(bead.target, this.selected.cells[target])));
  }

  select(unit, reveal) {
    this.selected = unit;
    this.table.select(unit, reveal);
    if (reveal) this.table.focusSelected();
    this.markPlot();
  }

  /** Selects the unit with the first sentence of a bead of the plot. */
  pick(bead) {
    const {source, target} = this.versions.pairs[this.pair.number];
    const [range, v] = bead.source.begin < bead.source.end ? [bead.source, source] : [bead.target, target];
    const unit = this.versions.units.find(({cells}) => cells[v].begin <= range.begin && range.begin < cells[v].end);
    if (unit) this.select(unit, true);
  }
}

function openUnits() {
  document.body.classList.add('scripted');
  for (const part of document.querySelectorAll('.needs-script')) part.hidden = false;
  const page = new UnitsPage();
  document.documentElement.dataset.ready = Math.round(performance.now());
  return page;
}

openUnits();
