"""Models and texts."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Union

from . import _core
from ._core import Document, Models
from ._options import AlignOptions, ReadOptions

if TYPE_CHECKING:
    from typing_extensions import Unpack

TextLike = Union[str, "os.PathLike[str]", Sequence[str], Document]
"""A text: a string; a path of a file of any kind; a list of sentences; a Document."""


def _directory() -> str:
    """The models inside the package; "" if there are none, or if $SEJAJAR_MODELS names others."""
    bundled = os.path.join(os.path.dirname(__file__), "share", "sejajar", "models")
    return bundled if not os.environ.get("SEJAJAR_MODELS") and os.path.isdir(bundled) else ""


def load_models(
    languages: Sequence[str] = (),
    directory: str | os.PathLike[str] | None = None,
    *,
    lexicons: bool = True,
) -> Models:
    """Returns the models, and loads those of `languages` at once.

    Models of other languages are loaded when a text needs them. Threads may share the result.

    Args:
        languages: BCP-47 tags, such as ``["en", "id"]``.
        directory: a models directory; None for ``$SEJAJAR_MODELS``, the one in this package, or
            the one of an installed ``sejajar``.
        lexicons: False learns translations and lengths from the texts alone.

    Raises:
        Error: a file of the models is missing or damaged, or a tag is malformed.
    """
    where = _directory() if directory is None else os.fspath(directory)
    return _core.load_models(where, list(languages), lexicons)


@lru_cache(maxsize=1)
def _default_of(_environment: str | None) -> Models:
    return load_models()


def default_models() -> Models:
    """Returns the models that functions use if they are given none."""
    return _default_of(os.environ.get("SEJAJAR_MODELS"))


def read_document(
    path: str | os.PathLike[str], language: str = "", **options: Unpack[ReadOptions]
) -> Document:
    """Returns the text of a file: plain text, web page, e-book, office file, subtitles and others.

    Args:
        path: the file, compressed or not.
        language: BCP-47 tag; "" for the one that the file declares, else a guess.
        options: see `ReadOptions`.

    Raises:
        Error: the file is missing, damaged, or not in the expected encoding.
    """
    return _core.read_document(os.fspath(path), language, dict(options))


_READING = frozenset(ReadOptions.__annotations__)


def document_of(text: TextLike, language: str, options: AlignOptions) -> Document:
    """Returns `text` as a Document. `language` is "" for a guess; a Document keeps its own."""
    if isinstance(text, Document):
        return text
    reading: dict[str, Any] = {key: value for key, value in options.items() if key in _READING}
    if isinstance(text, str):
        return _core.make_document(text, language, reading)
    if isinstance(text, os.PathLike):
        return _core.read_document(os.fspath(text), language, reading)
    return _core.make_presegmented(list(text), language)
