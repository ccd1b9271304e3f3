// Opens pages of `sejajar report` in headless Chromium. Without Playwright (scripts/browser.sh) or Chromium the
// tests are skipped.

import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after} from 'node:test';

export const program = process.env.SEJAJAR;
export const big = process.env.SEJAJAR_BIG === '1';
const kChromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

async function playwright() {
  try {
    return (await import('playwright-core')).chromium;
  } catch (missing) {
    return null;
  }
}

const chromium = await playwright();
export const skip = !chromium || !kChromium || !program ? 'needs Playwright, Chromium and SEJAJAR' : false;
export const folder = mkdtempSync(join(tmpdir(), 'sejajar-page-'));
let browser = null;
after(async () => browser?.close());

/** A file in the folder of the tests. */
export function file(name, text) {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

export function run(...args) {
  return execFileSync(program, args, {cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']});
}

export function read(path) {
  return readFileSync(join(folder, path), 'utf8');
}

/** A page of `sejajar report` with these arguments. */
export function report(name, ...args) {
  run('report', ...args, '-q', '-o', name);
  return `file://${join(folder, name)}`;
}

/** Opens `address`; fails on any error of the page. */
export async function open(address, {width = 1400, height = 900, scheme = 'light'} = {}) {
  browser ??= await chromium.launch({executablePath: kChromium, args: ['--no-sandbox']});
  const context = await browser.newContext({viewport: {width, height}, colorScheme: scheme, acceptDownloads: true});
  const page = await context.newPage();
  page.errors = [];
  page.on('pageerror', (error) => page.errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && page.errors.push(message.text()));
  await page.goto(address);
  await page.waitForFunction(() => document.documentElement.dataset.ready);
  return page;
}

/** Calls `body` with the page at `address`, which must not run into an error. */
export async function withPage(address, body, options) {
  const page = await open(address, options);
  try {
    await body(page);
    assert.deepEqual(page.errors, []);
  } finally {
    await page.context().close();
  }
}

/** What a click or key downloads, as text. */
export async function downloaded(page, act) {
  const [got] = await Promise.all([page.waitForEvent('download'), act()]);
  return {name: got.suggestedFilename(), text: readFileSync(await got.path(), 'utf8'), path: await got.path()};
}

/** Numbers of the rows that are drawn. */
export function numbers(page) {
  return page.$$eval('#rows tr.row', (rows) => rows.map((row) => Number(row.querySelector('.number span').textContent)));
}

export function selected(page) {
  return page.$eval('#rows tr.selected', (row) => ({
    number: Number(row.querySelector('.number span').textContent), name: row.querySelector('.number small').textContent,
    texts: [...row.querySelectorAll('td.text')].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()),
    verdict: row.querySelector('.done').textContent,
  }));
}

/** Verdict shown by the row with a number. */
export function verdictOf(page, number) {
  return page.$$eval('#rows tr.row', (rows, wanted) =>
    rows.find((row) => row.querySelector('.number span').textContent === String(wanted))?.querySelector('.done').textContent, number);
}

const axe = createRequire(import.meta.url);

/** What axe-core finds wrong for those who use a screen reader, a keyboard or little contrast. */
export async function violations(page) {
  await page.evaluate(readFileSync(axe.resolve('axe-core'), 'utf8'));
  const found = await page.evaluate(() => window.axe.run());
  return found.violations.map(({id, nodes}) => `${id}: ${nodes[0].html} ${nodes[0].failureSummary}`);
}
