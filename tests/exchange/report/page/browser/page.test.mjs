// The page in a real browser: each control is used and what it does is looked at, a second later where the
// page has time to change its mind.

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';

import {downloaded, file, numbers, open, read, report, run, selected, skip, verdictOf, violations, withPage} from './open.mjs';
import {pair} from './texts.mjs';

const kLanguages = ['--source-language', 'en', '--target-language', 'id'];
let address = '';

/** A test with the page of the pair of texts.mjs. */
function pageTest(name, body, options) {
  test(name, {skip, timeout: 60000}, async () => {
    if (!address) {
      const [english, indonesian] = pair();
      file('a.en', english);
      file('a.id', indonesian);
      address = report('pair.html', 'a.en', 'a.id', ...kLanguages);
    }
    await withPage(address, body, options);
  });
}

const text = (page, selector) => page.$eval(selector, (found) => found.textContent);

pageTest('chips filter and stay', async (page) => {
  const all = await numbers(page);
  const counts = await page.$$eval('.chip:not([hidden])', (chips) => chips.map((chip) => [chip.className.split(' ')[1], Number(chip.querySelector('b').textContent)]));
  assert.ok(counts.length >= 4, String(counts));
  for (const [name, count] of counts) {
    await page.click(`.chip.${name}`);
    await page.waitForTimeout(name === 'doubtful' ? 1000 : 50);
    if (name !== 'all') assert.equal((await numbers(page)).length, count, name);
    assert.equal(await page.getAttribute(`.chip.${name}`, 'aria-pressed'), 'true');
  }
  await page.click('#clear');
  assert.deepEqual((await numbers(page)).slice(0, 10), all.slice(0, 10));
});

pageTest('search filters texts', async (page) => {
  await page.fill('#search', 'nobody MINDED');
  await page.waitForTimeout(1000);
  assert.deepEqual(await numbers(page), [11]);
  assert.match(await text(page, '#count'), /^1 of \d+ rows shown/);
  await page.fill('#search', 'in no text');
  assert.ok(await page.isVisible('#nothing'));
});

pageTest('doubtful rows come first on request', async (page) => {
  await page.click('#by-doubt');
  assert.equal(await page.getAttribute('#by-doubt', 'aria-pressed'), 'true');
  const order = await numbers(page);
  assert.notDeepEqual(order, order.slice().sort((a, b) => a - b));
});

pageTest('n leads through what is doubtful, and verdicts count', async (page) => {
  assert.match(await text(page, '#progress'), /^0 of (\d+) doubtful done$/);
  await page.keyboard.press('n');
  const first = await selected(page);
  assert.equal(first.name, 'doubtful');
  await page.click('.row.selected .judge .accept');
  assert.equal((await verdictOf(page, first.number)).trim(), '✓ right');
  assert.match(await text(page, '#progress'), /^1 of/);
  assert.equal((await selected(page)).number, first.number + 1);
  await page.click('#undo');
  assert.match(await text(page, '#progress'), /^0 of/);
  await page.click('#redo');
  assert.match(await text(page, '#progress'), /^1 of/);
  await page.keyboard.press('r');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('l');
  assert.ok(await page.isVisible('.chip.review'));
});

pageTest('a gap is judged as a whole', async (page) => {
  await page.fill('#search', 'It rained all day');
  await page.keyboard.press('Escape');
  await page.click('#rows tr.row');
  await page.keyboard.press('a');
  await page.click('#clear');
  assert.deepEqual([await verdictOf(page, 12), await verdictOf(page, 13)], ['✓ right', '✓ right']);
});

pageTest('rows keep their places while they are judged', async (page) => {
  await page.keyboard.press('j');
  const top = () => page.$$eval('#rows tr.row', (rows) => rows.slice(0, 6).map((row) => Math.round(row.getBoundingClientRect().top)));
  const before = await top();
  for (const key of ['j', 'j', 'a', 'k']) await page.keyboard.press(key);
  assert.deepEqual(await top(), before);
});

