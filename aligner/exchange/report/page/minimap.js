// A strip beside the table: all rows from top to bottom, coloured by their class. The darkest matter wins
// where several rows share a line of pixels.

import {classOf} from './classes.js';
import {byId} from './dom.js';

const kOrder = ['sure', 'unpaired', 'edited', 'look', 'doubtful'];

export class Minimap {
  /** `onPick` is called with the index of a visible row. */
  constructor(onPick) {
    this.canvas = byId('minimap');
    this.rows = [];
    const pick = (event) => {
      const share = Math.min(0.9999, Math.max(0, event.offsetY / this.canvas.clientHeight));
      if (this.rows.length) onPick(Math.floor(share * this.rows.length));
    };
    this.canvas.addEventListener('pointerdown', (event) => {
      this.canvas.setPointerCapture(event.pointerId);
      pick(event);
    });
    this.canvas.addEventListener('pointermove', (event) => {
      if (event.buttons) pick(event);
    });
    new ResizeObserver(() => this.paint()).observe(this.canvas);
  }

  show(rows) {
    this.rows = rows;
    this.paint();
  }

  /** Marks the rows that the table shows. */
  mark([from, to]) {
    const count = Math.max(1, this.rows.length);
    const lens = byId('lens');
    lens.style.top = `${(100 * from) / count}%`;
    lens.style.height = `${(100 * (to - from + 1)) / count}%`;
  }

  paint() {
    const height = this.canvas.clientHeight;
    if (!height) return;
    const ratio = window.devicePixelRatio || 1;
    this.canvas.width = 1;
    this.canvas.height = Math.round(height * ratio);
    const lines = new Array(this.canvas.height).fill(-1);
    const count = this.rows.length;
    this.rows.forEach((row, k) => {
      const rank = row.verdict === 'accept' ? 0 : kOrder.indexOf(classOf(row));
      const first = Math.floor((k * lines.length) / count);
      const end = Math.max(first + 1, Math.floor(((k + 1) * lines.length) / count));
      for (let y = first; y < end; ++y) lines[y] = Math.max(lines[y], rank);
    });
    const style = getComputedStyle(document.documentElement);
    const colors = kOrder.map((name) => style.getPropertyValue(`--${name}`));
    const context = this.canvas.getContext('2d');
    lines.forEach((rank, y) => {
      if (rank < 0) return;
      context.fillStyle = colors[rank];
      context.fillRect(0, y, 1, 1);
    });
  }
}
