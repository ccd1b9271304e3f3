// Keys, descriptions for the list of keys, and actions.

import {byId, element} from './dom.js';
import {rewrite} from './gestures.js';

const kKeys = [
  [['n'], 'next doubtful row, or the next of the kind that is shown', (page) => page.next()],
  [['N'], 'next text of the list that is not done, in its order', (page) => page.nextPair()],
  [['j', 'ArrowDown'], 'next row', (page) => page.move(1)],
  [['k', 'ArrowUp'], 'previous row', (page) => page.move(-1)],
  [['PageDown'], 'ten rows forward', (page) => page.move(10)],
  [['PageUp'], 'ten rows back', (page) => page.move(-10)],
  [['ArrowLeft'], 'text on the left', (page) => page.turn(-1)],
  [['ArrowRight'], 'text on the right', (page) => page.turn(1)],
  [['a'], 'right', (page) => page.judge('accept')],
  [['r'], 'wrong: leave it out of what is exported', (page) => page.judge('reject')],
  [['l'], 'later', (page) => page.judge('review')],
  [['m'], 'merge with the next row', (page) => page.merge()],
  [['s'], 'split at the first border between sentences', (page) => splitFirst(page)],
  [['Alt+ArrowDown', '>'], 'send the last sentence of the text to the row below', (page) => page.push('pushDown')],
  [['Alt+ArrowUp', '<'], 'send the first sentence of the text to the row above', (page) => page.push('pushUp')],
  [['x'], 'unpair: neither text has a counterpart', () => byId('unpair').click()],
  [['Enter'], 'edit the text; Control and Enter saves, Escape leaves it as it was', rewrite],
  [['c'], 'note', (page) => noteOn(page)],
  [['='], 'align again between the rows that are right (sejajar review)', (page) => page.realign()],
  [['u', 'Control+z'], 'undo', (page) => page.undo()],
  [['y', 'Control+y', 'Control+Z'], 'redo', (page) => page.redo()],
  [['/'], 'search', () => byId('search').focus()],
  [['d'], 'show or hide the details', () => byId('toggle-details').click()],
  [['e'], 'export', () => openExport()],
  [['t'], 'texts', (page) => page.view('texts')],
  [['p'], 'plots', (page) => page.view('plots')],
  [['?'], 'list the keys', () => byId('keys').showModal()],
  [['Escape'], 'deselect the row', (page) => page.select(null, 0, false)],
];

const kSigns = {ArrowDown: '↓', ArrowUp: '↑', ArrowLeft: '←', ArrowRight: '→', Control: 'Ctrl'};

function splitFirst(page) {
  const cut = page.selected && page.table.drawn.get(page.selected)?.querySelector('td.active .cut, .cut');
  if (cut) cut.click();
}

function noteOn(page) {
  if (!page.settings.values.details) page.settings.set('details', true);
  byId('note').focus();
}

function openExport() {
  byId('export').open = true;
  byId('formats').firstChild.focus();
}

function nameOf(event) {
  const control = event.ctrlKey || event.metaKey ? 'Control+' : '';
  return `${control}${event.altKey ? 'Alt+' : ''}${event.key}`;
}

export function listenToKeys(page) {
  addEventListener('keydown', (event) => {
    if (document.querySelector('dialog[open]')) return;
    if (event.target.closest('input, select, textarea')) {
      if (event.key !== 'Escape') return;
      event.preventDefault(); // some browsers clear the search then
      event.target.blur();
      page.table.focusSelected();
      return;
    }
    if (event.key === 'Enter' && event.target.closest('button, summary, a')) return;
    if (event.key === 'Escape') for (const open of document.querySelectorAll('details.menu[open]')) open.open = false;
    const found = kKeys.find(([keys]) => keys.includes(nameOf(event)));
    if (!found || (!page.bitext && !['?', 'N'].includes(event.key))) return;
    event.preventDefault();
    found[2](page);
  });
  for (const [keys, meaning] of kKeys) {
    const term = element('dt');
    for (const key of keys) term.append(element('kbd', '', key.replace(/Arrow\w+|Control/g, (name) => kSigns[name])), ' ');
    byId('key-list').append(term, element('dd', '', meaning));
  }
  addEventListener('click', (event) => {
    for (const open of document.querySelectorAll('details.menu[open]')) if (!open.contains(event.target)) open.open = false;
  });
}
