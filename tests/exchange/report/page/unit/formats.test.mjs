// What the page exports, and decisions that it loads.

import assert from 'node:assert/strict';
import test from 'node:test';

import {decisionsText, readDecisions} from '../../../../../aligner/exchange/report/page/decisions.js';
import * as edits from '../../../../../aligner/exchange/report/page/edits.js';
import {fileName, jsonLines, kFormats, tmx, tsv, xliff} from '../../../../../aligner/exchange/report/page/formats.js';
import {History} from '../../../../../aligner/exchange/report/page/history.js';
import {keys, sample} from '../sample.mjs';

function reviewed() {
  const bitext = sample();
  const history = new History(bitext);
  history.change(edits.judge(bitext, 0, 'accept'));
  history.change(edits.setText(bitext, 0, 1, 'Satu <&\u0001\tdua'));
  history.change(edits.change(bitext, 0, {note: 'seen\tand\nnoted'}));
  history.change(edits.split(bitext, 3, 0, 4));
  history.change(edits.judge(bitext, 1, 'reject'));
  return bitext;
}

test('decisions are written and read back', () => {
  const text = decisionsText(reviewed());
  assert.deepEqual(text.split('\n').slice(0, 3), [
    'source_sentences\ttarget_sentences\tdecision\tbead\tnote\tsource_text\ttarget_text',
    '0\t0\taccept\tsame\tseen and noted\t\tSatu <& dua',
    '1\t1 2\treject\tsame\t\t\t']);
  const fresh = sample();
  assert.ok(new History(fresh).change(readDecisions(fresh, text)));
  assert.deepEqual(keys(fresh), keys(reviewed()));
  assert.equal(decisionsText(fresh), text);
  assert.equal(readDecisions(fresh, text), null);
});

test('decisions about other texts are refused', () => {
  assert.throws(() => readDecisions(sample(), 'a\tb\n1\t2\n'), /expected the columns source_sentences/);
  assert.throws(() => readDecisions(sample(), 'source_sentences\ttarget_sentences\tdecision\tbead\nx\t1\tnone\tsame\n'), /line 2/);
  const head = 'source_sentences\ttarget_sentences\tdecision\tbead\n';
  const bitext = sample();
  assert.equal(new History(bitext).change(readDecisions(bitext, `${head}0 1 2 3 4 5 6\t0\tnone\tchanged\n`)), false);
});

test('TMX leaves out what is wrong or unpaired, and escapes texts', () => {
  const text = tmx(reviewed(), new Date(0));
  assert.equal(text.match(/<tu>/g).length, 2);
  assert.match(text, /<seg>Satu &lt;&amp; dua<\/seg>/);
  assert.match(text, /<note>seen and noted<\/note>/);
  assert.match(text, /creationdate="19700101T000000Z"/);
  assert.match(text, /<prop type="x-ids">4;3<\/prop>/);
});

test('tables hold unpaired rows too', () => {
  const lines = tsv(reviewed()).trimEnd().split('\n');
  assert.equal(lines[0], 'source\ttarget\tposterior\tbead\tsource_sentences\ttarget_sentences');
  assert.equal(lines[1], 'One.\tSatu <& dua\t1.000000\t1-1\t0\t0');
  assert.equal(lines.length, 5);
  const objects = jsonLines(reviewed()).trimEnd().split('\n').map((line) => JSON.parse(line));
  assert.deepEqual(objects[0].source_sentences, [0]);
  assert.equal(objects[0].note, 'seen\tand\nnoted');
  assert.match(xliff(reviewed()), /srcLang="en" trgLang="id"/);
});

test('a spreadsheet is a zip archive with checksums', async () => {
  const blob = kFormats.find(({suffix}) => suffix === 'xlsx').write(reviewed());
  const bytes = Buffer.from(await blob.arrayBuffer());
  assert.equal(bytes.readUInt32LE(0), 0x04034b50);
  assert.ok(bytes.includes('Satu &lt;&amp; dua'));
  assert.equal(bytes.readUInt16LE(bytes.length - 12), 5);
});

test('file names are made of the names of the documents', () => {
  assert.equal(fileName(sample(), 'tmx'), 'a.en-a.id.tmx');
  assert.equal(fileName(sample({sides: [{...sample().sides[0], id: '../<x>/y z.txt'}, sample().sides[1]]}), 'tmx'), 'y_z-a.id.tmx');
});

test('all pairs go into one file, each row with its document', () => {
  const [one, two] = [reviewed(), sample()];
  two.sides[0].id = 'dir/b & c.en.txt';
  const all = (suffix) => kFormats.find((format) => format.suffix === suffix).writeAll([one, two]);
  const rows = all('tsv').trimEnd().split('\n').map((line) => line.split('\t'));
  assert.equal(rows[0].at(-1), 'document');
  assert.deepEqual([...new Set(rows.slice(1).map((cells) => cells.at(-1)))], ['dir/a.en', 'dir/b & c.en']);
  assert.equal(rows.length, tsv(one).split('\n').length + tsv(two).split('\n').length - 3);
  const lines = all('jsonl').trimEnd().split('\n').map((line) => JSON.parse(line));
  assert.equal(lines.length, rows.length - 1);
  assert.equal(lines.at(-1).document, 'dir/b & c.en');
  const memory = all('tmx');
  assert.equal(memory.match(/<tu srclang="en">/g).length, [one, two].map((bitext) => tmx(bitext).match(/<tu>/g).length).reduce((a, b) => a + b));
  assert.match(memory, /<prop type="x-document">dir\/b &amp; c.en<\/prop>/);
  assert.equal(memory.match(/<tmx /g).length, 1);
});
