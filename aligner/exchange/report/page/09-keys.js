// Keys, descriptions for the list of keys, and actions.

const kKeys = [
  [['j', 'ArrowDown'], 'next bead', (page) => page.move(1)],
  [['k', 'ArrowUp'], 'previous bead', (page) => page.move(-1)],
  [['PageDown'], 'ten beads forward', (page) => page.move(10)],
  [['PageUp'], 'ten beads back', (page) => page.move(-10)],
  [['a'], 'accept', (page) => page.judge('accept')],
  [['r'], 'reject: the sides are not translations of each other', (page) => page.judge('reject')],
  [['n'], 'mark for review', (page) => page.judge('review')],
  [['c'], 'add a note', () => focusOn('#rows .details textarea')],
  [['m'], 'merge with the next bead', (page) => page.merge()],
  [['s'], 'split', (page) => page.askSplit()],
  [['u'], 'undo', (page) => page.undo()],
  [['e'], 'export the decisions', (page) => page.download()],
  [['/'], 'search', () => focusOn('#search')],
  [['g'], 'show the bead in the dot plot', (page) => page.plot.center(12)],
  [['?'], 'list the keys', () => byId('keys').showModal()],
  [['Escape'], 'deselect the bead', (page) => page.select(null, false)],
];

function focusOn(selector) {
  const found = document.querySelector(selector);
  if (found) found.focus();
}

function listenToKeys(page) {
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
    if (event.target.closest('input, select, textarea')) {
      if (event.key === 'Escape') page.table.focusSelected();
      return;
    }
    const found = kKeys.find(([keys]) => keys.includes(event.key));
    if (!found) return;
    found[2](page);
    event.preventDefault();
  });
  for (const [keys, meaning] of kKeys) {
    const term = element('dt');
    for (const key of keys) term.append(element('kbd', '', key), ' ');
    byId('key-list').append(term, element('dd', '', meaning));
  }
}
