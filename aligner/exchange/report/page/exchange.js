// The menu that exports the bitext and loads decisions.

import {readDecisions} from './decisions.js';
import {byId, download, element} from './dom.js';
import {exported, fileName, kFormats} from './formats.js';

/** Fills the menu of exports for the bitext of `page`. */
export function fillExports(page) {
  byId('formats').replaceChildren(...kFormats.filter(({pair}) => !pair || page.bitext.sides.length === 2).map((format) => {
    const choice = element('button', '', element('b', '', format.name), element('small', '', format.about));
    choice.type = 'button';
    choice.addEventListener('click', () => {
      byId('export').open = false;
      download(fileName(page.bitext, format.suffix), format.write(page.bitext));
      const rows = exported(page.bitext, !format.full).length;
      if (format.suffix.endsWith('decisions.tsv')) page.say('Decisions exported');
      else page.say(`${format.name}: ${rows} of ${page.bitext.rows.length} rows; the others ${format.full ? 'are wrong or lack a text' : 'are wrong'}`);
    });
    return choice;
  }));
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
