// The bar above the table: progress, the button for the next row, filters and search.

import {byId, button, element} from './dom.js';
import {chipCounts, kChips, nextKind, nextOpen, progress} from './filters.js';

export class Bar {
  constructor(page) {
    this.page = page;
    byId('next').addEventListener('click', () => page.next());
    byId('by-doubt').addEventListener('click', () => page.filter({by: page.filters.by === 'doubt' ? 'text' : 'doubt'}));
    byId('search').addEventListener('input', () => page.filter({words: byId('search').value}));
    this.chips = new Map(kChips.map(([name, label, , help]) => {
      const chip = button('', '', () => page.filter({chip: page.filters.chip === name ? 'all' : name, least: 0, most: 1}));
      chip.className = `chip ${name}`;
      chip.title = help;
      chip.append(label, element('b'));
      return [name, chip];
    }));
    byId('chips').replaceChildren(...this.chips.values());
  }

  /** Shows the counts and the filters in force. */
  show(bitext, filters, shown) {
    const counts = chipCounts(bitext);
    for (const [name, chip] of this.chips) {
      chip.querySelector('b').textContent = counts.get(name);
      chip.setAttribute('aria-pressed', String(filters.chip === name));
      chip.hidden = counts.get(name) === 0 && filters.chip !== name && name !== 'doubtful';
    }
    const {all, done} = progress(bitext);
    byId('progress').textContent = all ? `${done} of ${all} doubtful done` : 'Nothing doubtful';
    byId('done').max = Math.max(1, all);
    byId('done').value = all ? done : 1;
    const kind = nextKind(bitext, filters.chip);
    const [, what] = kChips.find(([name]) => name === kind);
    byId('next-what').textContent = `Next ${what}`;
    byId('next').classList.toggle('idle', !nextOpen(bitext, kind, -1));
    byId('by-doubt').setAttribute('aria-pressed', String(filters.by === 'doubt'));
    const range = filters.least > 0 || filters.most < 1 ? `, probability ${filters.least} to ${filters.most}` : '';
    byId('count').textContent = shown === bitext.rows.length ? '' : `${shown} of ${bitext.rows.length} rows shown${range}`;
    byId('clear').hidden = shown === bitext.rows.length;
    if (byId('search').value !== filters.words) byId('search').value = filters.words;
  }
}
