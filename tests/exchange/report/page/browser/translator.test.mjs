// The way of a translator: two Word documents, a review with four edits, a translation memory, and OmegaT
// translates with it (skipped where OmegaT is not installed).

import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import test from 'node:test';

import {zip} from '../../../../../aligner/exchange/report/page/workbook.js';
import {folder as serverFolder, review} from '../../../../program/review/server.mjs';
import {downloaded, folder, open, skip} from './open.mjs';
import {pair} from './texts.mjs';

/** A Word document with a paragraph per line. */
async function writeDocument(path, text) {
  const escaped = (line) => line.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const body = text.trimEnd().split('\n').map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`).join('');
  const pack = 'http://schemas.openxmlformats.org/package/2006';
  const blob = zip({
    '[Content_Types].xml': `<Types xmlns="${pack}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${pack}/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${space}><w:body>${body}</w:body></w:document>`,
  });
  writeFileSync(path, Buffer.from(await blob.arrayBuffer()));
}

/** A project of OmegaT from English to Indonesian that inserts what it finds in `memory`. */
function project(root, source, memory) {
  for (const part of ['source', 'target', 'omegat', 'glossary', 'dictionary', 'tm/auto']) mkdirSync(join(root, part), {recursive: true});
  writeFileSync(join(root, 'omegat.project'), `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0"><source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir>
<glossary_dir>__DEFAULT__</glossary_dir><dictionary_dir>__DEFAULT__</dictionary_dir><source_lang>EN</source_lang>
<target_lang>ID</target_lang><sentence_seg>true</sentence_seg><support_default_translations>true</support_default_translations>
<remove_tags>false</remove_tags></project></omegat>
`);
  writeFileSync(join(root, 'source/new.txt'), source);
  writeFileSync(join(root, 'tm/auto/memory.tmx'), memory);
}

test('two Word documents, four edits, a memory that OmegaT translates with', {skip, timeout: 300000}, async () => {
  const [english, indonesian] = pair();
  await writeDocument(join(serverFolder, 'a.docx'), english);
  await writeDocument(join(serverFolder, 'b.docx'), indonesian);
  const server = await review('a.docx', 'b.docx', '--source-language', 'en', '--target-language', 'id');
  const page = await open(server.address);
  await page.keyboard.press('n');
  await page.keyboard.press('r');
  await page.click('.chip.merged');
  await page.click('#rows tr.row .cut');
  await page.click('#clear');
  await page.keyboard.press('m');
  await page.click('#viewport', {position: {x: 300, y: 5}});
  await page.$eval('#viewport', (view) => { view.scrollTop = 0; });
  await page.waitForTimeout(200);
  await page.dblclick('#rows tr.row:nth-child(2) td.text >> nth=1');
  await page.fill('textarea.rewrite', 'Dokter itu menemukan jembatan pada tahun 1001.');
  await page.keyboard.press('Control+Enter');
  await page.click('#rows tr.row:nth-child(4) td.text');
  await page.keyboard.press('x');
  await page.click('#export summary');
  const memory = await downloaded(page, () => page.click('#formats button:has-text("TMX")'));
  await page.waitForFunction(() => document.getElementById('saved').textContent === 'Saved');
  assert.deepEqual(page.errors, []);
  await page.context().close();
  await server.end();
  assert.match(memory.text, /<seg>Dokter itu menemukan jembatan pada tahun 1001\.<\/seg>/);
  if (!existsSync('/usr/bin/omegat')) return;
  const root = join(folder, 'project');
  project(root, 'A doctor found a bridge in 1001.\n\nThe old sailor lost the red lantern in 1002.\n', memory.text);
  execFileSync('/usr/bin/omegat', [root, '--mode=console-translate'], {stdio: 'ignore', timeout: 200000});
  assert.equal(readFileSync(join(root, 'target/new.txt'), 'utf8').trim(),
    'Dokter itu menemukan jembatan pada tahun 1001.\n\nPelaut tua itu kehilangan lentera merah pada tahun 1002.');
});
