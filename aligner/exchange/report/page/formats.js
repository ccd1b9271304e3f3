// What the page exports. Rows judged wrong are left out, and so are rows that lack a text if the format has
// no place for them.

import {cellText, decisionsText, indices, sideNames} from './decisions.js';
import {workbook} from './workbook.js';

/** Rows to export: {row, texts}. */
export function exported(bitext, whole) {
  return bitext.rows
    .filter((row) => row.verdict !== 'reject' && (whole ? row.filled > 0 : row.filled === row.ranges.length))
    .map((row) => ({row, texts: row.ranges.map((range, v) => cellText(bitext.text(row, v)))}));
}

function figureOf(row) {
  if (row.verdict === 'accept') return 1;
  return row.figure ?? (row.edited ? 1 : 0);
}

/** `text` for XML 1.0, which forbids some characters. */
function xml(text) {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ' ')
    .replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** The units of TMX; with `document`, each names it and its source language. */
function units(bitext, document) {
  const languages = bitext.sides.map(({language}) => xml(language));
  return exported(bitext, false).map(({row, texts}) => [
    document ? `    <tu srclang="${languages[0]}">\n      <prop type="x-document">${xml(document)}</prop>` : '    <tu>',
    row.note && `      <note>${xml(cellText(row.note))}</note>`,
    `      <prop type="x-score">${figureOf(row).toFixed(6)}</prop>`,
    `      <prop type="x-bead">${row.shape}</prop>`,
    `      <prop type="x-ids">${row.ranges.map(indices).join(';')}</prop>`,
    ...texts.map((text, v) => `      <tuv xml:lang="${languages[v]}">\n        <seg>${xml(text)}</seg>\n      </tuv>`),
    '    </tu>\n',
  ].filter((line) => line).join('\n')).join('');
}

export function tmx(bitext, when = new Date()) {
  return tmxAround([bitext], units(bitext), when);
}

/** A TMX document with the units `body`, in the languages of `bitexts`. */
function tmxAround(bitexts, body, when) {
  const stamp = when.toISOString().replace(/[-:]|\.\d+/g, '');
  const languages = [...new Set(bitexts.flatMap(({sides}) => sides.map(({language}) => xml(language))))];
  const versions = bitexts.some(({sides}) => sides.length > 2) ? `>\n    <prop type="x-versions">${languages.join(' ')}</prop>\n  </header>` : '/>';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">\n` +
    `  <header creationtool="sejajar" creationtoolversion="1" segtype="sentence" o-tmf="sejajar" adminlang="en" ` +
    `srclang="${languages[0]}" datatype="plaintext" creationdate="${stamp}"${versions}\n  <body>\n${body}  </body>\n</tmx>\n`;
}

export function tsv(bitext) {
  return lines(table(bitext, (figure) => figure.toFixed(6)));
}

/** The columns of a table, then its rows; `shown` makes a cell of a figure. */
function table(bitext, shown) {
  const names = sideNames(bitext);
  const pair = names.length === 2;
  const figure = (row) => shown(figureOf(row));
  const head = pair
    ? [...names, 'posterior', 'bead', ...names.map((name) => `${name}_sentences`)]
    : ['unit', 'score', ...names, ...names.map((name) => `${name}_score`), ...names.map((name) => `${name}_sentences`)];
  const rows = exported(bitext, true).map(({row, texts}) => (pair
    ? [...texts, figure(row), row.shape, ...row.ranges.map(indices)]
    : [row.shape, figure(row), ...texts, ...names.map((name, v) => (row.cells ? shown(row.cells[v]) : figure(row))), ...row.ranges.map(indices)]));
  return [head, ...rows];
}

