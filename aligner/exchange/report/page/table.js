// The table draws a window of the rows: the visible ones and one screen before and after. The height
// of a row is estimated until it has been drawn once.

import {byId} from './dom.js';
import {rowElement} from './rows.js';

const kLetterShare = 0.47; // width of a letter, in heights of the font

export class Table {
  /** `page` hears of what is done in the table. */
  constructor(page) {
    this.page = page;
    this.viewport = byId('viewport');
    this.body = byId('rows');
    this.head = byId('heads');
    this.spaces = [byId('above').querySelector('td'), byId('below').querySelector('td')];
    this.visible = [];
    this.columns = [0, 1];
    this.drawn = new Map(); // row -> its element
    this.selected = null;
    this.side = 0;
    this.viewport.addEventListener('scroll', () => this.draw());
    this.body.addEventListener('mouseover', (event) => this.pointAt(event.target));
    new ResizeObserver(() => this.resized()).observe(this.viewport);
  }

  /** Shows `rows` of `bitext`. */
  show(bitext, rows) {
    this.bitext = bitext;
    this.visible = rows;
    this.places = new Map(rows.map((row, k) => [row, k]));
    this.measureColumn();
    this.viewport.querySelector('table').setAttribute('aria-rowcount', String(rows.length + 1));
    this.draw();
  }

  /** Rows have other heights only if the width is another one. */
  resized() {
    const width = this.viewport.clientWidth;
    if (width === this.width) return this.draw();
    this.width = width;
    return this.forgetHeights();
  }

  /** Measures all rows again; the selected row, or else the first one that can be seen, stays in its place. */
  forgetHeights(anchor = this.anchor()) {
    for (const row of this.visible) row.height = undefined;
    this.measureColumn();
    if (anchor) this.viewport.scrollTop = this.offsets()[anchor.place] - anchor.below;
    this.draw();
    if (anchor) this.viewport.scrollTop = this.offsets()[anchor.place] - anchor.below; // with heights that are measured
  }

  /** The place of a row among the visible ones, and its distance from the top of the table; null if there is no row. */
  anchor() {
    if (!this.bitext || !this.visible.length || !this.viewport.clientHeight) return null;
    const offsets = this.known || this.offsets();
    const top = this.viewport.scrollTop;
    const selected = this.places.get(this.selected);
    const isSeen = selected !== undefined && offsets[selected] >= top && offsets[selected] <= top + this.room;
    const place = isSeen ? selected : Math.min(placeIn(offsets, top), this.visible.length - 1);
    return {place, below: offsets[place] - top};
  }

  /** Throws away what is drawn, after the look of rows changed. */
  redraw() {
    const anchor = this.anchor();
    this.drawn.clear();
    this.body.replaceChildren();
    this.forgetHeights(anchor);
  }

  measureColumn() {
    const cell = this.body.querySelector('td.text');
    const font = parseFloat(getComputedStyle(this.body).fontSize) || 15;
    this.column = (cell ? cell.clientWidth : this.viewport.clientWidth / this.columns.length) || 300;
    this.letter = font * kLetterShare;
    this.line = font * (parseFloat(getComputedStyle(this.body).getPropertyValue('--leading')) || 1.5);
    this.stacked = cell !== null && getComputedStyle(cell).display === 'block';
  }

  heightOf(row) {
    if (row.height !== undefined) return row.height;
    row.letters ??= row.ranges.map((range, v) => this.bitext.lengthOf(row, v));
    const lines = this.columns.map((v) => Math.max(1, Math.ceil((row.letters[v] * this.letter) / this.column)));
    return (this.stacked ? lines.reduce((sum, n) => sum + n, 1) : Math.max(...lines)) * this.line + 14;
  }

  /** The offset of each visible row from the top of the table, then the height of the table. */
  offsets() {
    const offsets = new Float64Array(this.visible.length + 1);
    this.visible.forEach((row, k) => {
      offsets[k + 1] = offsets[k] + this.heightOf(row);
    });
    return offsets;
  }

  get room() {
    return (this.viewport.clientHeight || 600) - this.head.offsetHeight;
  }

  /** Indices of the first and last row that can be seen. */
  get window() {
    const offsets = this.known || this.offsets();
    const top = this.viewport.scrollTop;
    return [placeIn(offsets, top + 1), Math.min(this.visible.length - 1, placeIn(offsets, top + this.room - 1))];
  }

  select(row, side, reveal) {
    this.selected = row;
    this.side = side;
    if (row && reveal) this.reveal(row);
    this.draw();
    if (row && reveal) this.reveal(row); // its height is known by now
  }

