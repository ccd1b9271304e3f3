// The confidence classes of rows: sure, look, doubtful, unpaired, edited. kLow and kGood have the values of summary.h.

export const kLow = 0.5;
export const kGood = 0.9;

export const kClassHelp = {
  sure: 'Probably right',
  look: 'Worth a look',
  doubtful: 'More likely wrong than right',
  unpaired: 'Has no counterpart',
  edited: 'Changed by you',
};

/** The class of a probability. */
export function classOfFigure(figure) {
  if (figure === null || figure >= kGood) return 'sure';
  return figure >= kLow ? 'look' : 'doubtful';
}

/** The class of a row: a key of kClassHelp. */
export function classOf(row) {
  if (row.edited) return 'edited';
  return row.isGap ? 'unpaired' : classOfFigure(row.lowest);
}

/** What the figure of a row means, in a sentence. */
export function figureText(row) {
  const name = classOf(row);
  if (row.figure === null) return kClassHelp[name];
  const what = row.isGap ? 'that this is so' : 'that exactly these sentences belong together';
  return `${kClassHelp[name]}: probability ${row.figure.toFixed(4)} ${what}`;
}

export const kVerdicts = {
  accept: {label: 'Right', done: 'right', key: 'a', sign: '✓'},
  reject: {label: 'Wrong', done: 'wrong', key: 'r', sign: '✗'},
  review: {label: 'Later', done: 'later', key: 'l', sign: '…'},
};