pageTest('sentences are split, pushed, merged and taken apart', async (page) => {
  await page.click('.chip.merged');
  await page.click('#rows tr.row .cut');
  await page.click('#clear');
  await page.waitForTimeout(300);
  const {number} = await selected(page);
  const pick = (n) => page.$$eval('#rows tr.row', (rows, wanted) => {
    const row = rows.find((one) => one.querySelector('.number span').textContent === String(wanted));
    return [...row.querySelectorAll('td.text')].map((cell) => cell.textContent.trim());
  }, n);
  const [, upper] = await pick(number);
  const [, lower] = await pick(number + 1);
  assert.notEqual(upper, lower);
  await page.keyboard.press('m');
  assert.match((await selected(page)).texts[1], new RegExp(`${lower.slice(0, 10)}`));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Alt+ArrowDown');
  assert.match((await pick(number + 1))[1], new RegExp(`^${lower.slice(0, 10)}`));
  await page.click('#merge');
  await page.click('#down');
  await page.keyboard.press('x');
  assert.equal((await selected(page)).texts[1], '—');
  for (let k = 0; k < 6; ++k) await page.keyboard.press('Control+z');
  assert.equal(await page.isDisabled('#undo'), true);
  assert.equal(await page.isVisible('.chip.edited'), false);
});

