// The plots of a bitext: dot plot, figures, length ratios, reliability.

import {classOf, classOfFigure} from './classes.js';
import {barChart, frame} from './charts.js';
import {button, byId, download, element, svg} from './dom.js';
import {headingsOf} from './headings.js';

const kAnchorColors = ['t-word', 't-name', 't-number'];
const kMostPixels = 60; // per sentence
const kLensSentences = 12; // on either side of the pointer
const kLensSize = 220; // pixels
const kLabelHeight = 14; // pixels between two headings

/** Mean probability and share of right rows of the bins of the development set ntrex-noisy (docs/scores.md). */
export const kShippedReliability = [[0.2721, 0.3333], [0.4257, 0.4], [0.553, 0.4561], [0.6545, 0.6747], [0.7559, 0.7672],
  [0.8568, 0.8721], [0.9306, 0.931], [0.9778, 0.9837], [0.9967, 0.9961], [0.9997, 0.9991]];

/** Rows by tenth of the figure. */
export function figureBins(rows) {
  const bins = Array.from({length: 10}, (_, k) => ({low: k / 10, high: (k + 1) / 10, value: 0, color: classOfFigure(k / 10)}));
  for (const {figure} of rows) if (figure !== null) ++bins[Math.min(9, Math.floor(figure * 10))].value;
  for (const bin of bins) bin.label = `${bin.value} rows with a probability from ${bin.low} to ${bin.high}`;
  return bins;
}

/** Rows by the ratio of letters of text `b` to text `a`, compared with the median of these ratios, on a scale of powers of
 * two: a language may need three letters where another one needs ten. */
export function ratioBins(bitext, [a, b]) {
  const bins = Array.from({length: 16}, (_, k) => ({low: (k - 8) / 4, high: (k - 7) / 4, value: 0}));
  const ratios = bitext.rows.map((row) => [a, b].map((v) => bitext.lengthOf(row, v)))
    .filter(([first, second]) => first && second).map(([first, second]) => Math.log2(second / first)).sort((x, y) => x - y);
  const usual = ratios[ratios.length >> 1];
  for (const ratio of ratios) ++bins[Math.min(15, Math.max(0, Math.floor((ratio - usual) * 4) + 8))].value;
  for (const bin of bins) bin.label = `${bin.value} rows, ${(2 ** bin.low).toFixed(2)} to ${(2 ** bin.high).toFixed(2)} times the usual ratio`;
  return bins;
}

/** The share of judged rows that are right, by fifth of the figure; value null without any. */
export function reliability(rows) {
  const bins = Array.from({length: 5}, (_, k) => ({low: k / 5, high: (k + 1) / 5, right: 0, judged: 0}));
  for (const {figure, verdict} of rows) {
    if (figure === null || (verdict !== 'accept' && verdict !== 'reject')) continue;
    const bin = bins[Math.min(4, Math.floor(figure * 5))];
    ++bin.judged;
    if (verdict === 'accept') ++bin.right;
  }
  for (const bin of bins) {
    bin.value = bin.judged ? bin.right / bin.judged : 0;
    bin.label = `${bin.right} of ${bin.judged} judged rows are right`;
  }
  return bins;
}

/** The dot plot of texts `a` and `b`. */
class DotPlot {
  constructor(bitext, sides, onPick) {
    Object.assign(this, {bitext, sides, onPick});
    this.box = element('div', 'dots');
    this.box.tabIndex = 0;
    this.box.setAttribute('role', 'group');
    this.box.setAttribute('aria-label', 'Dot plot: arrow keys move, + and - zoom, 0 shows everything');
    this.tip = element('div', 'tip');
    this.tip.hidden = true;
    this.lens = element('div', 'magnifier');
    this.lens.hidden = true;
    this.headings = sides.map((v) => headingsOf(bitext.sides[v]));
    this.listen();
    this.fit();
  }

  get sizes() {
    return this.sides.map((v) => Math.max(1, this.bitext.sides[v].sentences.length));
  }

  fit() {
    const [x1, y1] = this.sizes;
    this.view = {x0: 0, x1, y0: 0, y1};
    this.draw();
  }

