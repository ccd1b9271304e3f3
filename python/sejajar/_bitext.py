"""Units of bitext: reading, filtering, writing, and tables for other libraries."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from . import _core
from ._options import FilterOptions, WriteOptions, creation_time

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow
    from typing_extensions import Self, Unpack

_SHOWN = 20


class Table:
    """Base of alignments and bitext: conversions of their units to tables and files."""

    def bitext(self) -> Bitext:
        """Returns the units with their texts."""
        raise NotImplementedError

    def to_dict(self) -> dict[str, list[Any]]:
        """Returns the columns by name, a value per unit.

        Of two texts: ``source`` and ``target`` (str), ``posterior`` (0 to 1, higher is better),
        ``cost`` (nats, lower is better), ``bead`` (such as "1-2"), ``source_sentences`` and
        ``target_sentences`` (indices, from 0). Of more versions: a column of texts called by the
        language of each, ``posterior``, ``bead``, and for each language ``xx_score`` and
        ``xx_sentences``. A number that is not known is None.
        """
        return self.bitext().to_dict()

    def to_pandas(self) -> pandas.DataFrame:
        """Returns the columns of `to_dict` as a data frame. Needs pandas."""
        import pandas

        return pandas.DataFrame(self.to_dict())

    def to_polars(self) -> polars.DataFrame:
        """Returns the columns of `to_dict` as a data frame. Needs polars."""
        import polars

        return polars.DataFrame(self.to_dict())

    def to_arrow(self) -> pyarrow.Table:
        """Returns the columns of `to_dict` as a table. Needs pyarrow."""
        import pyarrow

        return pyarrow.table(self.to_dict())

    def write(
        self, path: str | os.PathLike[str], format: str | None = None, **options: Unpack[WriteOptions]
    ) -> dict[str, int]:
        """Writes the units to the file `path`, as `sejajar.write` does."""
        return self.bitext().write(path, format, **options)

    def _repr_html_(self) -> str:
        from html import escape

        columns = self.to_dict()
        texts = self.bitext().text_columns
        rows = len(columns["posterior"])
        head = "".join(f"<th>{escape(name)}</th>" for name in ("#", "bead", "posterior", *texts))
        body = "".join(
            _html_row(k, columns, texts) for k in range(min(rows, _SHOWN))
        )
        rest = f"<p>{rows} units, the first {_SHOWN} shown</p>" if rows > _SHOWN else ""
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{rest}"


def _html_row(k: int, columns: dict[str, list[Any]], texts: Sequence[str]) -> str:
    from html import escape

    posterior = columns["posterior"][k]
    number = "" if posterior is None else f"{posterior:.3f}"
    doubt = 0 if posterior is None else round(40 * (1 - posterior))
    cells = "".join(
        f'<td style="text-align:left" dir="auto">{escape(columns[name][k])}</td>' for name in texts
    )
    return (
        f"<tr><td>{k}</td><td>{escape(columns['bead'][k])}</td>"
        f'<td style="background:rgba(255,140,0,{doubt / 100:.2f})">{number}</td>{cells}</tr>'
    )


class Bitext(Table):
    """Units of two texts, or of all versions of a text, as files hold them.

    `read` returns it, and the `bitext` method of alignments. ``len()`` is the number of units.
    """

    def __init__(self, core: _core.Bitext) -> None:
        self._core = core

    def __len__(self) -> int:
        return len(self._core)

    def __repr__(self) -> str:
        return f"<sejajar.Bitext: {len(self)} units, {', '.join(self.languages)}>"

    @property
    def languages(self) -> list[str]:
        """BCP-47 tags, one per text; "" or "und" if unknown."""
        return self._core.languages

    @property
    def notes(self) -> list[str]:
        """What the reader changed or left out."""
        return self._core.notes

    @property
    def text_columns(self) -> list[str]:
        """The names of the columns of `to_dict` that hold texts."""
        return ["source", "target"] if len(self.languages) == 2 else self.languages

    def bitext(self) -> Self:
        """Returns itself."""
        return self

    def to_dict(self) -> dict[str, list[Any]]:
        return self._core.columns()

    to_dict.__doc__ = Table.to_dict.__doc__

    def filter(self, **options: Unpack[FilterOptions]) -> Bitext:
        """Returns the units that pass the filters, see `FilterOptions`; `self` is unchanged."""
        return Bitext(self._core.filtered(dict(options))[0])

    def write(
        self, path: str | os.PathLike[str], format: str | None = None, **options: Unpack[WriteOptions]
    ) -> dict[str, int]:
        given: dict[str, Any] = {"creation_time": creation_time(), **options, "format": format or ""}
        return self._core.write(os.fspath(path), given)

    write.__doc__ = Table.write.__doc__

    def index_pairs(self) -> list[tuple[list[int], list[int]]]:
        """Returns the sentence indices of source and target, a pair per unit."""
        return self._core.index_pairs()


def read(
    path: str | os.PathLike[str], format: str | None = None, *, languages: Sequence[str] = ()
) -> Bitext:
    """Returns the bitext in the file `path`, or in the files that begin with it.

    Args:
        path: a file in any format that `sejajar convert` reads, compressed or not.
        format: its name; None to recognize it by the suffix or the content.
        languages: BCP-47 tags; two choose two of several languages, or name those of a file that
            does not; more name the files of a format with a file for each.

    Raises:
        Error: the file is missing or malformed, or the format cannot be read.
    """
    return Bitext(_core.read(os.fspath(path), format or "", list(languages)))


def write(
    path: str | os.PathLike[str],
    alignment: Table,
    format: str | None = None,
    **options: Unpack[WriteOptions],
) -> dict[str, int]:
    """Writes an alignment, versions or bitext to the file `path`, with the bytes of ``sejajar``.

    Args:
        path: the file, which is replaced as a whole or not at all.
        alignment: what `align`, `align_versions` or `read` returned.
        format: a name from ``sejajar align --help``; None for the one with the suffix of `path`.
        options: filters and details, see `WriteOptions`.

    Returns:
        How many units each enabled filter dropped, by its name.

    Raises:
        Error: no format has this suffix, the format cannot hold the texts, or writing failed.
    """
    return alignment.write(path, format, **options)
