// The controller of the page: the current pair, filters, selection, review.

class Page {
  constructor() {
    this.pairs = new Map();
    this.filters = {...kNoFilters};
    this.sort = {by: 'order', descending: false};
    this.selected = null;
    this.table = new Table((bead) => this.select(bead, false), (bead, note) => this.annotate(bead, note));
    this.plot = new Plot((bead) => this.goTo(bead));
    this.listen();
  }

  listen() {
    const click = (id, action) => byId(id).addEventListener('click', action);
    for (const verdict of ['accept', 'reject', 'review']) click(verdict, () => this.judge(verdict));
    click('merge', () => this.merge());
    click('split', () => this.askSplit());
    click('undo', () => this.undo());
    click('export', () => this.download());
    click('help', () => byId('keys').showModal());
    click('low-tail', () => this.showTail({most: quantile(this.pair.beads, 'posterior', 0.05)}));
    click('high-tail', () => this.showTail({mostCost: quantile(this.pair.beads, 'cost', 0.05)}));
    byId('filters').addEventListener('input', () => this.readFilters());
    byId('filters').addEventListener('submit', (event) => event.preventDefault());
    byId('filters').addEventListener('reset', () => setTimeout(() => this.clearFilters()));
    byId('split-form').addEventListener('input', () => this.previewSplit());
    byId('splitting').addEventListener('close', () => this.endSplit());
    for (const head of document.querySelectorAll('#beads th[data-sort]')) {
      head.querySelector('button').addEventListener('click', () => this.sortBy(head.dataset.sort));
    }
    addEventListener('hashchange', () => this.followHash());
    addEventListener('beforeprint', () => this.table.drawAll());
    addEventListener('afterprint', () => this.table.draw());
  }

  /** Shows the pair and bead of the fragment, such as #pair-0-bead-12; by default the first pair. */
  followHash() {
    const match = /^#pair-(\d+)(?:-bead-(\d+))?$/.exec(location.hash);
    const number = match ? Math.min(Number(match[1]), report.pairs - 1) : 0;
    if (!this.pair || (match && number !== this.pair.number)) this.showPair(number);
    const bead = match && match[2] && this.pair.beads[Number(match[2]) - 1];
    if (bead) this.goTo(bead);
  }

  showPair(number) {
    if (!this.pairs.has(number)) {
      const pair = new Pair(number, JSON.parse(byId(`pair-data-${number}`).textContent));
      this.pairs.set(number, {pair, review: new Review(pair)});
    }
    Object.assign(this, this.pairs.get(number));
    for (const summary of document.querySelectorAll('section.summary')) {
      summary.hidden = summary.id !== `pair-${number}`;
    }
    document.querySelectorAll('#pairs tbody tr').forEach((row, k) => {
      row.setAttribute('aria-current', String(k === number));
    });
    this.full = Math.max(1, quantile(this.pair.beads.map((bead) => ({
      reach: bead.terms && Math.max(sumOf(bead.terms, 1), sumOf(bead.terms, -1)),
    })), 'reach', 0.98));
    fillSelect(byId('shape'), this.shapes());
    fillSelect(byId('flag'), kFlags);
    byId('filters').reset();
    this.filters = {...kNoFilters};
    this.selected = null;
    this.plot.selected = null;
    this.drawHistogram();
    this.plot.show(this.pair);
    this.update();
  }

  drawHistogram() {
    drawHistogram(this.pair, (least, most) => this.showTail({least, most}));
  }

  shapes() {
    const counts = new Map();
    for (const bead of this.pair.beads) counts.set(bead.shape, (counts.get(bead.shape) || 0) + 1);
    const named = [...counts].sort((a, b) => b[1] - a[1]).map(([shape, count]) => [shape, `${shape} (${count})`]);
    return [['', 'any'], ['more', 'more than 1-1'], ['null', 'one side empty'], ...named];
  }

  /** Shows the beads that pass the filters. */
  update() {
    const beads = visibleBeads(this.pair, this.filters, this.sort);
    this.table.selected = this.selected;
    this.table.show(this.pair, beads, this.full);
    byId('count').textContent = beads.length === this.pair.beads.length
      ? `${beads.length} beads` : `${beads.length} of ${this.pair.beads.length} beads`;
    const decided = this.pair.beads.filter((bead) => bead.verdict).length;
    byId('progress').textContent = decided ? `${decided} reviewed` : '';
    for (const head of document.querySelectorAll('#beads th[data-sort]')) {
      const mine = head.dataset.sort === this.sort.by;
      head.setAttribute('aria-sort', mine ? (this.sort.descending ? 'descending' : 'ascending') : 'none');
    }
  }

