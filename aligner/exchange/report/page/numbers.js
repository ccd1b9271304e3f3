// Columns of integers, each stored as one string (NumberText).

const kDigits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const kDigitValues = new Uint8Array(128);
for (let value = 0; value < 64; ++value) kDigitValues[kDigits.charCodeAt(value)] = value;

/**
 * Decodes integers below 2^30 in the encoding of source maps (base 64 VLQ): five bits per character, lowest
 * first; the sixth bit is set if more follow; the lowest bit of all is the sign. Minus zero is null.
 */
export class Numbers {
  constructor(text) {
    this.text = text || '';
    this.at = 0;
  }

  get ended() {
    return this.at >= this.text.length;
  }

  next() {
    let bits = 0;
    let digit = 32;
    for (let shift = 0; digit >= 32; shift += 5) {
      digit = kDigitValues[this.text.charCodeAt(this.at++)];
      bits |= (digit & 31) << shift;
    }
    if (bits === 1) return null;
    return bits & 1 ? -(bits >> 1) : bits >> 1;
  }

  /** The next number as a multiple of 1 / unit. */
  scaled(unit) {
    const value = this.next();
    return value === null ? null : value / unit;
  }

  /** The next `count` numbers. */
  take(count) {
    const numbers = [];
    while (numbers.length < count) numbers.push(this.next());
    return numbers;
  }

  /** Pairs of numbers, each stored as the difference from the previous pair, in one flat list. */
  static pairs(text) {
    const numbers = new Numbers(text);
    const flat = [];
    for (let before = [0, 0]; !numbers.ended; ) {
      before = before.map((value) => value + numbers.next());
      flat.push(...before);
    }
    return flat;
  }
}
