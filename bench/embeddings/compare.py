"""Compares cosines alone with sejajar, without and with vectors, on documents with a gold alignment.

    compare.py SEJAJAR DIRECTORY [PATTERN...] [--weights WEIGHT...]

Each PATTERN of gold files below DIRECTORY (such as mac/*.gold) is a row of the table: F1 of the
documents together, strict and as Vecalign computes it, and seconds of processor time. With --weights
the table has Vecalign's F1 by the weight of embedding.likeness instead, and for each row the weight
that is best for the other folders, each of which counts as much.
"""

from __future__ import annotations

import argparse
import collections
import pathlib
import sys
from collections.abc import Sequence

from alignments import Aligner, Document

PATTERNS = ["textberg/*.de-fr.gold", "mac/*.en-zh.gold", "ntrex-noisy/ntrex0[0-2].en-id.gold",
            "ntrex-noisy/ntrex0[0-2].en-ja.gold", "ntrex-noisy/ntrex0[0-2].en-ar.gold"]


def folder(pattern: str) -> str:
    """The folder of a pattern, which names a kind of documents."""
    return pattern.split("/")[0]


def row(name: str, cells: Sequence[str]) -> None:
    """Prints a row of a table, at once."""
    print(f"| {name} | {' | '.join(cells)} |", flush=True)


def compare(aligner: Aligner, documents_of: dict[str, list[Document]]) -> None:
    """Prints the table of the three ways to align."""
    ways = {"cosines alone": aligner.by_cosines, "sejajar": aligner.by_sejajar,
            "sejajar with vectors": aligner.by_both}
    row("documents", [f"{way}: strict | vec | s" for way in ways])
    row("---", ["--:"] * 3 * len(ways))
    for pattern, documents in documents_of.items():
        cells = []
        for way in ways.values():
            alignments = [way(document) for document in documents]
            strict, vec = aligner.f1(documents, [alignment.path for alignment in alignments])
            seconds = sum(alignment.seconds for alignment in alignments)
            cells += [f"{strict:.4f}", f"{vec:.4f}", f"{seconds:.1f}"]
        row(pattern, cells)


def compare_weights(aligner: Aligner, documents_of: dict[str, list[Document]], weights: Sequence[str]) -> None:
    """Prints the table of weights."""
    f1_of = {}
    for pattern, documents in documents_of.items():
        for weight in weights:
            paths = [aligner.by_both(document, weight).path for document in documents]
            f1_of[pattern, weight] = aligner.f1(documents, paths)[1]
    rows_in = collections.Counter(folder(pattern) for pattern in documents_of)
    row("documents", [*weights, "best elsewhere"])
    row("---", ["--:"] * (len(weights) + 1))
    for pattern in documents_of:
        others = [other for other in documents_of if folder(other) != folder(pattern)]
        mean = {weight: sum(f1_of[other, weight] / rows_in[folder(other)] for other in others) for weight in weights}
        best = max(weights, key=lambda weight: mean[weight])
        row(pattern, [*(f"{f1_of[pattern, weight]:.4f}" for weight in weights), best])


def main() -> None:
    """Runs the comparison that the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sejajar", type=pathlib.Path)
    parser.add_argument("directory", type=pathlib.Path)
    parser.add_argument("patterns", nargs="*", default=PATTERNS)
    parser.add_argument("--weights", nargs="+", default=[])
    parser.add_argument("--folder", type=pathlib.Path, required=True, help="where vectors and alignments are kept")
    arguments = parser.parse_args()
    found = {pattern: [Document(path) for path in sorted(arguments.directory.glob(pattern))]
             for pattern in arguments.patterns}
    for pattern in [pattern for pattern, documents in found.items() if not documents]:
        print(f"SKIPPED: {arguments.directory / pattern} is absent", file=sys.stderr)
        del found[pattern]
    if not found:
        return
    aligner = Aligner(arguments.sejajar, arguments.folder)
    if arguments.weights:
        compare_weights(aligner, found, arguments.weights)
    else:
        compare(aligner, found)


if __name__ == "__main__":
    main()