  listen() {
    this.box.addEventListener('wheel', (event) => {
      event.preventDefault();
      this.zoom(event.deltaY < 0 ? 0.8 : 1.25, this.valueAt(event));
    }, {passive: false});
    let from = null;
    this.box.addEventListener('pointerdown', (event) => {
      from = {at: this.valueAt(event), x: event.clientX, y: event.clientY, moved: false};
    });
    this.box.addEventListener('pointermove', (event) => {
      if (from && event.buttons) {
        from.moved ||= Math.hypot(event.clientX - from.x, event.clientY - from.y) > 4;
        if (from.moved) this.pan(from.at, this.valueAt(event));
      }
      this.showTip(event);
      this.showLens(event);
    });
    this.box.addEventListener('pointerleave', () => {
      this.tip.hidden = true;
      this.lens.hidden = true;
    });
    this.box.addEventListener('pointerup', (event) => {
      const row = from && !from.moved && this.rowAt(this.valueAt(event));
      from = null;
      if (row) this.onPick(row);
    });
    this.box.addEventListener('keydown', (event) => this.keyed(event));
  }

  keyed(event) {
    const {x0, x1, y0, y1} = this.view;
    const [dx, dy] = [(x1 - x0) / 5, (y1 - y0) / 5];
    const steps = {ArrowLeft: [dx, 0], ArrowRight: [-dx, 0], ArrowUp: [0, dy], ArrowDown: [0, -dy]};
    if (event.key === '+') this.zoom(0.7);
    else if (event.key === '-') this.zoom(1.4);
    else if (event.key === '0') this.fit();
    else if (steps[event.key]) this.pan([0, 0], steps[event.key]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  valueAt(event) {
    const box = this.box.querySelector('svg').getBoundingClientRect();
    const scale = this.size / box.width;
    return [this.inverse[0]((event.clientX - box.left) * scale), this.inverse[1]((event.clientY - box.top) * scale)];
  }

  zoom(factor, at) {
    const {x0, x1, y0, y1} = this.view;
    const [cx, cy] = at || [(x0 + x1) / 2, (y0 + y1) / 2];
    const least = this.size / kMostPixels;
    const f = Math.max(factor, least / Math.min(x1 - x0, y1 - y0));
    if (factor < 1 && f >= 1) return;
    this.view = {x0: cx - (cx - x0) * f, x1: cx + (x1 - cx) * f, y0: cy - (cy - y0) * f, y1: cy + (y1 - cy) * f};
    this.draw();
  }

  pan([fromX, fromY], [toX, toY]) {
    const [dx, dy] = [fromX - toX, fromY - toY];
    const {x0, x1, y0, y1} = this.view;
    this.view = {x0: x0 + dx, x1: x1 + dx, y0: y0 + dy, y1: y1 + dy};
    this.draw();
  }

  /** The row whose box is nearest, if it is near. */
  rowAt([i, j]) {
    const [a, b] = this.sides;
    const {x0, x1, y0, y1} = this.view;
    const off = (value, {begin, end}) => Math.max(begin - value, 0, value - end);
    let [best, least] = [null, 0.03];
    for (const row of this.bitext.rows) {
      const far = Math.hypot(off(i, row.ranges[a]) / (x1 - x0), off(j, row.ranges[b]) / (y1 - y0));
      if (far < least) [best, least] = [row, far];
    }
    return best;
  }

  showTip(event) {
    const row = this.rowAt(this.valueAt(event));
    this.tip.hidden = !row;
    if (!row) return;
    const lines = this.sides.map((v) => {
      const line = element('p', '', this.bitext.text(row, v).slice(0, 160) || '—');
      line.dir = 'auto';
      return line;
    });
    this.tip.replaceChildren(element('small', '', `Row ${row.index + 1}: ${classOf(row)}`), ...lines);
    const box = this.box.getBoundingClientRect();
    this.tip.style.left = `${Math.min(event.clientX - box.left + 14, box.width - 280)}px`;
    this.tip.style.top = `${event.clientY - box.top + 14}px`;
  }

  /** Magnifies the surroundings of the pointer, below the path, unless they are shown so large anyway. */
  showLens(event) {
    const {x0, x1, y0, y1} = this.view;
    const [i, j] = this.valueAt(event);
    const isInside = i >= x0 && i <= x1 && j >= y0 && j <= y1;
    this.lens.hidden = !isInside || Math.max(x1 - x0, y1 - y0) < 4 * kLensSentences;
    if (this.lens.hidden) return;
    const view = {x0: i - kLensSentences, x1: i + kLensSentences, y0: j - kLensSentences, y1: j + kLensSentences};
    const chart = frame({width: kLensSize, height: kLensSize, view, labels: ['', ''], down: true});
    this.drawAnchors(chart);
    this.drawPath(chart);
    this.lens.replaceChildren(chart.root);
  }

  draw() {
    this.size = 640;
    const labels = this.sides.map((v) => `sentences: ${this.bitext.sides[v].language}`);
    const chart = frame({width: this.size, height: this.size, view: this.view, labels, down: true});
    const {x, y} = chart;
    const flip = (map, low, high) => (pixel) => low + ((pixel - map(low)) * (high - low)) / (map(high) - map(low));
    this.inverse = [flip(x, this.view.x0, this.view.x1), flip(y, this.view.y0, this.view.y1)];
    this.drawBand(chart);
    this.drawHeadings(chart);
    this.drawAnchors(chart);
    this.drawPath(chart);
    this.box.replaceChildren(chart.root, this.tip, this.lens);
  }

  /** Lines at the headings of both texts, with as many names as there is room for. */
  drawHeadings({area, x, y, color}) {
    const {x0, x1, y0, y1} = this.view;
    const shown = (v, low, high, place) => {
      let last = -Infinity;
      return this.headings[v].filter(({sentence}) => sentence >= low && sentence < high).map((heading) => {
        const at = place(heading.sentence);
        const isNamed = at - last >= kLabelHeight;
        if (isNamed) last = at;
        return {...heading, at, isNamed};
      });
    };
    const name = (attributes, text) => svg('text', {fill: color('dim'), class: 'heading', ...attributes}, text.length > 28 ? `${text.slice(0, 27)}…` : text);
    for (const {at, text, isNamed} of shown(0, x0, x1, x)) {
      area.append(svg('line', {x1: at, x2: at, y1: y(y0), y2: y(y1), stroke: color('line'), 'stroke-dasharray': '2 3'}));
      if (isNamed) area.append(name({transform: `translate(${at + 11} ${y(y1) - 6}) rotate(-90)`}, text));
    }
    for (const {at, text, isNamed} of shown(1, y0, y1, y)) {
      area.append(svg('line', {x1: x(x0), x2: x(x1), y1: at, y2: at, stroke: color('line'), 'stroke-dasharray': '2 3'}));
      if (isNamed) area.append(name({x: x(x1) - 6, y: at + 11, 'text-anchor': 'end'}, text));
    }
  }

  drawBand({area, x, y, color}) {
    const {band} = this.bitext;
    if (!band.length || this.sides[0] !== 0 || this.sides[1] !== 1) return;
    const points = [];
    for (let i = 0; i < band.length; i += 2) points.push(`${x(i / 2).toFixed(1)},${y(band[i]).toFixed(1)}`);
    for (let i = band.length - 2; i >= 0; i -= 2) points.push(`${x(i / 2).toFixed(1)},${y(band[i + 1]).toFixed(1)}`);
    area.append(svg('polygon', {points: points.join(' '), fill: color('band')}));
  }

  drawAnchors({area, x, y, color}) {
    if (this.sides[0] !== 0 || this.sides[1] !== 1) return;
    this.bitext.anchors.forEach((anchors, kind) => {
      let path = '';
      for (let k = 0; k < anchors.length; k += 2) {
        path += `M${(x(anchors[k] + 0.5) - 1.5).toFixed(1)} ${(y(anchors[k + 1] + 0.5) - 1.5).toFixed(1)}h3v3h-3z`;
      }
      area.append(svg('path', {d: path, fill: color(kAnchorColors[kind])}));
    });
  }

  /** Draws the rows of each confidence class as one path; doubtful ones are thick, so that they are seen at any scale. */
  drawPath({area, x, y, color}) {
    const [a, b] = this.sides;
    const paths = {};
    for (const row of this.bitext.rows) {
      const [first, second] = [row.ranges[a], row.ranges[b]];
      const name = classOf(row);
      paths[name] = `${paths[name] || ''}M${x(first.begin).toFixed(1)} ${y(second.begin).toFixed(1)}L${x(first.end).toFixed(1)} ${y(second.end).toFixed(1)}`;
    }
    for (const [name, d] of Object.entries(paths)) {
      area.append(svg('path', {d, fill: 'none', stroke: color(name === 'sure' ? 'ink' : name),
        'stroke-width': name === 'doubtful' ? 5 : 2, 'stroke-linecap': 'round'}));
    }
  }
}

export class Plots {
  constructor(page) {
    this.page = page;
    this.sides = [0, 1];
  }

  show(bitext) {
    const dots = new DotPlot(bitext, this.sides, (row) => this.page.goTo(row));
    const judged = reliability(bitext.rows);
    const figures = {
      'Dot plot': [dots.box, `Each line is a row; thick red lines are doubtful. ${bitext.band.length
        ? 'Dots are anchors: rare numbers, names and words that both texts share. The alignment was searched in the grey band. ' : ''}Click a row to see it.`],
      'Probability': [barChart({bins: figureBins(bitext.rows), labels: ['probability that a row is right', 'rows'],
        onPick: ({low, high}) => this.page.showRange(low, high)}), 'Click a bar to see its rows.'],
      'Length ratio': [barChart({bins: ratioBins(bitext, this.sides), labels: ['length ratio against the usual one, powers of two', 'rows']}),
        'A translation keeps a steady ratio: 0 is the usual one of these texts, at 1 the translation is twice as long as usual, at −1 half as long.'],
      'Reliability': [barChart({bins: judged, labels: ['probability', 'share that you judged right'], most: 1, line: [[0, 0], [1, 1]],
        curve: {points: kShippedReliability, label: 'news of the development set'}}),
        `${judged.some((bin) => bin.judged) ? 'The nearer the bars come to the dashed line, the better the probabilities are for these texts.'
          : 'Judge some rows right or wrong to see how far the probabilities can be trusted for these texts.'} The curve is that of
          noisy news in 16 language pairs, on which the probabilities were measured.`],
    };
    byId('charts').replaceChildren(...Object.entries(figures).map(([name, [box, help]]) => chartFigure(name, box, help)));
    this.choose(bitext);
  }

  /** Choices of the two texts, if there are more. */
  choose(bitext) {
    const choices = [0, 1].map((place) => {
      const select = element('select');
      select.setAttribute('aria-label', place ? 'Second text of the plots' : 'First text of the plots');
      bitext.sides.forEach((side, v) => {
        const option = element('option', '', side.language);
        option.value = v;
        option.selected = v === this.sides[place];
        select.append(option);
      });
      select.addEventListener('change', () => {
        this.sides[place] = Number(select.value);
        this.show(bitext);
      });
      return select;
    });
    byId('plot-sides').replaceChildren(...(bitext.sides.length > 2 ? choices : []));
  }
}

function chartFigure(name, box, help) {
  const chart = () => (box.nodeName === 'svg' ? box : box.querySelector('svg'));
  const file = name.toLowerCase().replace(' ', '-');
  return element('figure', '', element('figcaption', '', element('h2', '', name), element('p', 'hint', help)), box,
    element('p', 'save', button('Save SVG', '', () => download(`${file}.svg`, new Blob([source(chart())], {type: 'image/svg+xml'}))),
      button('Save PNG', '', () => savePicture(chart(), `${file}.png`))));
}

function source(chart) {
  return new XMLSerializer().serializeToString(chart);
}

/** Saves a chart as a picture of twice its size. */
function savePicture(chart, name) {
  const image = new Image();
  image.addEventListener('load', () => {
    const canvas = element('canvas');
    canvas.width = 2 * chart.width.baseVal.value;
    canvas.height = 2 * chart.height.baseVal.value;
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((blob) => download(name, blob));
  });
  image.src = `data:image/svg+xml;base64,${btoa(unescape(encodeURIComponent(source(chart))))}`;
}
