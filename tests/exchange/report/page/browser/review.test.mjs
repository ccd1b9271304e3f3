// The page of `sejajar review` in a real browser.

import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import test from 'node:test';

import {file as writeFile, folder as serverFolder, review} from '../../../../program/review/server.mjs';
import {big, downloaded, numbers, open, run, selected, skip, violations} from './open.mjs';
import {pair} from './texts.mjs';

const kLanguages = ['--source-language', 'en', '--target-language', 'id'];
const log = (name) => readFileSync(join(serverFolder, name), 'utf8').trimEnd().split('\n').slice(1).map((line) => JSON.parse(line));

/** Waits until the page says that all is on disk. */
async function saved(page) {
  await page.waitForFunction(() => document.getElementById('saved').textContent === 'Saved');
}

function prepare(name) {
  const [english, indonesian] = pair();
  writeFile(`${name}.en`, english);
  writeFile(`${name}.id`, indonesian);
  return [`${name}.en`, `${name}.id`, ...kLanguages];
}

test('every decision is on disk, and is back after a crash', {skip, timeout: 60000}, async () => {
  const files = prepare('r');
  const server = await review(...files);
  const page = await open(server.address);
  for (const key of ['n', 'a', 'n', 'r', 'ArrowUp', 'm', 'u', 'l']) await page.keyboard.press(key);
  await saved(page);
  assert.equal(log('r.en.review').length, 5);
  const state = (shown) => shown.$$eval('#rows tr.row', (rows) => rows.slice(0, 20).map((row) => row.querySelector('.done').textContent + row.querySelector('.number').textContent));
  const before = await state(page);
  await server.end();
  await page.keyboard.press('j');
  await page.keyboard.press('a');
  await page.waitForFunction(() => document.getElementById('saved').textContent.startsWith('Not saved'));
  assert.equal(log('r.en.review').length, 5);
  await page.context().close();
  const again = await review(...files);
  const fresh = await open(again.address);
  assert.deepEqual(await state(fresh), before);
  await fresh.keyboard.press('u');
  await saved(fresh);
  assert.equal(log('r.en.review').pop().undo, 1);
  assert.deepEqual(fresh.errors, []);
  await fresh.context().close();
  await again.end();
});

test('what is edited while the server is away is sent when it is back', {skip, timeout: 60000}, async () => {
  const files = prepare('s');
  const server = await review(...files);
  const {port, pathname} = new URL(server.address);
  const page = await open(server.address);
  await page.route('**/log**', (route) => route.abort());
  await page.keyboard.press('n');
  await page.keyboard.press('a');
  await page.waitForFunction(() => document.getElementById('saved').textContent.startsWith('Not saved'));
  await page.unroute('**/log**');
  await saved(page);
  assert.equal(log('s.en.review').length, 1);
  assert.ok(port && pathname);
  await page.context().close();
  await server.end();
});

test('a second window that would overwrite the first is told', {skip, timeout: 60000}, async () => {
  const server = await review(...prepare('w'));
  const [one, two] = [await open(server.address), await open(server.address)];
  await one.keyboard.press('n');
  await one.keyboard.press('a');
  await saved(one);
  await two.keyboard.press('n');
  await two.keyboard.press('r');
  await two.waitForFunction(() => /another window/.test(document.getElementById('saved').textContent));
  await two.keyboard.press('j');
  await two.keyboard.press('a');
  assert.match(await two.$eval('#saved', (state) => state.textContent), /another window/);
  assert.equal(log('w.en.review').length, 1);
  for (const page of [one, two]) await page.context().close();
  await server.end();
});

test('a stretch is aligned again between rows that are right, within 100 ms', {skip, timeout: 60000}, async () => {
  const server = await review(...prepare('x'));
  const page = await open(server.address);
  await page.keyboard.press('n');
  const {number} = await selected(page);
  const before = await numbers(page);
  const select = (wanted) => page.$$eval('#rows tr.row', (rows, n) =>
    rows.find((row) => row.querySelector('.number span').textContent === String(n)).querySelector('td').click(), wanted);
  for (const wanted of [number - 5, number + 5]) {
    await select(wanted);
    await page.keyboard.press('a');
  }
  await select(number);
  await page.keyboard.press('m');
  await page.keyboard.press('x');
  await select(number + 2);
  await saved(page);
  let best = Infinity;
  for (let round = 0; round < 3; ++round) {
    const took = await page.evaluate(() => new Promise((done) => {
      const begin = performance.now();
      const message = document.getElementById('message');
      message.textContent = '';
      new MutationObserver(() => /aligned again|Not aligned/.test(message.textContent) && done(performance.now() - begin)).observe(message, {childList: true});
      document.getElementById('realign').click();
    }));
    best = Math.min(best, took);
    assert.match(await page.$eval('#message', (text) => text.textContent), /^Rows \d+ to \d+ aligned again$/);
  }
  console.log(`aligned again within ${best.toFixed(0)} ms`);
  assert.ok(best <= (big ? 100 : 2000), `${best} ms`);
  assert.ok((await numbers(page)).length >= before.length - 3);
  await saved(page);
  assert.deepEqual(page.errors, []);
  await page.context().close();
  await server.end();
});

