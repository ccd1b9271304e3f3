// A row of the table.

import {kTieKinds} from './bitext.js';
import {classOf, figureText, kVerdicts} from './classes.js';
import {element} from './dom.js';

/** A row; `view` has the bitext and the columns, indices of texts. */
export function rowElement(view, row) {
  const name = classOf(row);
  const made = element('tr', `row ${name}`);
  made.setAttribute('role', 'row');
  const head = element('th', 'number', element('span', '', String(row.index + 1)), element('small', '', name));
  head.scope = 'row';
  head.setAttribute('role', 'rowheader');
  head.title = figureText(row);
  made.append(head, ...view.columns.map((v) => textCell(view.bitext, row, v)), verdictCell(row));
  return made;
}

/** A cell; between its sentences are buttons that split the row. */
function textCell(bitext, row, v) {
  const cell = element('td', 'text');
  cell.setAttribute('role', 'cell');
  cell.dataset.side = v;
  const {begin, end} = row.ranges[v];
  if (row.cells && row.cells[v] < 0.5 && begin < end) cell.classList.add('low');
  if (begin === end) {
    cell.classList.add('nothing');
    cell.append(element('span', 'unread', '—'));
    cell.title = 'nothing: no counterpart';
    return cell;
  }
  const text = element('div', 'words');
  text.lang = bitext.sides[v].language;
  text.dir = 'auto';
  if (row.texts[v] !== null) {
    text.classList.add('rewritten');
    text.append(row.texts[v]);
  } else {
    appendSentences(text, bitext, row, v);
  }
  cell.append(text);
  return cell;
}

function appendSentences(text, bitext, row, v) {
  const {begin, end} = row.ranges[v];
  const ties = v < 2 && row.texts.every((edited) => edited === null) ? bitext.tiesOf(row) : [];
  for (let s = begin; s < end; ++s) {
    if (s > begin) {
      const cut = element('span', 'cut');
      cut.dataset.sentence = s;
      cut.title = 'Split here';
      text.append(' ', cut, ' ');
    }
    const here = ties.map((tie, number) => ({tie, number, place: tie.places[v]}))
      .filter(({place}) => place.sentence === s)
      .sort((a, b) => a.place.begin - b.place.begin);
    const sentence = element('span', 'sentence');
    sentence.dataset.sentence = s;
    appendMarked(sentence, bitext.sides[v].sentences[s], here);
    text.append(sentence);
  }
}

function appendMarked(parent, sentence, ties) {
  let at = 0;
  for (const {tie, number, place} of ties) {
    if (place.begin < at) continue;
    parent.append(sentence.slice(at, place.begin));
    const mark = element('mark', kTieKinds[tie.kind], sentence.slice(place.begin, place.end));
    mark.dataset.tie = number;
    parent.append(mark);
    at = place.end;
  }
  parent.append(sentence.slice(at));
}

/** The verdict in a word; on the selected row, CSS shows the buttons in its place. */
function verdictCell(row) {
  const cell = element('td', 'verdict');
  cell.setAttribute('role', 'cell');
  const done = row.verdict ? kVerdicts[row.verdict] : null;
  const marks = [done && `${done.sign} ${done.done}`, row.note && 'note', row.wrong && 'language?'].filter((mark) => mark);
  cell.append(element('span', `done ${row.verdict}`, marks.join(' · ')));
  const buttons = element('span', 'judge');
  for (const [verdict, {label, key, sign}] of Object.entries(kVerdicts)) {
    const choice = element('button', verdict, sign, element('span', 'unseen', label), element('kbd', '', key));
    choice.type = 'button';
    choice.tabIndex = -1;
    choice.dataset.verdict = verdict;
    choice.title = `${label} (${key})`;
    choice.setAttribute('aria-pressed', String(row.verdict === verdict));
    buttons.append(choice);
  }
  cell.append(buttons);
  return cell;
}