pageTest('a sentence is dragged to the next row', async (page) => {
  const rows = await page.$$('#rows tr.row');
  const from = await (await rows[1].$('td.text .sentence')).boundingBox();
  const to = await (await rows[2].$('td.text')).boundingBox();
  await page.mouse.move(from.x + 10, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(to.x + 10, to.y + 10, {steps: 4});
  await page.mouse.up();
  await page.waitForTimeout(200);
  assert.equal(await page.$eval('.chip.edited b', (count) => count.textContent), '2');
});

pageTest('a text is edited in its place, with the original kept', async (page) => {
  await page.dblclick('#rows tr.row:nth-child(2) td.text');
  await page.fill('textarea.rewrite', 'Another wording.');
  await page.keyboard.press('Control+Enter');
  assert.equal((await selected(page)).texts[0], 'Another wording.');
  assert.match(await text(page, '#originals'), /A doctor found/);
  await page.keyboard.press('Enter');
  await page.keyboard.type('not kept');
  await page.keyboard.press('Escape');
  assert.equal((await selected(page)).texts[0], 'Another wording.');
  await page.keyboard.press('c');
  await page.keyboard.type('a note');
  await page.keyboard.press('Escape');
  assert.ok(await page.isVisible('.chip.noted'));
});

pageTest('what else could stand here is shown as texts and can be used', async (page) => {
  await page.keyboard.press('n');
  assert.ok((await text(page, '#rivals')).length > 20);
  const before = await text(page, '#rows');
  await page.click('#rivals button');
  assert.notEqual(await text(page, '#rows'), before);
  assert.equal((await selected(page)).name === 'doubtful', false);
});

pageTest('TMX leaves the page and passes validation; decisions come back', async (page) => {
  await page.keyboard.press('n');
  await page.keyboard.press('r');
  await page.dblclick('#rows tr.row:nth-child(2) td.text');
  await page.fill('textarea.rewrite', 'Edited <&> text.');
  await page.keyboard.press('Control+Enter');
  const saved = {};
  for (const format of ['TMX', 'XLIFF', 'Spreadsheet', 'TSV', 'JSON lines', 'Decisions']) {
    await page.click('#export summary');
    saved[format] = await downloaded(page, () => page.click(`#formats button:has-text("${format}")`));
  }
  assert.equal(saved.TMX.name, 'a.tmx');
  assert.match(saved.TMX.text, /Edited &lt;&amp;&gt; text\./);
  file('x.tmx', saved.TMX.text);
  run('validate', 'x.tmx');
  file('x.tsv', saved.TSV.text);
  file('x.xlf', saved.XLIFF.text);
  for (const input of ['x.tsv', 'x.tmx', 'x.xlf']) run('convert', input, 'y.tmx', '-q');
  const units = (found) => found.match(/<tu>/g).length;
  assert.equal(units(read('y.tmx')), units(saved.TMX.text));
  file('x.decisions.tsv', saved.Decisions.text);
  // The same decisions, applied by convert to what align wrote.
  run('align', 'a.en', 'a.id', ...kLanguages, '--keep-nulls', '-o', 'o.tsv', '-q');
  run('convert', 'o.tsv', 'z.tmx', '--decisions', 'x.decisions.tsv', '-q', ...kLanguages);
  const segments = (found) => found.match(/<seg>.*<\/seg>/g);
  assert.deepEqual(segments(read('z.tmx')), segments(saved.TMX.text));
  const fresh = await open(address);
  await fresh.setInputFiles('#load', {name: 'd.tsv', mimeType: 'text/plain', buffer: Buffer.from(saved.Decisions.text)});
  await fresh.waitForTimeout(1000);
  await fresh.click('#export summary');
  const again = await downloaded(fresh, () => fresh.click('#formats button:has-text("TMX")'));
  assert.deepEqual(segments(again.text), segments(saved.TMX.text));
  await fresh.context().close();
});

pageTest('decisions outlive the page', async (page) => {
  await page.keyboard.press('n');
  await page.keyboard.press('a');
  const before = await text(page, '#progress');
  await page.reload();
  await page.waitForFunction(() => document.documentElement.dataset.ready);
  assert.equal(await text(page, '#progress'), before);
  assert.equal(await page.isEnabled('#undo'), true);
});

pageTest('the strip leads to a place', async (page) => {
  const box = await (await page.$('#minimap')).boundingBox();
  await page.mouse.click(box.x + 5, box.y + box.height - 3);
  assert.equal((await selected(page)).number, Number(await page.$eval('.chip.all b', (count) => count.textContent)));
});

pageTest('views, plots and pictures', async (page) => {
  await page.click('#view-about');
  assert.ok(await page.isVisible('.summary'));
  await page.keyboard.press('p');
  assert.equal(await page.isVisible('#texts'), false);
  assert.equal((await page.$$('#charts svg')).length, 4);
  const picture = await downloaded(page, () => page.click('figure:nth-child(1) button:has-text("SVG")'));
  assert.match(picture.text, /^<svg .*<\/svg>$/s);
  const png = await downloaded(page, () => page.click('figure:nth-child(2) button:has-text("PNG")'));
  assert.equal(readFileSync(png.path).readUInt32BE(0), 0x89504e47);
  const dots = await (await page.$('.dots svg')).boundingBox();
  await page.mouse.move(dots.x + dots.width / 2, dots.y + dots.height / 2);
  assert.match(await text(page, '.tip'), /^Row \d+/);
  const tick = () => text(page, '.dots svg text');
  const before = await page.$$eval('.dots svg text', (all) => all.map((one) => one.textContent).join(' '));
  await page.focus('.dots');
  await page.keyboard.press('+');
  assert.notEqual(await page.$$eval('.dots svg text', (all) => all.map((one) => one.textContent).join(' ')), before);
  await page.keyboard.press('0');
  await page.mouse.click(dots.x + dots.width / 2, dots.y + dots.height / 2);
  assert.ok(await page.isVisible('#texts'));
  assert.ok((await selected(page)).number > 1, await tick());
  await page.click('#view-plots');
  await page.click('figure:nth-child(2) .pick >> nth=0');
  assert.match(await text(page, '#count'), /probability/);
});

pageTest('theme, size of the text, keys, printing', async (page) => {
  await page.click('#look-menu summary');
  await page.selectOption('#theme', 'dark');
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(21, 23, 26)');
  await page.$eval('#size', (range) => { range.value = 24; range.dispatchEvent(new Event('input')); });
  assert.equal(await page.$eval('#rows', (rows) => getComputedStyle(rows).fontSize), '24px');
  await page.evaluate(() => { window.print = () => { window.printed = true; }; });
  await page.click('#print');
  assert.equal(await page.evaluate(() => window.printed), true);
  assert.equal(await page.getAttribute('.chip.doubtful', 'aria-pressed'), 'true');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  assert.ok(await page.isVisible('#keys'));
  await page.keyboard.press('Escape');
  await page.keyboard.press('d');
  assert.equal(await page.isVisible('#details'), false);
});

pageTest('what is printed is what is shown, without controls', async (page) => {
  await page.click('.chip.doubtful');
  await page.emulateMedia({media: 'print'});
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const rows = await page.$$('#rows tr.row');
  assert.equal(rows.length, Number(await page.$eval('.chip.doubtful b', (count) => count.textContent)));
  for (const hidden of ['.lead', '.strip', '#details', '.tools']) assert.equal(await page.isVisible(hidden), false, hidden);
  assert.ok(await page.$eval('#viewport', (view) => view.scrollHeight <= view.clientHeight + 1));
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
});

pageTest('addresses open rows', async (page) => {
  await page.goto(`${address}#pair-0-row-12`);
  await page.waitForTimeout(300);
  assert.equal((await selected(page)).number, 12);
});

for (const scheme of ['light', 'dark']) {
  for (const [width, height] of [[400, 800], [1400, 900], [2560, 1440]]) {
    pageTest(`${width} x ${height}, ${scheme}: texts have room, axe finds nothing`, async (page) => {
      await page.keyboard.press('n');
      for (const view of ['texts', 'plots', 'about']) {
        await page.click(`#view-${view}`);
        assert.deepEqual(await violations(page), [], view);
      }
      await page.click('#view-texts');
      await page.waitForTimeout(300); // until the rows have their heights
      const share = await page.$$eval('#rows tr.row:first-child td.text', (cells) =>
        cells.reduce((sum, cell) => sum + cell.getBoundingClientRect().width, 0) / innerWidth);
      assert.ok(share >= (width > 2000 ? 0.6 : 0.66), String(share));
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'the page is too wide');
      if (width > 500) return;
      const [first, second] = await page.$$eval('#rows tr.row:first-child td.text', (cells) => cells.map((cell) => cell.getBoundingClientRect().top));
      assert.ok(second > first, 'the texts are side by side');
      await page.click('#rows tr.row >> nth=2');
      await page.click('#more');
      await page.click('#merge');
      assert.ok(await page.isVisible('.chip.edited'));
      await page.click('#more');
      assert.equal(await page.isVisible('#details'), false);
      await page.click('#handy .next');
      const {number} = await selected(page);
      await page.click('#handy [data-verdict=accept]');
      assert.equal(await verdictOf(page, number), '✓ right');
    }, {width, height, scheme});
  }
}

pageTest('what is selected stays in sight when the room changes', async (page) => {
  await page.evaluate(() => { location.hash = '#pair-0-row-25'; });
  await page.waitForTimeout(300);
  const place = async () => {
    await page.waitForTimeout(300);
    const row = await page.$eval('#rows tr.selected', (one) => one.getBoundingClientRect().toJSON());
    const view = await page.$eval('#viewport', (one) => one.getBoundingClientRect().toJSON());
    assert.ok(row.top >= view.top && row.bottom <= view.bottom + 1, `row ${row.top} to ${row.bottom}, table ${view.top} to ${view.bottom}`);
    return Math.round(row.top);
  };
  const before = await place();
  await page.keyboard.press('d');
  assert.equal(await place(), before);
  await page.keyboard.press('d');
  assert.equal(await place(), before);
  for (const [width, height] of [[400, 800], [900, 700], [2000, 1200], [1400, 900]]) {
    await page.setViewportSize({width, height});
    await place();
  }
  await page.setViewportSize({width: 400, height: 800});
  await place();
  await page.click('#more');
  await place();
});
