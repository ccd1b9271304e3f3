// The table of many pairs: sorted by a column, searched by name and text.

import {baseName, byId, element} from './dom.js';

const kColumns = [
  ['name', 'Texts', (pair) => pair.name],
  ['languages', 'Languages', (pair) => pair.languages],
  ['rows', 'Rows', (pair) => pair.rows],
  ['quality', 'Quality', (pair) => pair.quality],
  ['doubtful', 'Doubtful', (pair) => pair.doubtful],
  ['reviewed', 'Done', (pair) => pair.reviewed],
];

const kHelp = {
  quality: 'How well the texts match as a whole, from 0 to 1',
  doubtful: 'Share of the rows that are more likely wrong than right',
  reviewed: 'Share of the doubtful rows that you have judged or edited; — if none is doubtful',
};

const kShown = {
  quality: (value) => value.toFixed(2),
  doubtful: (value) => `${(100 * value).toFixed(1)} %`,
  reviewed: (value, {doubtful}) => (doubtful === 0 ? '—' : `${Math.round(100 * value)} %`),
};

/** `pairs` with a name, ordered by column `by`; those without a value come last. */
export function sortedPairs(pairs, by, descending) {
  const value = kColumns.find(([name]) => name === by)[2];
  const sign = descending ? -1 : 1;
  const known = (one) => value(one) !== undefined && value(one) !== null && value(one) !== '';
  const compare = (a, b) => (typeof a === 'string' ? a.localeCompare(b) : a - b);
  return pairs.slice().sort((a, b) => known(b) - known(a) || (known(a) && sign * compare(value(a), value(b))) || a.number - b.number);
}

export class PairList {
  /** `search(words)` returns a promise of a function that says whether the pair of a number contains the words, and
   * `reviewed(number)` the share of its doubtful rows that are done, null if it is unknown. */
  constructor(pairs, search, reviewed) {
    this.pairs = pairs.map((pair, number) => ({...pair, number, name: pair.ids.map(baseName).join(' · ')}));
    Object.assign(this, {search, reviewed, by: 'doubtful', descending: true, has: () => false, lines: new Map()});
    byId('pair-search').addEventListener('input', () => this.searched());
    byId('pair-heads').replaceChildren(...kColumns.map(([name, label]) => this.head(name, label)));
  }

  head(name, label) {
    const sort = element('button', '', label);
    sort.type = 'button';
    sort.addEventListener('click', () => {
      this.descending = this.by === name ? !this.descending : name !== 'name' && name !== 'languages';
      this.by = name;
      this.draw();
    });
    sort.title = kHelp[name] || '';
    const head = element('th', name, sort);
    head.scope = 'col';
    head.setAttribute('role', 'columnheader');
    head.dataset.sort = name;
    return head;
  }

  draw(current) {
    this.current = current ?? this.current;
    const words = byId('pair-search').value.toLocaleLowerCase();
    for (const pair of this.pairs) pair.reviewed = this.reviewed(pair.number);
    const found = this.pairs.filter((pair) => words === '' || pair.name.toLocaleLowerCase().includes(words) || this.has(pair.number, words));
    byId('pair-count').textContent = this.waiting ? 'Searching …' : `${found.length} of ${this.pairs.length}${this.pending()}`;
    this.lines = new Map(sortedPairs(found, this.by, this.descending).map((pair) => [pair.number, this.line(pair)]));
    byId('pair-rows').replaceChildren(...this.lines.values());
    for (const head of byId('pair-heads').children) {
      const mine = head.dataset.sort === this.by;
      head.setAttribute('aria-sort', mine ? (this.descending ? 'descending' : 'ascending') : 'none');
    }
  }

  /** What is missing in the table. */
  pending() {
    const count = this.pairs.filter(({rows, error}) => rows === undefined && !error).length;
    return count ? `; figures of ${count} to come` : '';
  }

  /** Draws the names that match at once, and then the texts that do. */
  async searched() {
    const words = byId('pair-search').value.toLocaleLowerCase();
    this.has = () => false;
    this.waiting = words !== '';
    this.draw();
    if (!this.waiting) return;
    const has = await this.search(words);
    if (byId('pair-search').value.toLocaleLowerCase() !== words) return;
    Object.assign(this, {has, waiting: false});
    this.draw();
  }

  /** Fills in what has been found out about the pair of a number; rows stay where they are. */
  update(number, line) {
    const pair = this.pairs[number];
    Object.assign(pair, line, {ids: pair.ids, reviewed: this.reviewed(number)});
    const drawn = this.lines.get(number);
    if (!drawn) return;
    const fresh = this.line(pair);
    this.lines.set(number, fresh);
    drawn.replaceWith(fresh);
    if (!this.waiting) byId('pair-count').textContent = `${this.lines.size} of ${this.pairs.length}${this.pending()}`;
  }

  /** The number of the next pair after `number` in the order of the table, from its top again, that is not done; null if
   * there is none. */
  after(number) {
    for (const pair of this.pairs) pair.reviewed = this.reviewed(pair.number);
    const order = sortedPairs(this.pairs, this.by, this.descending);
    const at = order.findIndex((pair) => pair.number === number);
    const open = [...order.slice(at + 1), ...order.slice(0, Math.max(0, at))].find((pair) => !pair.error && (pair.reviewed ?? 0) < 1);
    return open ? open.number : null;
  }

  /** A line of the table; on small screens, cells show the label of their column. */
  line(pair) {
    const link = element('a', '', pair.name);
    link.href = `#pair-${pair.number}`;
    link.title = pair.ids.join('\n');
    const cells = pair.error ? [element('td', 'failed', `failed: ${pair.error}`)] : kColumns.slice(1).map(([name, label, value]) => {
      const found = value(pair) ?? '';
      const cell = element('td', name, found === '' ? '' : String((kShown[name] || String)(found, pair)));
      cell.dataset.label = label;
      return cell;
    });
    if (pair.error) cells[0].colSpan = kColumns.length - 1;
    const line = element('tr', '', element('td', 'name', link), ...cells);
    line.setAttribute('role', 'row');
    for (const cell of line.children) cell.setAttribute('role', 'cell');
    if (pair.number === this.current) line.setAttribute('aria-current', 'true');
    return line;
  }
}
