// The pane with everything about the selected row.

import {kTieKinds} from './bitext.js';
import {classOf, classOfFigure, figureText, kClassHelp} from './classes.js';
import {button, byId, element} from './dom.js';

export class Details {
  constructor(page) {
    this.page = page;
    this.note = byId('note');
    byId('legend').replaceChildren(...legend());
    this.note.addEventListener('change', () => page.annotate(this.note.value));
  }

  show(bitext, row) {
    byId('details').classList.toggle('empty', !row);
    byId('chosen').textContent = row ? `Row ${row.index + 1}: ${classOf(row)}` : 'No row selected';
    byId('meaning').textContent = row ? figureText(row) : 'Select a row, or press n for the next doubtful one.';
    this.note.value = row ? row.note : '';
    this.note.disabled = !row;
    byId('originals').replaceChildren(...(row ? originals(bitext, row) : []));
    byId('rivals').replaceChildren(...(row ? this.rivals(bitext, bitext.insightOf(row)) : []));
    byId('why').replaceChildren(...(row ? [...cellFigures(bitext, row), ...terms(bitext, row), ...ties(bitext, row)] : []));
  }

  /** The rival rows of the selected row, shown as texts. */
  rivals(bitext, insight) {
    if (!insight || !insight.rivals.length) return [element('li', 'none hint', 'No other candidate is known.')];
    return distinct(bitext, insight.rivals).map(({ranges, texts, figure, margin}) => {
      const item = element('li', classOfFigure(figure));
      texts.forEach((text, v) => item.append(textOf(bitext, v, text)));
      const use = button('Use this', '', () => this.page.usePlace(ranges));
      const how = element('small', '', `probability ${figure.toFixed(2)}`);
      how.title = margin === null ? '' : `${Math.abs(margin).toFixed(2)} nats ${margin < 0 ? 'better' : 'worse'} on the whole`;
      item.append(element('p', 'how', how, use));
      return item;
    });
  }
}

/** The terms of the cost, largest first, as bars: left speaks for the row, right against it. */
function terms(bitext, row) {
  const insight = bitext.insightOf(row);
  if (!insight || !insight.terms.length) return [];
  const used = insight.terms.map((term, k) => ({term, feature: bitext.data.features[k]})).filter(({term}) => term !== 0)
    .sort((a, b) => Math.abs(b.term) - Math.abs(a.term));
  const full = Math.max(...used.map(({term}) => Math.abs(term)), 1e-9);
  const table = element('table', 'terms');
  table.append(element('caption', '', `Cost ${insight.cost.toFixed(2)} nats, lower is better`,
    element('span', 'key', element('i', 'for'), 'speaks for it', element('i', 'against'), 'against it')));
  for (const {term, feature} of used) {
    const bar = element('i', term < 0 ? 'for' : 'against');
    bar.style.width = `${(50 * Math.abs(term)) / full}%`;
    const line = element('tr', '', element('th', '', feature.name), element('td', 'bar', bar),
      element('td', 'n', term.toFixed(2)));
    line.title = feature.description;
    table.append(line);
  }
  if (insight.margin !== null) table.append(marginLine(insight.margin));
  return [table];
}

const kFirstKeys = [['n', 'next doubtful row'], ['a', 'right'], ['r', 'wrong'], ['m', 'merge with the next row'], ['u', 'undo']];

/** What the colours mean, each beside one of the keys to begin with. */
function legend() {
  return Object.entries(kClassHelp).flatMap(([name, meaning], k) => [
    element('dt', name, name), element('dd', '', meaning),
    element('dt', 'key', element('kbd', '', kFirstKeys[k][0])), element('dd', '', kFirstKeys[k][1])]);
}

/** Rivals with different texts; the probabilities of those with the same texts are added. */
function distinct(bitext, rivals) {
  const found = new Map();
  for (const rival of rivals) {
    const texts = rival.ranges.map((range, v) => bitext.joined(v, range));
    const same = found.get(texts.join('\n'));
    if (same) same.figure += rival.figure;
    else found.set(texts.join('\n'), {...rival, texts});
  }
  return [...found.values()];
}

function marginLine(margin) {
  const line = element('tr', '', element('th', '', 'margin'), element('td', '', ''), element('td', 'n', margin.toFixed(2)));
  line.title = 'How many nats the best path without this row costs more; higher is better';
  return line;
}

function textOf(bitext, v, text) {
  const made = element('p', text ? '' : 'nothing', text || '— nothing —');
  made.dir = 'auto';
  if (text) made.lang = bitext.sides[v].language;
  return made;
}

/** The texts before they were edited. */
function originals(bitext, row) {
  return row.texts.flatMap((text, v) => (text === null ? []
    : [element('h3', '', 'Original'), textOf(bitext, v, bitext.joined(v, row.ranges[v]))]));
}

function cellFigures(bitext, row) {
  if (!row.cells) return [];
  const list = element('ul', 'cells');
  row.cells.forEach((figure, v) => list.append(element('li', classOfFigure(figure),
    `${bitext.sides[v].language}: ${figure.toFixed(2)}`)));
  return [element('h3', '', 'Probability of each version'), list];
}

/** What both sides share, each once. */
function ties(bitext, row) {
  const found = new Map();
  for (const tie of bitext.tiesOf(row)) {
    const [first, second] = [bitext.tieText(tie, 0), bitext.tieText(tie, 1)];
    found.set(`${first}\n${second}`, [tie, first, second]);
  }
  if (!found.size) return [];
  const list = element('p', 'ties');
  for (const [tie, first, second] of found.values()) {
    const pair = element('span', kTieKinds[tie.kind], element('bdi', '', first));
    if (first !== second) pair.append(' = ', element('bdi', '', second));
    pair.title = `shared ${kTieKinds[tie.kind]}`;
    list.append(pair, ' ');
  }
  return [element('h3', '', 'Shared words, names and numbers'), list];
}
