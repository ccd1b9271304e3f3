"""Precision, recall and F1 of alignments."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import NamedTuple, Union

from . import _core
from ._bitext import Table

IndexPairs = Sequence[tuple[Sequence[int], Sequence[int]]]
"""Sentence indices of the source and of the target, a pair per bead."""
Beads = Union[str, "os.PathLike[str]", Table, IndexPairs]
"""Beads: a file, an alignment, bitext with indices, or the indices themselves."""


class Counts(NamedTuple):
    """Correct beads and all beads, of the hypothesis and of the gold."""

    right_hypothesis: int
    hypothesis: int
    right_gold: int
    gold: int

    @property
    def precision(self) -> float:
        """0 to 1, higher is better; 0 if the hypothesis is empty."""
        return self.right_hypothesis / self.hypothesis if self.hypothesis else 0.0

    @property
    def recall(self) -> float:
        """0 to 1, higher is better; 0 if the gold is empty."""
        return self.right_gold / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """0 to 1, higher is better: the harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


class Evaluation(dict[str, Counts]):
    """The counts by measure: strict, lax, vecalign, vecalign-lax, 1-1, 1-n, n-1, n-m, null.

    Strict: exactly this bead is in the gold. Lax: some source sentence and some target sentence of
    the bead are in one bead of the gold. Evaluations of several documents are added with ``+``.
    """

    @property
    def strict(self) -> Counts:
        """The counts of the measure "strict"."""
        return self["strict"]

    def __add__(self, other: Evaluation) -> Evaluation:
        return Evaluation(
            (name, Counts(*(a + b for a, b in zip(counts, other[name]))))
            for name, counts in self.items()
        )

    def to_dict(self) -> dict[str, list[str] | list[float] | list[int]]:
        """Returns the columns of ``sejajar evaluate``: measure, precision, recall, f1, counts."""
        return {
            "measure": list(self),
            "precision": [counts.precision for counts in self.values()],
            "recall": [counts.recall for counts in self.values()],
            "f1": [counts.f1 for counts in self.values()],
            **{
                name: [counts[k] for counts in self.values()]
                for k, name in enumerate(Counts._fields)
            },
        }


def _index_pairs(
    beads: Beads, ends: tuple[int, int] | None
) -> list[tuple[list[int], list[int]]]:
    if isinstance(beads, (str, os.PathLike)):
        return _core.read_index_pairs(os.fspath(beads), ends)
    if isinstance(beads, Table):
        return beads.bitext().index_pairs()
    return [(list(source), list(target)) for source, target in beads]


def evaluate(gold: Beads, hypothesis: Beads) -> Evaluation:
    """Returns the agreement of `hypothesis` with `gold`, two alignments of the same texts.

    Args:
        gold: a file with sentence indices, an alignment, or index pairs.
        hypothesis: likewise. A ladder ends where the gold does.

    Raises:
        Error: a file is missing, malformed or without indices.
    """
    right = _index_pairs(gold, None)
    ends = (
        max((1 + max(source, default=-1) for source, _ in right), default=0),
        max((1 + max(target, default=-1) for _, target in right), default=0),
    )
    rows = _core.evaluate(right, _index_pairs(hypothesis, ends))
    return Evaluation((name, Counts(*counts)) for name, counts in rows.items())
