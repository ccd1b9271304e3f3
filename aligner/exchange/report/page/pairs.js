// The table of many pairs: sorted by a column, searched by name and text.

import {baseName, byId, element} from './dom.js';

const kColumns = [
  ['name', 'Pair', (pair) => pair.name],
  ['languages', 'Languages', (pair) => pair.languages],
  ['rows', 'Rows', (pair) => pair.rows],
  ['quality', 'Quality', (pair) => pair.quality],
  ['doubtful', 'Doubtful', (pair) => pair.doubtful],
  ['reviewed', 'Done', (pair) => pair.reviewed],
];

const kShown = {
  quality: (value) => value.toFixed(2),
  doubtful: (value) => `${(100 * value).toFixed(1)} %`,
  reviewed: (value) => `${Math.round(100 * value)} %`,
};

/** `pairs` with a name, ordered by column `by`. */
export function sortedPairs(pairs, by, descending) {
  const value = kColumns.find(([name]) => name === by)[2];
  const sign = descending ? -1 : 1;
  const compare = (a, b) => (typeof a === 'string' ? a.localeCompare(b) : a - b);
  return pairs.slice().sort((a, b) => sign * compare(value(a), value(b)) || a.number - b.number);
}

export class PairList {
  /** `has(number, words)` returns whether the pair contains the words, `reviewed(number)` the share of its doubtful
   * rows that are done. */
  constructor(pairs, has, reviewed) {
    this.pairs = pairs.map((pair, number) => ({...pair, number, name: pair.ids.map(baseName).join(' · ')}));
    Object.assign(this, {has, reviewed, by: 'doubtful', descending: true});
    byId('pair-search').addEventListener('input', () => this.draw());
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
    const head = element('th', '', sort);
    head.scope = 'col';
    head.dataset.sort = name;
    return head;
  }

  draw(current) {
    this.current = current ?? this.current;
    const words = byId('pair-search').value.toLocaleLowerCase();
    for (const pair of this.pairs) pair.reviewed = this.reviewed(pair.number);
    const found = this.pairs.filter((pair) => words === '' || pair.name.toLocaleLowerCase().includes(words) || this.has(pair.number, words));
    byId('pair-count').textContent = `${found.length} of ${this.pairs.length} pairs`;
    byId('pair-rows').replaceChildren(...sortedPairs(found, this.by, this.descending).map((pair) => this.line(pair)));
    for (const head of byId('pair-heads').children) {
      const mine = head.dataset.sort === this.by;
      head.setAttribute('aria-sort', mine ? (this.descending ? 'descending' : 'ascending') : 'none');
    }
  }

  /** The number of the next pair after `number` in the order of the table, from its top again, that is not done; null if
   * there is none. */
  after(number) {
    for (const pair of this.pairs) pair.reviewed = this.reviewed(pair.number);
    const order = sortedPairs(this.pairs, this.by, this.descending);
    const at = order.findIndex((pair) => pair.number === number);
    const open = [...order.slice(at + 1), ...order.slice(0, at)].find((pair) => pair.reviewed < 1);
    return open ? open.number : null;
  }

  line(pair) {
    const link = element('a', '', pair.name);
    link.href = `#pair-${pair.number}`;
    link.title = pair.ids.join('\n');
    const cells = kColumns.slice(1).map(([name, , value]) => element('td', '', String((kShown[name] || String)(value(pair)))));
    const line = element('tr', '', element('td', '', link), ...cells);
    if (pair.number === this.current) line.setAttribute('aria-current', 'true');
    return line;
  }
}
