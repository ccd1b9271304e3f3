// A small bitext for the tests: rows 1-1, 1-2, 1-0, 2-1, and their figures.

import {Bitext} from '../../../../aligner/exchange/report/page/bitext.js';

const kDigits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Integers as the page reads them (NumberText). */
export function encoded(numbers) {
  return numbers.map((number) => {
    let bits = number < 0 ? (-number << 1) | 1 : number << 1;
    let text = '';
    do {
      text += kDigits[(bits & 31) + (bits > 31 ? 32 : 0)];
      bits >>= 5;
    } while (bits > 0);
    return text;
  }).join('');
}

function side(language, sentences) {
  return {id: `dir/a.${language}.txt`, language, joiner: ' ', sentences};
}

export function sample(changes = {}) {
  return new Bitext({
    key: 'sejajar-1',
    sides: [side('en', ['One.', 'Two, and more of it.', 'Alone.', 'Four.', 'Five.']),
      side('id', ['Satu.', 'Dua,', 'dan banyak lagi.', 'Empat dan lima.'])],
    rows: 4,
    sizes: encoded([1, 1, 1, 2, 1, 0, 2, 1]),
    posteriors: encoded([10000, 4000, 0, 7000]),
    wrong: encoded([0, 0, 0, 0]),
    ...changes,
  });
}

/** Rows as `begin:end` of each text. */
export function keys(bitext) {
  return bitext.rows.map((row) => row.key);
}

/** Whether the rows hold each sentence once, in order. */
export function tiles(bitext) {
  return bitext.sides.every((side, v) => {
    const ends = bitext.rows.map((row) => row.ranges[v]);
    return ends.every(({begin, end}, k) => begin === (k ? ends[k - 1].end : 0) && end >= begin) &&
      ends[ends.length - 1].end === side.sentences.length;
  });
}
