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
  if (report.pairs.length < 2 || location.hash) await page.followHash();
  else page.view('pairs');
  page.watchPairs();
  document.documentElement.dataset.ready = Math.round(performance.now());
}

openPage();
