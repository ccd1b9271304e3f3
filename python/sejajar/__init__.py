"""Sejajar aligns a text and its translation, or all versions of a text, sentence by sentence.

    >>> import sejajar
    >>> alignment = sejajar.align("It rained. We stayed in.", "Hujan turun. Kami di rumah.",
    ...                           source_language="en", target_language="id")
    >>> [bead.target for bead in alignment]
    [['Hujan turun.'], ['Kami di rumah.']]

Costs are nats (-ln p), lower is better; posteriors are 0 to 1, higher is better. Bad input raises
`sejajar.Error`.
"""

from ._align import (
    Alignment,
    Bead,
    FoundVersion,
    Inspection,
    Rival,
    Tie,
    Versions,
    align,
    align_many,
    align_versions,
    features,
    find,
    inspect,
    split,
)
from ._bitext import Bitext, Table, read, write
from ._core import Document, Models
from ._core import version as _version
from ._error import Error
from ._evaluate import Counts, Evaluation, evaluate
from ._models import default_models, load_models, read_document
from ._options import AlignOptions, FilterOptions, FindOptions, ReadOptions, VersionOptions, WriteOptions

__version__ = _version()

__all__ = [
    "AlignOptions",
    "Alignment",
    "Bead",
    "Bitext",
    "Counts",
    "Document",
    "Error",
    "Evaluation",
    "FilterOptions",
    "FindOptions",
    "FoundVersion",
    "Inspection",
    "Models",
    "ReadOptions",
    "Rival",
    "Table",
    "Tie",
    "VersionOptions",
    "Versions",
    "WriteOptions",
    "align",
    "align_many",
    "align_versions",
    "default_models",
    "evaluate",
    "features",
    "find",
    "inspect",
    "load_models",
    "read",
    "read_document",
    "split",
    "write",
]
