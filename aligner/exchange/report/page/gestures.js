// Edits with the mouse and in place: sentences that are dragged, texts that are rewritten.

import {element} from './dom.js';
import * as edits from './edits.js';

/** A sentence that is dragged to the row above or below moves the border of the two rows there. */
export function listenToDrags(page) {
  let from = null;
  page.table.body.addEventListener('pointerdown', (event) => {
    const sentence = event.target.closest('.sentence');
    from = sentence && {at: Number(sentence.dataset.sentence), row: sentence.closest('tr').row,
      side: Number(sentence.closest('td').dataset.side)};
  });
  addEventListener('pointerup', (event) => {
    const target = from && document.elementFromPoint(event.clientX, event.clientY)?.closest?.('tr.row');
    const start = from;
    from = null;
    if (!target || target.row === start.row) return;
    getSelection().removeAllRanges();
    const step = target.row.index - start.row.index;
    if (step === 1) page.change(edits.moveBorder(page.bitext, start.row.index, start.side, start.at), start.row.index + 1);
    if (step === -1) page.change(edits.moveBorder(page.bitext, target.row.index, start.side, start.at + 1), target.row.index);
  });
}

/** Edits the text of the active cell in its place. */
export function rewrite(page) {
  const row = page.selected;
  const cell = row && page.table.drawn.get(row)?.querySelector('td.active');
  if (!cell) return page.say('Select a text first');
  const box = element('textarea', 'rewrite');
  const {side} = page;
  box.value = page.bitext.text(row, side);
  box.dir = 'auto';
  box.setAttribute('aria-label', 'Text; Control and Enter saves, Escape leaves it as it was');
  box.style.height = `${Math.max(60, cell.clientHeight)}px`;
  let open = true;
  const close = (save) => {
    if (!open) return;
    open = false;
    const patch = save && edits.setText(page.bitext, row.index, side, box.value);
    page.table.drawn.delete(row);
    cell.closest('tr').remove();
    if (patch) page.change(patch, row.index);
    else page.show(row.index);
  };
  box.addEventListener('blur', () => close(true));
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close(false);
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) close(true);
    else return;
    event.preventDefault();
  });
  cell.replaceChildren(box);
  box.focus();
  return undefined;
}
