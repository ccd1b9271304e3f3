// Opens the page, shows the parts that need the script, and records the time until it is ready.

import {byId} from './dom.js';
import {listenToKeys} from './keys.js';
import {Workbench} from './workbench.js';

async function openPage() {
  document.body.classList.add('scripted');
  for (const part of document.querySelectorAll('.needs-script')) part.hidden = false;
  const report = JSON.parse(byId('report-data').textContent);
  const page = new Workbench(report);
  listenToKeys(page);
  await page.showPair(0).catch((error) => page.say(`Not loaded: ${error.message}`));
  page.view(report.pairs.length > 1 && !location.hash ? 'pairs' : 'texts');
  if (location.hash) await page.followHash();
  if (report.pairs.length > 1) page.openReviewed();
  document.documentElement.dataset.ready = Math.round(performance.now());
}

openPage();
