// A bead as a table row, and its details below.

/** An element with a class and children; strings become text. */
function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

function fillSelect(select, options) {
  select.replaceChildren(...options.map(([value, label]) => {
    const option = element('option', '', label);
    option.value = value;
    return option;
  }));
}

function fixed(value, digits) {
  return value === null ? '–' : value.toFixed(digits);
}

function confidence(posterior) {
  if (posterior >= 0.9) return 'good';
  return posterior >= report.low ? 'fair' : 'poor';
}

const kVerdictNames = {accept: 'accepted', reject: 'rejected', review: 'to review', '': ''};

/** The text of one side with its ties marked and a thin line between sentences. */
function textCell(pair, bead, side) {
  const range = bead[side];
  const cell = element('td', 'text');
  if (range.begin === range.end) {
    cell.className += ' nothing';
    cell.textContent = '(nothing)';
    return cell;
  }
  cell.lang = pair[side].language;
  cell.dir = 'auto';
  const ties = pair.ties(bead);
  for (let i = range.begin; i < range.end; ++i) {
    if (i > range.begin) cell.append(element('span', 'edge', ' ¦ '));
    const here = ties.map((tie, number) => ({tie, number, place: tie[side]}))
      .filter(({place}) => place.sentence === i)
      .sort((a, b) => a.place.begin - b.place.begin);
    appendMarked(cell, pair[side].sentences[i], here);
  }
  return cell;
}

function appendMarked(cell, sentence, ties) {
  let at = 0;
  for (const {tie, number, place} of ties) {
    if (place.begin < at) continue;
    cell.append(sentence.slice(at, place.begin));
    const mark = element('mark', kKinds[tie.kind], sentence.slice(place.begin, place.end));
    mark.dataset.tie = number;
    cell.append(mark);
    at = place.end;
  }
  cell.append(sentence.slice(at));
}

/** Evidence for the bead extends to the left of the middle, evidence against it to the right. */
function costBar(terms, full) {
  const bar = element('div', 'bar');
  bar.setAttribute('aria-hidden', 'true');
  for (const sign of [-1, 1]) {
    const half = element('span');
    terms.forEach((term, k) => {
      if (term * sign <= 0) return;
      const piece = element('i');
      piece.style.width = `${(100 * Math.abs(term)) / full}%`;
      piece.style.background = `var(--t${k % 9})`;
      half.append(piece);
    });
    bar.append(half);
  }
  return bar;
}

function costCell(bead, full) {
  const cell = element('td', 'n', fixed(bead.cost, 2));
  if (bead.terms === null) return cell;
  cell.title = report.features.map((feature, k) => `${feature.name} ${fixed(bead.terms[k], 2)}`).join('\n');
  cell.append(costBar(bead.terms, full));
  return cell;
}

function beadRow(pair, bead, full) {
  const row = element('tr', 'bead');
  row.tabIndex = -1;
  row.classList.toggle('low', bead.isLow);
  const posterior = element('td', `n ${confidence(bead.posterior)}`, fixed(bead.posterior, 4));
  const verdict = element('td', bead.verdict, kVerdictNames[bead.verdict]);
  if (bead.changed) verdict.append(element('small', '', ' edited'));
  if (bead.note) verdict.append(element('small', '', ' note'));
  row.append(element('td', 'n', String(bead.index + 1)), posterior, element('td', 'n', bead.shape),
    textCell(pair, bead, 'source'), textCell(pair, bead, 'target'),
    costCell(bead, full), element('td', 'n', fixed(bead.margin, 2)), verdict);
  return row;
}

function termTable(bead) {
  const table = element('table');
  report.features.forEach((feature, k) => {
    if (bead.terms[k] === 0) return;
    const swatch = element('span', 'swatch');
    swatch.style.background = `var(--t${k % 9})`;
    const row = element('tr', '', element('td', '', swatch, feature.name),
      element('td', 'n', fixed(bead.terms[k], 2)));
    row.title = feature.description;
    table.append(row);
  });
  return table;
}

function tieList(pair, bead) {
  const list = element('ul');
  for (const tie of pair.ties(bead)) {
    const source = element('bdi', '', pair.tieText(tie, 'source'));
    const target = element('bdi', '', pair.tieText(tie, 'target'));
    source.lang = pair.source.language;
    target.lang = pair.target.language;
    list.append(element('li', '', element('span', `chip ${kKinds[tie.kind]}`, kKinds[tie.kind]),
      ' ', source, ' = ', target));
  }
  if (!list.firstChild) list.append(element('li', '', 'nothing'));
  return list;
}

/** A rival is stored as begin and size of its source and of its target, relative to the bead, then
 * posterior and margin. */
function rivalList(bead) {
  const list = element('ul');
  const name = (begin, size) =>
    size === 0 ? `nothing at ${begin}` : Array.from({length: size}, (_, k) => begin + k).join(' ');
  for (const [source, sources, target, targets, posterior, margin] of bead.rivals) {
    const where = margin < 0 ? 'ahead' : 'behind';
    list.append(element('li', '',
      `${name(bead.source.begin + source, sources)} with ${name(bead.target.begin + target, targets)}: ` +
      `posterior ${fixed(posterior / kPosteriorUnit, 4)}, ${fixed(Math.abs(margin) / kNatUnit, 2)} nats ${where}`));
  }
  if (!list.firstChild) list.append(element('li', '', 'none known'));
  return list;
}

/** The row below the selected bead. `onNote` is called with the note. */
function detailsRow(pair, bead, onNote) {
  const note = element('textarea');
  note.rows = 2;
  note.value = bead.note;
  note.setAttribute('aria-label', `Note on bead ${bead.index + 1}`);
  note.addEventListener('change', () => onNote(note.value));
  const columns = element('div', 'columns',
    element('div', '', element('h3', '', 'Ties'), tieList(pair, bead)));
  if (bead.terms) columns.append(element('div', '', element('h3', '', `Cost ${fixed(bead.cost, 2)} nats, lower is better`), termTable(bead)));
  columns.append(element('div', '', element('h3', '', 'Competing beads (sentences from 0)'), rivalList(bead)));
  columns.append(element('div', '', element('h3', '', 'Note'), note));
  const cell = element('td', '', columns);
  cell.colSpan = 8;
  return element('tr', 'details', cell);
}
