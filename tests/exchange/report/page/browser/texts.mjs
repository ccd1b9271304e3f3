// Texts for the tests, with something doubtful in the middle.

const kSubjects = ['The captain', 'A doctor', 'The old sailor', 'My sister', 'The mayor', 'A nurse', 'The clerk', 'Our neighbour'];
const kVerbs = ['opened', 'painted', 'sold', 'found', 'repaired', 'measured', 'lost', 'described'];
const kThings = ['the harbour', 'a wooden boat', 'the red lantern', 'two letters', 'the museum', 'a bridge', 'the market', 'a house'];

/** `count` sentences about numbers, which the other text repeats. */
export function sentences(count, offset = 0) {
  return Array.from({length: count}, (_, k) => `${kSubjects[k % 8]} ${kVerbs[(k * 3) % 8]} ${kThings[(k * 5) % 8]} in ${1000 + k + offset}.`);
}

const kIndonesian = {
  'The captain': 'Kapten', 'A doctor': 'Seorang dokter', 'The old sailor': 'Pelaut tua itu', 'My sister': 'Adik saya', 'The mayor': 'Wali kota',
  'A nurse': 'Seorang perawat', 'The clerk': 'Juru tulis', 'Our neighbour': 'Tetangga kami', opened: 'membuka', painted: 'mengecat', sold: 'menjual',
  found: 'menemukan', repaired: 'memperbaiki', measured: 'mengukur', lost: 'kehilangan', described: 'menggambarkan', 'the harbour': 'pelabuhan',
  'a wooden boat': 'sebuah perahu kayu', 'the red lantern': 'lentera merah', 'two letters': 'dua surat', 'the museum': 'museum', 'a bridge': 'sebuah jembatan',
  'the market': 'pasar', 'a house': 'sebuah rumah',
};

export function translated(sentence) {
  return Object.entries(kIndonesian).reduce((text, [from, to]) => text.replace(from, to), sentence).replace(' in ', ' pada tahun ');
}

/** English and Indonesian texts: a stretch that does not match, a sentence left out, two joined. */
export function pair(count = 40) {
  const english = sentences(count);
  const indonesian = english.map(translated);
  english.splice(10, 0, 'Nobody minded.', 'It rained all day.', 'The road was long and the evening cold.');
  indonesian.splice(10, 0, 'Kucing itu tidur di atas meja besar.', 'Ya.');
  indonesian.splice(30, 1);
  indonesian[20] = indonesian[20].replace(' pada tahun', ' dengan hati-hati. Itu terjadi pada tahun');
  return [english, indonesian].map((lines) => `${lines.join('\n')}\n`);
}
