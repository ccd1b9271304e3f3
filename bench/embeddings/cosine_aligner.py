"""Aligns by cosines of vectors alone: cost and skip percentile of Thompson & Koehn (2019), exact search.

The paper's approximations for long documents are left out: the mean over sampled sentences is one
over all sentences, and the dynamic program visits all cells.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy
from numpy.typing import NDArray

LARGEST = 4  # sentences of one side of a bead
SHAPES = [(a, b) for a in range(1, LARGEST + 1) for b in range(1, LARGEST + 1) if a + b <= 6]
SKIP = 0.2  # the paper's percentile of the costs of random 1-1 pairs that skipping a sentence costs

Costs = NDArray[numpy.float64]
Tables = dict[tuple[int, int], Costs]
Vectors = Sequence[NDArray[numpy.float32]]


class Bead(NamedTuple):
    """Ranges of sentence indices, from 0; one of them may be empty."""

    source: range
    target: range


def overlaps(lines: Sequence[str], size: int) -> list[str]:
    """The texts of all runs of `size` consecutive sentences, in order; none if there are fewer."""
    return [" ".join(lines[k:k + size]) for k in range(len(lines) - size + 1)]


def cost_tables(source: Vectors, target: Vectors) -> Tables:
    """Per shape (a, b) the costs of source run i with target run j, 0 or more, lower is better.

    `source[a - 1]` and `target[b - 1]` have a row of length 1 per run of that many sentences.
    """
    from_source = [1 - (runs @ target[0].T).mean(axis=1) for runs in source]
    from_target = [1 - (runs @ source[0].T).mean(axis=1) for runs in target]
    tables = {}
    for a, b in SHAPES:
        distances = 1 - (source[a - 1] @ target[b - 1].T).astype(numpy.float64)
        tables[a, b] = a * b * distances / (from_source[a - 1][:, None] + from_target[b - 1])
    return tables


def cosine_beads(source: Vectors, target: Vectors, percentile: float = SKIP) -> list[Bead]:
    """The beads of the path of least cost, in order; each null bead has one sentence.

    Vectors as in `cost_tables`; both sides have at least one sentence.
    """
    tables = cost_tables(source, target)
    skip = float(numpy.quantile(tables[1, 1], percentile))
    return _path(tables, skip)


def _path(tables: Tables, skip: float) -> list[Bead]:
    rows, columns = tables[1, 1].shape
    least = numpy.full((rows + 1, columns + 1), numpy.inf)
    moves = numpy.zeros((rows + 1, columns + 1), dtype=int)  # into the cell; an index of `shapes`
    shapes = [(0, 1), (1, 0), *SHAPES]
    least[0] = skip * numpy.arange(columns + 1)
    for i in range(1, rows + 1):
        least[i] = least[i - 1] + skip
        moves[i] = 1
        for move, (a, b) in enumerate(SHAPES, start=2):
            if i < a or columns < b:
                continue
            costs = least[i - a, :columns - b + 1] + tables[a, b][i - a]
            better = costs < least[i, b:]
            least[i, b:][better] = costs[better]
            moves[i, b:][better] = move
        # Any number of skipped targets at once: the least of all cells to the left, each plus its skips.
        skips = skip * numpy.arange(columns + 1)
        skipped = numpy.minimum.accumulate(least[i] - skips) + skips
        moves[i][skipped < least[i] - 1e-12] = 0
        least[i] = numpy.minimum(skipped, least[i])
    beads = []
    i, j = rows, columns
    while i > 0 or j > 0:
        a, b = shapes[moves[i, j]]
        i, j = i - a, j - b
        beads.append(Bead(range(i, i + a), range(j, j + b)))
    return beads[::-1]
