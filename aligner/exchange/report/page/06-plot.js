// The dot plot: source from left to right, target from top to bottom. A view is its top left corner, in
// sentences, and the pixels per sentence on both axes.

const kLayers = [
  ['band', 'searched', '--band'],
  ['low', 'low runs', '--poor'],
  ['word', 'word anchors', '--t3'],
  ['name', 'name anchors', '--t6'],
  ['number', 'number anchors', '--t2'],
  ['path', 'path', '--path'],
];
const kClickRadius = 14;
const kMostPixels = 60; // per sentence

class Plot {
  constructor(onPick, layers = kLayers) {
    this.layers = layers;
    this.canvas = byId('plot');
    this.onPick = onPick;
    this.shown = new Set(layers.map(([name]) => name));
    this.selected = null;
    this.makeLegend();
    this.listen();
  }

  makeLegend() {
    for (const [name, label, color] of this.layers) {
      const box = element('input');
      box.type = 'checkbox';
      box.checked = true;
      box.addEventListener('change', () => {
        if (box.checked) this.shown.add(name);
        else this.shown.delete(name);
        this.draw();
      });
      const swatch = element('i');
      swatch.style.background = `var(${color})`;
      byId('legend').append(element('label', '', box, swatch, label));
    }
  }

  listen() {
    const canvas = this.canvas;
    let from = null;
    canvas.addEventListener('pointerdown', (event) => {
      from = {x: event.offsetX, y: event.offsetY, moved: false};
      canvas.setPointerCapture(event.pointerId);
    });
    canvas.addEventListener('pointermove', (event) => {
      if (!from) return;
      const dx = event.offsetX - from.x;
      const dy = event.offsetY - from.y;
      if (!from.moved && Math.hypot(dx, dy) < 4) return;
      this.pan(-dx, -dy);
      from = {x: event.offsetX, y: event.offsetY, moved: true};
    });
    canvas.addEventListener('pointerup', (event) => {
      if (from && !from.moved) this.pick(event.offsetX, event.offsetY);
      from = null;
    });
    canvas.addEventListener('wheel', (event) => {
      event.preventDefault();
      this.zoom(event.deltaY < 0 ? 1.25 : 0.8, event.offsetX, event.offsetY);
    }, {passive: false});
    canvas.addEventListener('keydown', (event) => this.keyed(event));
    byId('zoom-in').addEventListener('click', () => this.zoom(1.6));
    byId('zoom-out').addEventListener('click', () => this.zoom(1 / 1.6));
    byId('zoom-fit').addEventListener('click', () => this.fit());
    byId('zoom-bead').addEventListener('click', () => this.center(12));
    new ResizeObserver(() => this.fit()).observe(canvas);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.draw());
  }

  keyed(event) {
    const step = this.canvas.clientWidth / 5;
    const moves = {
      ArrowLeft: () => this.pan(-step, 0),
      ArrowRight: () => this.pan(step, 0),
      ArrowUp: () => this.pan(0, -step),
      ArrowDown: () => this.pan(0, step),
      '+': () => this.zoom(1.6),
      '-': () => this.zoom(1 / 1.6),
      0: () => this.fit(),
    };
    if (!moves[event.key] || event.ctrlKey || event.metaKey) return;
    moves[event.key]();
    event.preventDefault();
    event.stopPropagation();
  }

  show(pair) {
    this.pair = pair;
    this.canvas.setAttribute('aria-label',
      `Dot plot of ${pair.source.sentences.length} source and ${pair.target.sentences.length} target sentences`);
    this.fit();
  }

  select(bead) {
    this.selected = bead;
    this.draw();
  }

  fit() {
    if (!this.pair) return;
    const size = this.canvas.clientWidth || 320;
    this.view = {
      x: 0,
      y: 0,
      sx: size / Math.max(1, this.pair.source.sentences.length),
      sy: size / Math.max(1, this.pair.target.sentences.length),
    };
    this.draw();
  }

  pan(dx, dy) {
    this.view.x += dx / this.view.sx;
    this.view.y += dy / this.view.sy;
    this.draw();
  }

  /** Zooms around a point of the canvas, by default its centre. */
  zoom(factor, px = this.canvas.clientWidth / 2, py = this.canvas.clientHeight / 2) {
    const view = this.view;
    const x = view.x + px / view.sx;
    const y = view.y + py / view.sy;
    view.sx = Math.min(kMostPixels, view.sx * factor);
    view.sy = Math.min(kMostPixels, view.sy * factor);
    view.x = x - px / view.sx;
    view.y = y - py / view.sy;
    this.draw();
  }

  /** Centres the selected bead, with at least `pixels` per sentence. */
  center(pixels) {
    const bead = this.selected;
    if (!bead) return;
    const view = this.view;
    view.sx = Math.max(view.sx, pixels);
    view.sy = Math.max(view.sy, pixels);
    view.x = bead.source.begin - this.canvas.clientWidth / 2 / view.sx;
    view.y = bead.target.begin - this.canvas.clientHeight / 2 / view.sy;
    this.draw();
  }

  pick(px, py) {
    let nearest = null;
    let least = kClickRadius;
    let column = null;
    const x = this.view.x + px / this.view.sx;
    for (const bead of this.pair.beads) {
      const [bx, by] = this.middle(bead);
      const distance = Math.hypot(bx - px, by - py);
      if (distance < least) {
        least = distance;
        nearest = bead;
      }
      if (x >= bead.source.begin && x < bead.source.end) column = bead;
    }
    if (nearest || column) this.onPick(nearest || column);
  }

  middle(bead) {
    return [
      ((bead.source.begin + bead.source.end) / 2 - this.view.x) * this.view.sx,
      ((bead.target.begin + bead.target.end) / 2 - this.view.y) * this.view.sy,
    ];
  }

  draw() {
    if (!this.pair || !this.view) return;
    const canvas = this.canvas;
    const ratio = window.devicePixelRatio || 1;
    const width = canvas.clientWidth;
    const height = canvas.clientHeight;
    canvas.width = Math.max(1, Math.round(width * ratio));
    canvas.height = Math.max(1, Math.round(height * ratio));
    const style = getComputedStyle(document.documentElement);
    this.color = (name) => style.getPropertyValue(name).trim();
    const context = canvas.getContext('2d');
    context.scale(ratio, ratio);
    context.fillStyle = this.color('--paper');
    context.fillRect(0, 0, width, height);
    if (this.shown.has('band')) this.drawBand(context);
    if (this.shown.has('low')) this.drawLowRuns(context);
    if (this.shown.has('path')) this.drawPath(context);
    this.drawAnchors(context);
    this.drawSelected(context, width, height);
    context.strokeStyle = this.color('--line');
    context.strokeRect(0.5, 0.5, width - 1, height - 1);
  }

  /** One polygon: down the first columns of all rows, back up the last ones. */
  drawBand(context) {
    const {x, y, sx, sy} = this.view;
    const band = this.pair.band;
    context.fillStyle = this.color('--band');
    context.beginPath();
    for (let i = 0; i < band.length; i += 2) context.lineTo((i / 2 - x) * sx, (band[i] - y) * sy);
    for (let i = band.length - 2; i >= 0; i -= 2) context.lineTo((i / 2 - x) * sx, (band[i + 1] - y) * sy);
    context.fill();
  }

  /** Runs of three or more low beads, as a broad line under the path, visible at any scale. */
  drawLowRuns(context) {
    const {x, y, sx, sy} = this.view;
    context.strokeStyle = this.color('--poor');
    context.globalAlpha = 0.4;
    context.lineWidth = 11;
    context.lineJoin = 'round';
    context.beginPath();
    for (const bead of this.pair.beads) {
      if (!bead.inRun) continue;
      context.moveTo((bead.source.begin - x) * sx, (bead.target.begin - y) * sy);
      context.lineTo((bead.source.end - x) * sx, (bead.target.end - y) * sy);
    }
    context.stroke();
    context.lineWidth = 1;
    context.globalAlpha = 1;
  }

  drawPath(context) {
    const {x, y, sx, sy} = this.view;
    context.strokeStyle = this.color('--path');
    context.lineWidth = 1.5;
    context.beginPath();
    context.moveTo(-x * sx, -y * sy);
    for (const bead of this.pair.beads) context.lineTo((bead.source.end - x) * sx, (bead.target.end - y) * sy);
    context.stroke();
    context.lineWidth = 1;
  }

  drawAnchors(context) {
    const {x, y, sx, sy} = this.view;
    const size = Math.min(7, Math.max(2.5, sx * 0.6));
    this.pair.anchors.forEach((anchors, kind) => {
      if (!this.shown.has(kKinds[kind])) return;
      context.fillStyle = this.color(kLayers.find(([name]) => name === kKinds[kind])[2]);
      for (let k = 0; k < anchors.length; k += 2) {
        context.fillRect((anchors[k] + 0.5 - x) * sx - size / 2, (anchors[k + 1] + 0.5 - y) * sy - size / 2, size, size);
      }
    });
  }

  drawSelected(context, width, height) {
    if (!this.selected) return;
    const [px, py] = this.middle(this.selected);
    context.strokeStyle = this.color('--ink');
    context.globalAlpha = 0.35;
    context.strokeRect(Math.round(px) + 0.5, -1, 0, height + 2);
    context.strokeRect(-1, Math.round(py) + 0.5, width + 2, 0);
    context.globalAlpha = 1;
    context.beginPath();
    context.arc(px, py, 6, 0, 2 * Math.PI);
    context.stroke();
  }
}
