// The menu that exports the bitext and loads decisions.

import {readDecisions} from './decisions.js';
import {byId, download, element} from './dom.js';
import {exported, fileName, kFormats} from './formats.js';

/** Fills the menu of exports for the bitext of `page`, or for all its pairs. */
export function fillExports(page) {
  const all = byId('all-pairs').checked || !page.bitext;
  const {pairs} = page.report;
  const two = all ? pairs.every(({ids}) => ids.length === 2) : page.bitext && page.bitext.sides.length === 2;
  const fits = ({pair, writeAll}) => (!pair || two) && (!all || writeAll);
  byId('formats').replaceChildren(...kFormats.filter(fits).map((format) => {
    const choice = element('button', '', element('b', '', format.name), element('small', '', format.about));
    choice.type = 'button';
    choice.addEventListener('click', () => {
      byId('export').open = false;
      if (all) exportAll(page, format);
      else exportOne(page.bitext, format, page);
    });
    return choice;
  }));
}

function exportOne(bitext, format, page) {
  download(fileName(bitext, format.suffix), format.write(bitext));
  const rows = exported(bitext, !format.full).length;
  if (format.suffix.endsWith('decisions.tsv')) page.say('Decisions exported');
  else page.say(`${format.name}: ${rows} of ${bitext.rows.length} rows; the others ${format.full ? 'are wrong or lack a text' : 'are wrong'}`);
}

/** Exports all pairs, with the decisions that are stored about them; those that cannot be opened are left out. */
async function exportAll(page, format) {
  const bitexts = [];
  const {pairs} = page.report;
  for (const number of pairs.keys()) {
    const review = await page.review(number).catch(() => null);
    if (review) bitexts.push(review.bitext);
    page.say(`${format.name}: ${number + 1} of ${pairs.length}`);
  }
  try {
    download(`pairs.${format.suffix}`, format.writeAll(bitexts));
    const failed = pairs.length - bitexts.length;
    page.say(`${format.name}: ${bitexts.length} of ${pairs.length} exported${failed ? '; the others could not be opened' : ''}`);
  } catch (error) {
    page.say(`Not exported: ${error.message}`);
  }
}

/** Carries out the decisions in the file that was chosen. */
export async function loadDecisions(page) {
  const [file] = byId('load').files;
  byId('load').value = '';
  byId('export').open = false;
  if (!file) return;
  try {
    const patch = readDecisions(page.bitext, await file.text());
    if (!patch) page.say('These decisions are here already');
    else if (!page.change(patch, patch.at)) page.say(`${file.name} is about other texts`);
    else page.say(`Loaded ${file.name}`);
  } catch (error) {
    page.say(`${file.name}: ${error.message}`);
  }
}