  readFilters() {
    const share = (id, otherwise) => (byId(id).value === '' ? otherwise : Number(byId(id).value));
    this.filters = {
      ...kNoFilters,
      least: share('least', 0),
      most: share('most', 1),
      shape: byId('shape').value,
      flag: byId('flag').value,
      search: byId('search').value,
    };
    this.update();
  }

  clearFilters() {
    this.filters = {...kNoFilters};
    this.update();
    if (this.selected) this.table.select(this.selected, true);
  }

  showTail(range) {
    byId('filters').reset();
    this.filters = {...kNoFilters, ...range};
    byId('least').value = this.filters.least;
    byId('most').value = this.filters.most;
    this.update();
    this.table.viewport.scrollTop = 0;
  }

  sortBy(figure) {
    const again = this.sort.by === figure;
    this.sort = {by: figure, descending: again && !this.sort.descending};
    this.update();
  }

  select(bead, reveal) {
    this.selected = bead;
    this.table.select(bead, reveal);
    this.plot.select(bead);
    if (bead && reveal) this.table.focusSelected();
  }

  /** Selects a bead, even if the filters hide it. */
  goTo(bead) {
    if (!this.table.visible.includes(bead)) {
      byId('filters').reset();
      this.filters = {...kNoFilters};
      this.update();
    }
    this.select(bead, true);
  }

  move(step) {
    const beads = this.table.visible;
    if (!beads.length) return;
    const at = beads.indexOf(this.selected);
    const to = at < 0 ? (step > 0 ? 0 : beads.length - 1) : Math.min(beads.length - 1, Math.max(0, at + step));
    this.select(beads[to], true);
  }

  judge(verdict) {
    if (!this.selected) return this.move(1);
    const bead = this.selected;
    this.review.judge(bead, verdict);
    this.table.refresh(bead);
    byId('progress').textContent = `${this.pair.beads.filter((one) => one.verdict).length} reviewed`;
    if (bead.verdict) this.move(1);
    return undefined;
  }

  annotate(bead, note) {
    this.review.annotate(bead, note);
    this.table.refresh(bead);
  }

  merge() {
    if (!this.selected) return;
    const merged = this.review.merge(this.selected);
    if (merged) this.afterEdit(merged);
  }

  askSplit() {
    const bead = this.selected;
    if (!bead) return;
    byId('split-source').max = bead.source.end - bead.source.begin;
    byId('split-target').max = bead.target.end - bead.target.begin;
    byId('split-source').value = Math.min(1, bead.source.end - bead.source.begin);
    byId('split-target').value = bead.target.end - bead.target.begin > 1 ? 1 : 0;
    this.previewSplit();
    byId('splitting').returnValue = '';
    byId('splitting').showModal();
  }

  previewSplit() {
    const bead = this.selected;
    const lines = [];
    for (const side of ['source', 'target']) {
      const cut = bead[side].begin + Number(byId(`split-${side}`).value);
      for (let i = bead[side].begin; i < bead[side].end; ++i) {
        const line = element('p', i < cut ? 'first' : '', this.pair[side].sentences[i]);
        line.dir = 'auto';
        line.lang = this.pair[side].language;
        lines.push(line);
      }
      if (side === 'source') lines.push(element('hr'));
    }
    byId('split-preview').replaceChildren(...lines);
  }

  endSplit() {
    if (byId('splitting').returnValue !== 'split') return;
    const first = this.review.split(this.selected, Number(byId('split-source').value), Number(byId('split-target').value));
    if (first) this.afterEdit(first);
  }

  undo() {
    if (this.review.undo()) this.afterEdit(this.pair.beads.includes(this.selected) ? this.selected : null);
  }

  afterEdit(bead) {
    this.selected = bead;
    this.drawHistogram();
    this.update();
    this.select(bead, true);
  }

  download() {
    const link = element('a');
    link.href = URL.createObjectURL(new Blob([this.review.exportText()], {type: 'text/tab-separated-values'}));
    link.download = this.review.fileName();
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }
}

function sumOf(terms, sign) {
  return terms.reduce((sum, term) => (term * sign > 0 ? sum + Math.abs(term) : sum), 0);
}
