"""Keyword arguments that several functions take."""

from __future__ import annotations

import os
import time
from collections.abc import Mapping
from typing import Literal, TypedDict


class ReadOptions(TypedDict, total=False):
    """How the bytes of a file, or a string, become paragraphs."""

    paragraphs: Literal["auto", "line", "blank", "wrapped", "none"]
    """What ends a paragraph of plain text: the end of a line, an empty line, or nothing."""
    on_bad_utf8: Literal["fail", "replace"]
    """Bytes that are not UTF-8 are an error, or become U+FFFD."""
    input_format: str
    """A name from ``sejajar align --help``; recognized by the content if not given."""
    encoding: str
    """The charset of the text; detected if not given."""
    max_size: int
    """MiB, the greatest unpacked size of a file, 1 to 2047."""


class AlignOptions(ReadOptions, total=False):
    """How texts are read, split and aligned. Not given: as the command line does."""

    splitter: str
    """The name of a sentence splitter; "rules" if not given."""
    presegmented: bool
    """Every line is a sentence."""
    srx: str
    """The path of a file of SRX rules that split texts."""
    method: Literal["log-linear", "gale-church"]
    """All features, or sentence lengths only (Gale & Church 1993)."""
    weights: Mapping[str, float]
    """Weights of features or components, which replace those of the models."""
    radius: int
    """Sentences on either side of the centre of the search band, from 8; 12 if not given."""
    margin: int
    """Least distance of the path from the edge of the band; 8 if not given."""
    exhaustive: bool
    """Search everything; time and memory grow with the product of the lengths."""
    learn: Literal["pair", "none"]
    """Whether word translations are learnt from the two texts."""
    passes: int
    """Number of searches, 1 to 10; 3 if not given."""


class VersionOptions(AlignOptions, total=False):
    """How all versions of a text are aligned."""

    pivot: int
    """Index of the version that all others are aligned with; 0 if not given."""
    rounds: int
    """How often each pair consults the other versions, 0 to 10; 2 if not given."""
    neighbours: int
    """Versions that each is aligned with if there are more, and that one pair consults at most; 8 if
    not given."""
    all_pairs: bool
    """Align every pair, whatever `neighbours` is."""
    pivot_units: bool
    """Cut units at the sentences of the pivot."""


class FindOptions(AlignOptions, total=False):
    """How versions are found."""

    least_probability: float
    """Of a group, between 0 and 1; 0.5 if not given."""
    duplicates: Literal["report", "group", "ignore"]
    """Copies in the same language are named, join the group of their original, or are compared like
    all other documents; "report" if not given."""
    candidates: int
    """Documents of every other language that each is aligned with; 3 if not given."""


class FilterOptions(TypedDict, total=False):
    """Which units are dropped. Not given: none."""

    min_posterior: float | None
    """Drop units with a lower posterior, 0 to 1."""
    max_length_ratio: float | None
    """Drop units whose longer side has more than so many times the characters of the shorter."""
    drop_identical: bool
    """Drop untranslated units."""
    drop_wrong_language: bool
    """Drop units that are not in the languages of the texts."""
    deduplicate: bool
    """Drop units with the texts of an earlier one."""
    precision: float | None
    """Drop the units with the lowest posteriors until the mean of the others is this, 0 to 1."""


class WriteOptions(FilterOptions, total=False):
    """How a file is written."""

    nulls: Literal["default", "keep", "drop"]
    """Whether beads with an empty side are written."""
    min_versions: int | None
    """Drop units with text in fewer versions."""
    nfc: bool
    """Write texts in Unicode normalization form C."""
    creation_time: int
    """Seconds since 1970, for formats with a date; ``$SOURCE_DATE_EPOCH`` or now if not given."""


def creation_time() -> int:
    """Returns the time that files are dated with."""
    return int(os.environ.get("SOURCE_DATE_EPOCH") or time.time())
