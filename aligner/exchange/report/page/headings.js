// Chapter headings, for the axes of the dot plot.

const kLongest = 60; // UTF-16 units
const kMostShare = 0.2; // of the sentences; more are a list, or a text without punctuation

/** The sentences of `side` that look like headings, {sentence, text}: short, alone in their paragraph, with a letter
 * and without punctuation at the end. */
export function headingsOf(side) {
  const found = [];
  let sentence = 0;
  for (const size of side.paragraphs || []) {
    const text = size === 1 ? side.sentences[sentence].trim() : '';
    if (text.length <= kLongest && /\p{L}/u.test(text) && !/[^\P{P})\]]$/u.test(text)) found.push({sentence, text});
    sentence += size;
  }
  return found.length <= kMostShare * side.sentences.length ? found : [];
}