test('versions are reviewed too', {skip, timeout: 60000}, async () => {
  const [english, indonesian] = pair();
  for (const [name, text] of [['y.en', english], ['y.id', indonesian], ['y.de', english]]) writeFile(name, text);
  const server = await review('y.en', 'y.id', 'y.de', '--languages', 'en,id,de');
  const page = await open(server.address);
  await page.click('#rows tr.row:nth-child(3) td');
  await page.keyboard.press('m');
  await saved(page);
  assert.deepEqual(log('y.en.review')[0].rows[0].r.length, 6);
  await page.keyboard.press('u');
  const all = () => page.$eval('.chip.all b', (number) => Number(number.textContent));
  const count = await all();
  for (const row of [2, 8]) {
    await page.click(`#rows tr.row:nth-child(${row}) td`);
    await page.keyboard.press('a');
  }
  await page.click('#rows tr.row:nth-child(5) td');
  await page.keyboard.press('m');
  await saved(page);
  assert.equal(await all(), count - 1);
  await page.click('#realign');
  await page.waitForFunction(() => /aligned again/.test(document.getElementById('message').textContent));
  assert.equal(await all(), count);
  assert.equal(await page.$eval('.chip.edited', (chip) => chip.hidden), true, 'rows of the aligner are not edited');
  await saved(page);
  const names = () => page.$$eval('#rows tr.row .number', (cells) => cells.slice(0, 15).map((cell) => cell.textContent));
  const before = await names();
  await page.reload();
  await page.waitForFunction(() => document.documentElement.dataset.ready);
  assert.deepEqual(await names(), before);
  await page.context().close();
  await server.end();
});

