// Charts as SVG. Colours are written into the elements, so that a chart looks the same when it is saved.

import {svg} from './dom.js';

export function palette() {
  const style = getComputedStyle(document.documentElement);
  return (name) => style.getPropertyValue(`--${name}`).trim() || '#888';
}

/** About `count` round numbers from `low` to `high`. */
export function ticks(low, high, count) {
  const rough = Math.max((high - low) / Math.max(1, count), 1e-9);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough);
  const found = [];
  for (let k = Math.ceil(low / step); k * step <= high + 1e-9; ++k) found.push(Number((k * step).toPrecision(12)));
  return found;
}

const kFrame = {left: 52, right: 12, top: 12, bottom: 42};

/** A frame with axes: {root, area, x, y}; x and y map values to pixels. `view` is {x0, x1, y0, y1}. */
export function frame({width, height, view, labels, down}) {
  const color = palette();
  const root = svg('svg', {viewBox: `0 0 ${width} ${height}`, width, height, 'font-family': 'system-ui, sans-serif', 'font-size': 11});
  root.append(svg('rect', {width, height, fill: color('panel')}));
  const [left, top, right, bottom] = [kFrame.left, kFrame.top, width - kFrame.right, height - kFrame.bottom];
  const x = (value) => left + ((value - view.x0) / (view.x1 - view.x0)) * (right - left);
  const y = (value) => {
    const share = (value - view.y0) / (view.y1 - view.y0);
    return down ? top + share * (bottom - top) : bottom - share * (bottom - top);
  };
  const clip = `clip-${Math.random().toString(36).slice(2)}`;
  root.append(svg('clipPath', {id: clip}, svg('rect', {x: left, y: top, width: right - left, height: bottom - top})));
  const area = svg('g', {'clip-path': `url(#${clip})`});
  for (const value of ticks(view.x0, view.x1, width / 80)) {
    root.append(svg('line', {x1: x(value), x2: x(value), y1: top, y2: bottom, stroke: color('line')}),
      text(x(value), bottom + 15, value, color('dim')));
  }
  for (const value of ticks(view.y0, view.y1, height / 50)) {
    root.append(svg('line', {x1: left, x2: right, y1: y(value), y2: y(value), stroke: color('line')}),
      text(left - 6, y(value) + 4, value, color('dim'), 'end'));
  }
  root.append(text((left + right) / 2, height - 8, labels[0], color('ink')));
  const side = text(0, 0, labels[1], color('ink'));
  side.setAttribute('transform', `translate(13 ${(top + bottom) / 2}) rotate(-90)`);
  root.append(side, area, svg('rect', {x: left, y: top, width: right - left, height: bottom - top, fill: 'none', stroke: color('dim')}));
  return {root, area, x, y, color};
}

function text(x, y, content, fill, anchor = 'middle') {
  return svg('text', {x, y, fill, 'text-anchor': anchor}, String(content));
}

/** Bars of `bins`: {low, high, value, label, color}; `onPick` is called with a bin. `line` is a dashed line through
 * the points [x, y], `curve` another one with dots: {points, label}. */
export function barChart({bins, labels, most, line, curve, onPick}) {
  const top = most ?? Math.max(1, ...bins.map(({value}) => value)) * 1.05;
  const view = {x0: bins[0].low, x1: bins[bins.length - 1].high, y0: 0, y1: top};
  const {root, area, x, y, color} = frame({width: 420, height: 260, view, labels});
  for (const bin of bins) {
    if (!bin.value) continue;
    const bar = svg('rect', {x: x(bin.low) + 1, width: Math.max(1, x(bin.high) - x(bin.low) - 2), y: y(bin.value),
      height: y(0) - y(bin.value), fill: color(bin.color || 'accent')});
    bar.append(svg('title', {}, bin.label));
    if (onPick) {
      bar.setAttribute('class', 'pick');
      bar.addEventListener('click', () => onPick(bin));
    }
    area.append(bar);
  }
  const path = (points) => `M${points.map(([a, b]) => `${x(a).toFixed(1)} ${y(b).toFixed(1)}`).join('L')}`;
  if (line) area.append(svg('path', {d: path(line), stroke: color('ink'), 'stroke-dasharray': '4 4'}));
  if (curve) {
    area.append(svg('path', {d: path(curve.points), fill: 'none', stroke: color('look'), 'stroke-width': 2, class: 'curve'}));
    for (const [a, b] of curve.points) {
      area.append(svg('circle', {cx: x(a), cy: y(b), r: 3, fill: color('look')}, svg('title', {}, `${curve.label}: probability ${a.toFixed(2)}, right ${b.toFixed(2)}`)));
    }
  }
  return root;
}