export function jsonLines(bitext) {
  const names = sideNames(bitext);
  const list = ({begin, end}) => Array.from({length: end - begin}, (_, k) => begin + k);
  return exported(bitext, true).map(({row, texts}) => `${JSON.stringify({
    ...Object.fromEntries(names.map((name, v) => [name, texts[v]])),
    posterior: Number(figureOf(row).toFixed(6)),
    bead: row.shape,
    ...Object.fromEntries(names.map((name, v) => [`${name}_sentences`, list(row.ranges[v])])),
    ...(row.note ? {note: row.note} : {}),
  })}\n`).join('');
}

/** XLIFF 2.0 of the first two texts. */
export function xliff(bitext) {
  const [source, target] = bitext.sides;
  const parts = exported(bitext, false).map(({row, texts}, k) => [
    `    <unit id="${k + 1}">\n      <notes>\n        <note category="posterior">${figureOf(row).toFixed(6)}</note>\n`,
    row.note && `        <note>${xml(cellText(row.note))}</note>\n`,
    `      </notes>\n      <segment>\n        <source>${xml(texts[0])}</source>\n        <target>${xml(texts[1])}</target>\n`,
    '      </segment>\n    </unit>\n'].join(''));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" ` +
    `srcLang="${xml(source.language)}" trgLang="${xml(target.language)}">\n  <file id="f1" original="${xml(source.id)}" ` +
    `xml:space="preserve">\n${parts.join('')}  </file>\n</xliff>\n`;
}

/** The name of a pair among others: the path of its first text without the suffix. */
export function documentOf(bitext) {
  return bitext.sides[0].id.replace(/\.[^./]{1,6}$/, '');
}

function lines(rows) {
  return rows.map((cells) => `${cells.join('\t')}\n`).join('');
}

function tmxOfAll(bitexts, when = new Date()) {
  return tmxAround(bitexts, bitexts.map((bitext) => units(bitext, documentOf(bitext))).join(''), when);
}

function tsvOfAll(bitexts) {
  const tables = bitexts.map((bitext) => table(bitext, (figure) => figure.toFixed(6)).map((cells, k) => [...cells, k ? cellText(documentOf(bitext)) : 'document']));
  if (new Set(tables.map(([head]) => head.join('\t'))).size > 1) throw new Error('the texts have different languages; choose TMX');
  return lines([tables[0][0], ...tables.flatMap((rows) => rows.slice(1))]);
}

function jsonLinesOfAll(bitexts) {
  return bitexts.map((bitext) => jsonLines(bitext).replace(/\}\n/g, () => `,"document":${JSON.stringify(documentOf(bitext))}}\n`)).join('');
}

/** Formats: name, suffix, description, whether for two texts only, whether rows that lack a text have no place,
 * contents, and contents of several pairs if one file can hold them. */
export const kFormats = [
  {name: 'TMX', suffix: 'tmx', about: 'translation memory, for OmegaT, Trados and others', full: true, write: tmx, writeAll: tmxOfAll},
  {name: 'XLIFF', suffix: 'xlf', about: 'bilingual document for translation tools', pair: true, full: true, write: xliff},
  {name: 'Spreadsheet', suffix: 'xlsx', about: 'for Excel and LibreOffice', write: (bitext) => workbook(table(bitext, (figure) => figure))},
  {name: 'TSV', suffix: 'tsv', about: 'tab-separated text with figures', write: tsv, writeAll: tsvOfAll},
  {name: 'JSON lines', suffix: 'jsonl', about: 'one object a line, for programs', pair: true, write: jsonLines, writeAll: jsonLinesOfAll},
  {name: 'Decisions', suffix: 'decisions.tsv', about: 'your verdicts and edits, to load again or for sejajar convert', write: decisionsText},
];

/** A file name made of the names of the documents. */
export function fileName(bitext, suffix) {
  const base = (id) => id.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '').replace(/[^\p{L}\p{N}.-]+/gu, '_').slice(-40);
  const names = bitext.sides.slice(0, 2).map(({id}) => base(id) || 'text');
  return `${[...new Set(names)].join('-')}.${suffix}`;
}