test('many pairs are reviewed on one page, each with its own log', {skip, timeout: 60000}, async () => {
  const lines = ['source\ttarget'];
  for (const [k, count] of [30, 50, 40].entries()) {
    const [english, indonesian] = pair(count);
    writeFile(`m${k}.en`, k === 2 ? `${english}Only here there is a zebra.\n` : english);
    writeFile(`m${k}.id`, indonesian);
    lines.push(`m${k}.en\tm${k}.id`);
  }
  writeFile('m.tsv', `${lines.join('\n')}\nnone.en\tnone.id\n`);
  const server = await review('--pairs', 'm.tsv', ...kLanguages);
  const page = await open(server.address);
  await page.waitForFunction(() => document.getElementById('pair-count').textContent === '4 of 4');
  assert.equal(await page.isVisible('#view-texts'), false, 'nothing is open');
  assert.match(await page.$eval('.failed', (cell) => cell.textContent), /failed: none\.en/);
  for (const width of [400, 1400]) {
    await page.setViewportSize({width, height: 900});
    assert.deepEqual(await violations(page), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'the list is too wide');
  }
  await page.click('#pair-rows a[href="#pair-3"]');
  await page.waitForFunction(() => /Not opened: .*none\.en/.test(document.getElementById('message').textContent));
  const others = () => page.errors.filter((text) => !text.includes('status of 500')); // which the missing texts have
  const names = () => page.$$eval('#pair-rows a', (links) => links.map((link) => link.textContent));
  await page.click('[data-sort=rows] button');
  assert.deepEqual(await names(), ['m1.en · m1.id', 'm2.en · m2.id', 'm0.en · m0.id', 'none.en · none.id']);
  await page.fill('#pair-search', 'a zebra');
  await page.waitForFunction(() => document.getElementById('pair-count').textContent === '1 of 4');
  assert.deepEqual(await names(), ['m2.en · m2.id']);
  await page.click('#pair-rows a');
  await page.waitForSelector('#texts:not([hidden])');
  await page.keyboard.press('n');
  await page.keyboard.press('a');
  await saved(page);
  await page.keyboard.press('N'); // in m1 nothing is doubtful
  await page.waitForFunction(() => document.querySelector('h1').textContent === 'm0.en · m0.id');
  for (let judged = 1; judged <= 2; ++judged) { // all that is doubtful
    await page.keyboard.press('n');
    await page.keyboard.press('r');
    await saved(page);
  }
  const verdicts = () => Object.fromEntries(readdirSync(join(serverFolder, 'm.tsv.reviews')).map((name) =>
    [name.slice(0, 5), log(`m.tsv.reviews/${name}`).map(({rows}) => rows[0].v)]));
  assert.deepEqual(verdicts(), {'m0.en': ['reject', 'reject'], 'm2.en': ['accept']});
  await page.click('#export summary');
  await page.click('#of-all');
  const exportedAll = await downloaded(page, () => page.click('#formats button:has-text("TMX")'));
  assert.equal(exportedAll.name, 'pairs.tmx');
  writeFile('pairs.tmx', exportedAll.text);
  run('validate', join(serverFolder, 'pairs.tmx'));
  assert.deepEqual([...new Set(exportedAll.text.match(/x-document">[^<]*/g))].map((text) => text.slice(12)), ['m0', 'm1', 'm2']);
  assert.equal((await page.$$('#formats button')).length, 3);
  await page.click('#view-pairs');
  await page.fill('#pair-search', '');
  const done = () => page.$$eval('#pair-rows tr', (rows) => Object.fromEntries(rows.map((row) => [row.querySelector('a').textContent.slice(0, 2), row.lastChild.textContent])));
  const before = await done();
  assert.notEqual(before.m2, '0 %');
  assert.equal(before.m0, '100 %', 'its doubtful rows are judged');
  assert.deepEqual(others(), []);
  await page.context().close();
  await server.end();
  const again = await review('--pairs', 'm.tsv', ...kLanguages);
  const fresh = await open(again.address);
  const asked = [];
  fresh.on('request', (request) => asked.push(request.url().replace(/.*\//, '')));
  await fresh.waitForFunction(() => [...document.querySelectorAll('#pair-rows tr')].some((row) => row.textContent.startsWith('m0') && row.lastChild.textContent === '100 %'));
  assert.ok(!asked.some((path) => path.startsWith('pair?')), 'shares are known without opening the texts');
  assert.deepEqual(fresh.errors, []);
  await fresh.context().close();
  await again.end();
});

test('pairs and versions are reviewed on one page', {skip, timeout: 60000}, async () => {
  const [english, indonesian] = pair();
  writeFile('g.en', english);
  writeFile('g.id', indonesian);
  writeFile('g.ar', `${english.trimEnd().split('\n').map((line) => `في عام ${line.match(/\d+/)?.[0]} فتح القبطان الميناء.`).join('\n')}\n`);
  writeFile('g.tsv', 'output\tlanguages\tversion\tversion\tversion\na.tmx\ten,id\tg.en\tg.id\t\nb.tmx\ten,id,ar\tg.en\tg.id\tg.ar\n');
  const server = await review('--pairs', 'g.tsv');
  const page = await open(`${server.address}#pair-1`);
  const heads = () => page.$$eval('#heads th', (all) => all.map((head) => head.textContent));
  assert.deepEqual(await heads(), ['Row', 'en', 'id', 'ar', 'Verdict']);
  assert.match(await page.$eval('#about', (about) => about.textContent), /g\.ar/);
  await page.keyboard.press('j');
  await page.keyboard.press('m');
  await page.keyboard.press('=');
  await saved(page);
  await page.click('#view-pairs');
  await page.click('#pair-rows a[href="#pair-0"]');
  await page.waitForFunction(() => document.querySelectorAll('#heads th').length === 4);
  assert.doesNotMatch(await page.$eval('#about', (about) => about.textContent), /g\.ar/);
  await page.keyboard.press('j');
  await page.keyboard.press('a');
  await saved(page);
  assert.deepEqual(readdirSync(join(serverFolder, 'g.tsv.reviews')).map((name) => log(`g.tsv.reviews/${name}`).length).sort(), [1, 2]);
  await page.click('#export summary');
  await page.click('#of-all');
  assert.deepEqual(await page.$$eval('#formats b', (names) => names.map((name) => name.textContent)), ['TMX', 'TSV']);
  const all = await downloaded(page, () => page.click('#formats button:has-text("TMX")'));
  writeFile('g.tmx', all.text);
  run('validate', join(serverFolder, 'g.tmx'));
  assert.match(all.text, /x-versions">en id ar</);
  assert.deepEqual(page.errors, []);
  await page.context().close();
  await server.end();
});
