"""Aligns the documents of gold files by cosines alone and by sejajar, with and without vectors."""

from __future__ import annotations

import json
import pathlib
import resource
import subprocess
import time
from collections.abc import Sequence
from typing import NamedTuple

import numpy
from cosine_aligner import LARGEST, cosine_beads, overlaps
from vectors import Vectors


class Document(NamedTuple):
    """A gold file DOC.de-fr.gold, and DOC.de and DOC.fr beside it with one sentence per line."""

    gold: pathlib.Path

    def languages(self) -> tuple[str, str]:
        """The two language tags of the file's name."""
        source, target = self.gold.stem.rsplit(".", 1)[1].split("-")
        return source, target

    def sides(self) -> tuple[pathlib.Path, pathlib.Path]:
        """The files of source and target."""
        stem = self.gold.name.removesuffix(".gold").rsplit(".", 1)[0]
        source, target = self.languages()
        return self.gold.with_name(f"{stem}.{source}"), self.gold.with_name(f"{stem}.{target}")


class Alignment(NamedTuple):
    """A file of beads in Vecalign's form, and the processor time in seconds that it took."""

    path: pathlib.Path
    seconds: float


class Aligner:
    """Aligns documents; all files are written to one folder."""

    def __init__(self, program: pathlib.Path, folder: pathlib.Path) -> None:
        """The folder is created if missing, and keeps the vectors of earlier runs."""
        self.program = program
        self.folder = folder
        self.vectors = Vectors(folder / "vectors.db")

    def by_cosines(self, document: Document) -> Alignment:
        """The alignment of least cosine cost; its time includes encoding all overlaps."""
        texts = [[overlaps(_lines(side), size) for size in range(1, LARGEST + 1)] for side in document.sides()]
        source, target = [[self.vectors.of(runs) for runs in sizes] for sizes in texts]
        start = time.process_time()
        beads = cosine_beads(source, target)
        seconds = time.process_time() - start
        seconds += self.vectors.seconds([text for sizes in texts for runs in sizes for text in runs])
        path = self._path(document, "cosines.vecalign")
        path.write_text("".join(f"{list(bead.source)}:{list(bead.target)}\n" for bead in beads))
        return Alignment(path, seconds)

    def by_sejajar(self, document: Document) -> Alignment:
        """Sejajar's alignment without vectors."""
        return self._align(document, "sejajar.vecalign", [])

    def by_both(self, document: Document, weight: str = "") -> Alignment:
        """Sejajar's alignment with the vectors of the sentences, whose time is included.

        `weight` is the weight of embedding.likeness; if it is empty, the default is used.
        """
        options, seconds = ["--weight", f"embedding.likeness={weight}"] if weight else [], 0.0
        for side, name in zip(document.sides(), ("source", "target")):
            path = self._path(document, f"{name}.npy")
            lines = _lines(side)
            numpy.save(path, self.vectors.of(lines))
            seconds += self.vectors.seconds(lines)
            options += [f"--{name}-embeddings", str(path)]
        alignment = self._align(document, f"both{weight}.vecalign", options)
        return Alignment(alignment.path, alignment.seconds + seconds)

    def f1(self, documents: Sequence[Document], paths: Sequence[pathlib.Path]) -> tuple[float, float]:
        """Strict F1 and Vecalign's F1 of one alignment per document, 0..1, counts summed."""
        command: list[str | pathlib.Path] = [self.program, "evaluate", "--json", "--gold"]
        command += [*(document.gold for document in documents), "--", *paths]
        measures = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)["measures"]
        return measures["strict"]["f1"], measures["vecalign"]["f1"]

    def _align(self, document: Document, name: str, options: Sequence[str]) -> Alignment:
        path = self._path(document, name)
        source, target = document.languages()
        start = _seconds_of_children()
        subprocess.run([self.program, "align", "--quiet", "--presegmented", "--keep-nulls",
                        "--format", "vecalign", "--source-language", source, "--target-language", target,
                        *document.sides(), "--output", path, *options], check=True)
        return Alignment(path, _seconds_of_children() - start)

    def _path(self, document: Document, name: str) -> pathlib.Path:
        return self.folder / f"{document.gold.parent.name}-{document.gold.stem}.{name}"


def _lines(path: pathlib.Path) -> list[str]:
    return path.read_text(encoding="utf-8").split("\n")[:-1]


def _seconds_of_children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime
