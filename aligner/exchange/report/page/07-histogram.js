// The number of beads by tenth of the posterior; a click filters them.

const kBins = 10;

function drawHistogram(pair, onPick) {
  const counts = new Array(kBins).fill(0);
  for (const bead of pair.beads) {
    if (bead.posterior !== null) ++counts[Math.min(kBins - 1, Math.floor(bead.posterior * kBins))];
  }
  const most = Math.max(1, ...counts);
  const bars = counts.map((count, k) => {
    const least = k / kBins;
    const greatest = (k + 1) / kBins;
    const bar = element('i');
    bar.style.height = `${(58 * count) / most}px`;
    const label = `${count} beads with a posterior from ${least.toFixed(1)} to ${greatest.toFixed(1)}`;
    const button = element('button', confidence(least), element('span', '', count ? String(count) : ''), bar,
      element('span', '', least.toFixed(1).replace('0.', '.')));
    button.type = 'button';
    button.title = label;
    button.setAttribute('aria-label', label);
    button.addEventListener('click', () => onPick(least, greatest));
    return button;
  });
  byId('histogram').replaceChildren(...bars);
}
