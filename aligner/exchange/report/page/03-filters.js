// Selects and sorts the beads.

/** Filters besides those on numbers and text: [value, label, test]. */
const kFlags = [
  ['', 'any', () => true],
  ['low', 'low posterior', (bead) => bead.isLow],
  ['run', 'in a run of 3 or more low beads', (bead) => bead.inRun],
  ['identical', 'same text on both sides', (bead, pair) =>
    !bead.isNull && pair.text(bead, 'source') === pair.text(bead, 'target')],
  ['untied', 'no ties', (bead, pair) => !bead.isNull && pair.ties(bead).length === 0],
  ['open', 'not reviewed', (bead) => !bead.verdict],
  ['accept', 'accepted', (bead) => bead.verdict === 'accept'],
  ['reject', 'rejected', (bead) => bead.verdict === 'reject'],
  ['review', 'needs review', (bead) => bead.verdict === 'review'],
  ['noted', 'with a note', (bead) => bead.note !== ''],
  ['changed', 'merged or split', (bead) => bead.changed],
  ...report.features.map((feature, k) => [
    `against-${feature.name}`,
    `${feature.name} speaks against it`,
    (bead) => bead.terms !== null && bead.terms[k] > 0,
  ]),
];

const kNoFilters = {least: 0, most: 1, leastCost: -Infinity, mostCost: Infinity, shape: '', flag: '', search: ''};

/** The beads of `pair` that pass `filters`, in the order of `sort`. */
function visibleBeads(pair, filters, sort) {
  const test = kFlags.find(([value]) => value === filters.flag)[2];
  const wanted = filters.search.toLocaleLowerCase();
  const found = pair.beads.filter((bead) =>
    (bead.posterior === null || (bead.posterior >= filters.least && bead.posterior <= filters.most)) &&
    (bead.cost === null || (bead.cost >= filters.leastCost && bead.cost <= filters.mostCost)) &&
    matchesShape(bead, filters.shape) &&
    test(bead, pair) &&
    (wanted === '' || contains(pair, bead, wanted)));
  return sorted(found, sort);
}

function matchesShape(bead, shape) {
  return shape === '' || (shape === 'null' && bead.isNull) || (shape === 'more' && bead.shape !== '1-1' && !bead.isNull) ||
    bead.shape === shape;
}

function contains(pair, bead, wanted) {
  return ['source', 'target'].some((side) => pair.text(bead, side).toLocaleLowerCase().includes(wanted)) ||
    bead.note.toLocaleLowerCase().includes(wanted);
}

/** Beads without a value come last in either direction; ties are broken by text order. */
function sorted(beads, {by, descending}) {
  if (by === 'order') return descending ? beads.slice().reverse() : beads;
  const sign = descending ? -1 : 1;
  return beads.slice().sort((a, b) => {
    if (a[by] === null || b[by] === null) return (a[by] === null) - (b[by] === null);
    return sign * (a[by] - b[by]) || a.index - b.index;
  });
}

/** The quantile `share` of a value over the beads. */
function quantile(beads, figure, share) {
  const values = beads.map((bead) => bead[figure]).filter((value) => value !== null).sort((a, b) => a - b);
  return values.length ? values[Math.max(0, Math.ceil(values.length * share) - 1)] : 0;
}
