// A spreadsheet (Office Open XML): a zip archive of uncompressed XML files.

const kCrcTable = Uint32Array.from({length: 256}, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; ++bit) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ kCrcTable[(crc ^ byte) & 0xff];
  return (crc ^ 0xffffffff) >>> 0;
}

/** Little-endian numbers: [value, bytes] each. */
function packed(...numbers) {
  return numbers.flatMap(([value, size]) => Array.from({length: size}, (_, k) => (value >>> (8 * k)) & 0xff));
}

/** A zip archive of {name: text}. */
export function zip(files) {
  const encoder = new TextEncoder();
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const [path, data] = [encoder.encode(name), encoder.encode(text)];
    // Version 2.0, UTF-8 names, stored, 1 January 1980; checksum and sizes; lengths of name and extra field.
    const common = packed([20, 2], [0x800, 2], [0, 2], [0, 2], [0x21, 2], [crc32(data), 4], [data.length, 4], [data.length, 4],
      [path.length, 2], [0, 2]);
    const head = [...packed([0x04034b50, 4]), ...common];
    directory.push(Uint8Array.from([...packed([0x02014b50, 4], [20, 2]), ...common,
      ...packed([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]), ...path]));
    parts.push(Uint8Array.from([...head, ...path]), data);
    offset += head.length + path.length + data.length;
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0);
  const count = directory.length;
  const end = Uint8Array.from(packed([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [offset, 4], [0, 2]));
  return new Blob([...parts, ...directory, end],
    {type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'});
}

function escaped(text) {
  return String(text).replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ' ')
    .replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

const kMostCellText = 32767; // what a spreadsheet holds

function cell(value) {
  if (typeof value === 'number') return `<c><v>${value}</v></c>`;
  return `<c t="inlineStr"><is><t xml:space="preserve">${escaped(value).slice(0, kMostCellText)}</t></is></c>`;
}

/** A workbook with one sheet of `rows`, lists of cells. */
export function workbook(rows) {
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const pack = 'http://schemas.openxmlformats.org/package/2006';
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const sheet = rows.map((cells) => `<row>${cells.map(cell).join('')}</row>`).join('');
  return zip({
    '[Content_Types].xml': `${xml}<Types xmlns="${pack}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/></Types>`,
    '_rels/.rels': `${xml}<Relationships xmlns="${pack}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Alignment" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${xml}<Relationships xmlns="${pack}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${xml}<worksheet xmlns="${main}"><cols><col min="1" max="2" width="60" customWidth="1"/></cols><sheetData>${sheet}</sheetData></worksheet>`,
  });
}