  reveal(row) {
    const k = this.places.get(row);
    if (k === undefined) return;
    const offsets = this.offsets();
    const top = this.viewport.scrollTop;
    const inside = offsets[k] >= top && offsets[k + 1] <= top + this.room;
    const above = Math.max(0, Math.min(this.room / 3, (this.room - offsets[k + 1] + offsets[k]) / 2));
    if (!inside) this.viewport.scrollTop = Math.max(0, offsets[k] - above);
  }

  focusSelected() {
    const found = this.drawn.get(this.selected);
    if (found) found.focus({preventScroll: true});
  }

  /** Outlines both ends of the tie under the pointer. */
  pointAt(target) {
    for (const mark of this.body.querySelectorAll('mark.partner')) mark.classList.remove('partner');
    if (target.nodeName !== 'MARK') return;
    const same = `mark[data-tie="${Number(target.dataset.tie)}"]`;
    for (const mark of target.closest('tr').querySelectorAll(same)) mark.classList.add('partner');
  }

  draw() {
    if (!this.bitext || this.printing) return;
    const top = this.viewport.scrollTop;
    const room = this.viewport.clientHeight || 600;
    const offsets = this.offsets();
    this.known = offsets; // until the next drawing
    const last = this.visible.length - 1;
    const anchor = Math.min(placeIn(offsets, top), last);
    const from = Math.max(0, Math.min(last, placeIn(offsets, top - room)));
    const to = Math.min(last, placeIn(offsets, top + 2 * room));
    this.fill(from, to);
    this.space(offsets, from, to);
    if (this.measure(from, to)) {
      const measured = this.offsets();
      this.known = measured;
      this.space(measured, from, to);
      // Keeps the visible rows in place although the height of rows above them has changed.
      const moved = anchor < 0 ? 0 : measured[anchor] - offsets[anchor];
      if (Math.abs(moved) >= 1) this.viewport.scrollTop = top + moved;
    }
    this.page.scrolled();
  }

  /** Shows the rows from .. to, reusing those that are drawn. */
  fill(from, to) {
    const drawn = new Map();
    for (let k = from; k <= to; ++k) {
      const row = this.visible[k];
      const made = this.drawn.get(row) || rowElement(this, row);
      made.row = row;
      made.setAttribute('aria-rowindex', String(k + 2));
      if (made.number !== row.index) made.querySelector('.number span').textContent = String(row.index + 1);
      made.number = row.index;
      this.mark(row, made);
      drawn.set(row, made);
    }
    const focused = document.activeElement;
    const wanted = [...drawn.values()];
    const keep = new Set(wanted);
    for (const child of Array.from(this.body.children)) if (!keep.has(child)) child.remove();
    wanted.forEach((child, k) => {
      if (this.body.children[k] !== child) this.body.insertBefore(child, this.body.children[k] || null);
    });
    if (keep.has(focused) && document.activeElement !== focused) focused.focus({preventScroll: true});
    this.drawn = drawn;
  }

  mark(row, made) {
    const selected = row === this.selected;
    made.classList.toggle('selected', selected);
    if (selected) made.setAttribute('aria-current', 'true');
    else made.removeAttribute('aria-current');
    made.tabIndex = selected || (!this.places.has(this.selected) && row === this.visible[0]) ? 0 : -1;
    for (const cell of made.querySelectorAll('td.text')) {
      cell.classList.toggle('active', selected && Number(cell.dataset.side) === this.side);
    }
  }

  space(offsets, from, to) {
    const [above, below] = this.visible.length ? [offsets[from], offsets[this.visible.length] - offsets[to + 1]] : [0, 0];
    this.spaces[0].style.height = `${above}px`;
    this.spaces[1].style.height = `${below}px`;
  }

  /** Measures the drawn rows; returns whether the height of any differs from what was assumed. */
  measure(from, to) {
    let wrong = false;
    for (let k = from; k <= to; ++k) {
      const row = this.visible[k];
      const height = this.drawn.get(row).getBoundingClientRect().height;
      if (height <= 0 || height === row.height) continue;
      wrong = wrong || Math.abs(height - this.heightOf(row)) > 0;
      row.height = height;
    }
    return wrong;
  }

  /** Draws every row, for printing. */
  drawAll() {
    this.printing = true;
    this.fill(0, this.visible.length - 1);
    this.space(this.offsets(), 0, this.visible.length - 1);
  }

  endPrint() {
    this.printing = false;
    this.draw();
  }
}

/** The last index whose offset is at most `at`, 0 if there is none. */
function placeIn(offsets, at) {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (offsets[middle] <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
