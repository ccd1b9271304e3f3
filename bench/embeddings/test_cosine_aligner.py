"""Tests the dynamic program against all paths, and the overlaps."""

from __future__ import annotations

import functools
import statistics

import cosine_aligner
import numpy
import pytest
from numpy.typing import NDArray

Matrix = NDArray[numpy.float32]


def random_runs(count: int, seed: int) -> list[Matrix]:
    """Random vectors of length 1 for the runs of 1 to LARGEST of `count` sentences."""
    random = numpy.random.default_rng(seed)
    runs = []
    for size in range(1, cosine_aligner.LARGEST + 1):
        vectors = random.normal(size=(max(0, count - size + 1), 8)).astype("f4")
        runs.append(vectors / numpy.linalg.norm(vectors, axis=1, keepdims=True))
    return runs


def least_cost(source: list[Matrix], target: list[Matrix], skip: float) -> float:
    """The least cost of all paths, by plain recursion over the costs of the paper."""

    def distance(x: Matrix, y: Matrix) -> float:
        return 1 - float(x @ y)

    def cost(i: int, a: int, j: int, b: int) -> float:
        x, y = source[a - 1][i], target[b - 1][j]
        usual = (statistics.mean(distance(x, other) for other in target[0]) +
                 statistics.mean(distance(other, y) for other in source[0]))
        return a * b * distance(x, y) / usual

    @functools.cache
    def least(i: int, j: int) -> float:
        costs = [0.0] if i == j == 0 else []
        costs += [least(i - 1, j) + skip] if i > 0 else []
        costs += [least(i, j - 1) + skip] if j > 0 else []
        costs += [least(i - a, j - b) + cost(i - a, a, j - b, b)
                  for a, b in cosine_aligner.SHAPES if a <= i and b <= j]
        return min(costs)

    return least(len(source[0]), len(target[0]))


def path_cost(beads: list[cosine_aligner.Bead], tables: cosine_aligner.Tables, skip: float) -> float:
    """The sum of the costs of the beads."""
    costs = [tables[len(source), len(target)][source[0], target[0]] for source, target in beads if source and target]
    return float(sum(costs)) + skip * (len(beads) - len(costs))


@pytest.mark.parametrize("counts", [(1, 1), (1, 6), (6, 1), (3, 2), (7, 9), (9, 7)])
@pytest.mark.parametrize("percentile", [0.02, 0.2, 0.5])
def test_path_is_the_cheapest(counts: tuple[int, int], percentile: float) -> None:
    source, target = random_runs(counts[0], 1), random_runs(counts[1], 2)
    tables = cosine_aligner.cost_tables(source, target)
    skip = float(numpy.quantile(tables[1, 1], percentile))
    beads = cosine_aligner.cosine_beads(source, target, percentile)
    assert [i for bead in beads for i in bead.source] == list(range(counts[0]))
    assert [j for bead in beads for j in bead.target] == list(range(counts[1]))
    assert path_cost(beads, tables, skip) == pytest.approx(least_cost(source, target, skip), rel=1e-5)


def test_equal_vectors_are_aligned_and_others_skipped() -> None:
    source, target = random_runs(5, 1), random_runs(5, 2)
    target[0][:2] = source[0][1:3]
    beads = cosine_aligner.cosine_beads(source, target, 0.1)
    assert cosine_aligner.Bead(range(1, 2), range(0, 1)) in beads
    assert cosine_aligner.Bead(range(2, 3), range(1, 2)) in beads


def test_overlaps_join_consecutive_lines() -> None:
    assert cosine_aligner.overlaps(["a", "b", "c"], 2) == ["a b", "b c"]
    assert cosine_aligner.overlaps(["a"], 2) == []
