// The table draws a window of the beads: the visible ones and one screen before and after. The height
// of a row is estimated until the row has been drawn once.

const kLineHeight = 22; // estimates, in CSS pixels
const kRowPadding = 10;
const kLetterWidth = 7.2;

class Table {
  constructor(onSelect, onNote) {
    this.viewport = byId('viewport');
    this.rows = byId('rows');
    this.above = byId('above').querySelector('td');
    this.below = byId('below').querySelector('td');
    this.head = document.querySelector('#beads thead');
    this.onSelect = onSelect;
    this.onNote = onNote;
    this.visible = [];
    this.selected = null;
    this.drawn = new Map(); // bead -> its rows
    this.viewport.addEventListener('scroll', () => this.draw());
    this.rows.addEventListener('click', (event) => this.clicked(event));
    this.rows.addEventListener('focusin', (event) => this.clicked(event));
    this.rows.addEventListener('mouseover', (event) => this.pointAt(event.target));
    new ResizeObserver(() => this.resized()).observe(this.viewport);
  }

  /** Shows `beads` of `pair`; `full` is the cost that fills half a bar. */
  show(pair, beads, full) {
    this.pair = pair;
    this.visible = beads;
    this.full = full;
    this.drawn.clear();
    this.measureWidth();
    byId('beads').setAttribute('aria-rowcount', String(beads.length + 1));
    this.draw();
  }

  /** Redraws the rows of `bead`. */
  refresh(bead) {
    this.drawn.delete(bead);
    this.draw();
  }

  select(bead, reveal) {
    const before = this.selected;
    this.selected = bead;
    for (const changed of [before, bead]) {
      if (!changed) continue;
      const rows = this.drawn.get(changed);
      if (rows) this.drawn.set(changed, this.dressed(changed, rows[0]));
      changed.height = undefined;
    }
    if (bead && reveal) this.reveal(bead);
    this.draw();
    if (bead && reveal) this.reveal(bead); // its height is known by now
  }

  focusSelected() {
    const rows = this.drawn.get(this.selected);
    if (rows) rows[0].focus({preventScroll: true});
  }

  clicked(event) {
    const row = event.target.closest('tr.bead');
    if (row && row.bead !== this.selected) this.onSelect(row.bead);
  }

  /** Outlines both ends of the tie under the pointer. */
  pointAt(target) {
    for (const mark of this.rows.querySelectorAll('mark.partner')) mark.classList.remove('partner');
    if (target.nodeName !== 'MARK') return;
    const same = `mark[data-tie="${Number(target.dataset.tie)}"]`;
    for (const mark of target.closest('tr').querySelectorAll(same)) mark.classList.add('partner');
  }

  resized() {
    const before = this.width;
    this.measureWidth();
    if (before !== this.width) for (const bead of this.visible) bead.height = undefined;
    this.draw();
  }

  measureWidth() {
    const cell = byId('source-head');
    this.width = cell.clientWidth || 300;
  }

  heightOf(bead) {
    if (bead.height !== undefined) return bead.height;
    const length = Math.max(...['source', 'target'].map((side) => {
      let letters = 0;
      for (let i = bead[side].begin; i < bead[side].end; ++i) letters += this.pair[side].sentences[i].length + 3;
      return letters;
    }));
    const lines = Math.max(1, Math.ceil((length * kLetterWidth) / this.width));
    return lines * kLineHeight + kRowPadding;
  }

  /** The offset of each visible bead from the top of the table, then the height of the table. */
  offsets() {
    const offsets = new Float64Array(this.visible.length + 1);
    this.visible.forEach((bead, k) => {
      offsets[k + 1] = offsets[k] + this.heightOf(bead);
    });
    return offsets;
  }

  reveal(bead) {
    const k = this.visible.indexOf(bead);
    if (k < 0) return;
    const offsets = this.offsets();
    const room = this.viewport.clientHeight - this.head.offsetHeight;
    const top = this.viewport.scrollTop;
    if (offsets[k] < top) this.viewport.scrollTop = offsets[k] - room / 4;
    else if (offsets[k + 1] > top + room) this.viewport.scrollTop = Math.min(offsets[k] - 8, offsets[k + 1] - room * 0.6);
  }

  draw() {
    if (!this.pair) return;
    const top = this.viewport.scrollTop;
    const room = this.viewport.clientHeight || 600;
    const offsets = this.offsets();
    const last = this.visible.length - 1;
    const anchor = Math.min(placeIn(offsets, top), last);
    const from = Math.max(0, Math.min(last, placeIn(offsets, top - room)));
    const to = Math.min(last, placeIn(offsets, top + 2 * room));
    this.fill(from, to);
    this.space(offsets, from, to);
    if (!this.measure(from, to)) return;
    const measured = this.offsets();
    this.space(measured, from, to);
    // Keeps the visible rows in place although the height of rows above them has changed.
    const moved = anchor < 0 ? 0 : measured[anchor] - offsets[anchor];
    if (Math.abs(moved) >= 1) this.viewport.scrollTop = top + moved;
  }

  /** Shows the rows of the beads from .. to in the table, reusing those that are drawn. */
  fill(from, to) {
    const drawn = new Map();
    const wanted = [];
    for (let k = from; k <= to; ++k) {
      const bead = this.visible[k];
      const rows = this.drawn.get(bead) || this.make(bead);
      rows[0].setAttribute('aria-rowindex', String(k + 2));
      drawn.set(bead, rows);
      wanted.push(...rows);
    }
    const focused = document.activeElement;
    const keep = new Set(wanted);
    for (const row of Array.from(this.rows.children)) if (!keep.has(row)) row.remove();
    wanted.forEach((row, k) => {
      if (this.rows.children[k] !== row) this.rows.insertBefore(row, this.rows.children[k] || null);
    });
    if (keep.has(focused) && document.activeElement !== focused) focused.focus({preventScroll: true});
    this.drawn = drawn;
  }

  make(bead) {
    const row = beadRow(this.pair, bead, this.full);
    row.bead = bead;
    return this.dressed(bead, row);
  }

  /** The rows of `bead`: `row`, reused to preserve the user's selection of text, and the details if
   * the bead is selected. */
  dressed(bead, row) {
    this.mark(bead, row);
    if (bead !== this.selected) return [row];
    return [row, detailsRow(this.pair, bead, (note) => this.onNote(bead, note))];
  }

  mark(bead, row) {
    const selected = bead === this.selected;
    row.classList.toggle('selected', selected);
    row.setAttribute('aria-current', String(selected));
    // The tab key focuses the selected row, or else the first.
    row.tabIndex = selected || (!this.selected && bead === this.visible[0]) ? 0 : -1;
  }

  space(offsets, from, to) {
    this.above.style.height = `${this.visible.length ? offsets[from] : 0}px`;
    this.below.style.height = `${this.visible.length ? offsets[this.visible.length] - offsets[to + 1] : 0}px`;
  }

  /** Measures the drawn rows; returns whether the height of any differs from the estimate. */
  measure(from, to) {
    let wrong = false;
    for (let k = from; k <= to; ++k) {
      const bead = this.visible[k];
      const height = this.drawn.get(bead).reduce((sum, row) => sum + row.getBoundingClientRect().height, 0);
      if (height > 0 && height !== bead.height) {
        wrong = wrong || Math.abs(height - this.heightOf(bead)) > 0;
        bead.height = height;
      }
    }
    return wrong;
  }

  /** Draws every visible row, for printing. */
  drawAll() {
    this.fill(0, this.visible.length - 1);
    this.space(this.offsets(), 0, this.visible.length - 1);
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
