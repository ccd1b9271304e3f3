// The columns of the table, one per text.

import {byId, element} from './dom.js';

/** Shows the texts `columns`, and boxes to choose them if there are more than two. */
export function showColumns(page, columns) {
  page.table.columns = columns;
  const names = page.bitext.sides.map(({language}) => language);
  byId('heads').replaceChildren(...['Row', ...columns.map((v) => names[v]), 'Verdict'].map((name) => {
    const head = element('th', '', name);
    head.scope = 'col';
    head.setAttribute('role', 'columnheader');
    return head;
  }));
  byId('columns').replaceChildren(element('col', 'c-number'), ...columns.map(() => element('col')), element('col', 'c-verdict'));
  for (const space of page.table.spaces) space.colSpan = columns.length + 2;
  byId('beads').style.minWidth = columns.length > 2 ? `${11 + 14 * columns.length}rem` : '';
  byId('texts-shown').replaceChildren(...(names.length > 2 ? names.map((name, v) => {
    const box = element('input');
    box.type = 'checkbox';
    box.checked = columns.includes(v);
    box.addEventListener('change', () => {
      const chosen = names.map((other, u) => u).filter((u) => (u === v ? box.checked : columns.includes(u)));
      showColumns(page, chosen.length ? chosen : columns);
      page.table.redraw();
    });
    return element('label', '', box, name);
  }) : []));
}
