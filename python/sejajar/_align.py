"""Splitting, aligning and inspecting."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from . import _core
from ._bitext import Bitext, Table
from ._error import Error
from ._models import TextLike, default_models, document_of
from ._options import AlignOptions, FindOptions, VersionOptions

if TYPE_CHECKING:
    from concurrent.futures import Future

    import numpy
    from numpy.typing import NDArray
    from typing_extensions import Unpack

    from ._core import Models


class Bead(NamedTuple):
    """Sentences of the source and the sentences of the target that translate them."""

    source: list[str]
    """The sentences; empty for the empty side of a null bead."""
    target: list[str]
    source_range: range
    """Their indices in the document, from 0."""
    target_range: range
    posterior: float
    """Probability of exactly this bead, 0 to 1, higher is better."""
    cost: float
    """Nats, lower is better; up to a constant, so it may be negative."""


class Alignment(Table):
    """The alignment of two texts: a sequence of beads that tile both, in order.

    The arrays have a value per bead. They look at the memory of this object without copying it,
    keep it, and are read-only.
    """

    def __init__(self, core: _core.Alignment) -> None:
        self._core = core
        self._sentences: tuple[list[str], list[str]] | None = None

    def __len__(self) -> int:
        return len(self._core)

    def __repr__(self) -> str:
        return (
            f"<sejajar.Alignment: {len(self)} beads, {self.source_language}-{self.target_language}, "
            f"quality {self.quality:.3f}>"
        )

    def __getitem__(self, k: int) -> Bead:
        """Returns bead `k`; negative indices count from the end."""
        if not -len(self) <= k < len(self):
            raise IndexError(f"no bead {k}; expected one of {len(self)}")
        source, target = self._texts()
        begin, end = int(self.source_begin[k]), int(self.source_end[k])
        first, last = int(self.target_begin[k]), int(self.target_end[k])
        return Bead(
            source[begin:end],
            target[first:last],
            range(begin, end),
            range(first, last),
            float(self.posterior[k]),
            float(self.cost[k]),
        )

    def __iter__(self) -> Iterator[Bead]:
        return (self[k] for k in range(len(self)))

    def _texts(self) -> tuple[list[str], list[str]]:
        if self._sentences is None:
            self._sentences = (self._core.source_sentences, self._core.target_sentences)
        return self._sentences

    @property
    def posterior(self) -> NDArray[numpy.float64]:
        """Probability of exactly this bead, float64 (n,), 0 to 1, higher is better."""
        return self._core.posterior

    @property
    def cost(self) -> NDArray[numpy.float64]:
        """Nats, float64 (n,), lower is better; up to a constant, so it may be negative."""
        return self._core.cost

    @property
    def terms(self) -> NDArray[numpy.float64]:
        """What each of `features` adds to the cost, nats, float64 (n, features)."""
        return self._core.terms

    @property
    def source_begin(self) -> NDArray[numpy.uint32]:
        """The first sentence of the source, uint32 (n,), from 0."""
        return self._core.source_begin

    @property
    def source_end(self) -> NDArray[numpy.uint32]:
        """One past the last sentence of the source, uint32 (n,)."""
        return self._core.source_end

    @property
    def target_begin(self) -> NDArray[numpy.uint32]:
        """The first sentence of the target, uint32 (n,), from 0."""
        return self._core.target_begin

    @property
    def target_end(self) -> NDArray[numpy.uint32]:
        """One past the last sentence of the target, uint32 (n,)."""
        return self._core.target_end

    @property
    def quality(self) -> float:
        """Expected share of both texts in correct beads, 0 to 1: above 0.75 for most translations,
        below 0.4 for unrelated texts."""
        return self._core.quality

    @property
    def total_cost(self) -> float:
        """Nats, the sum of `cost`, lower is better."""
        return self._core.total_cost

    @property
    def source_language(self) -> str:
        """BCP-47 tag, "und" if unknown."""
        return self._core.source_language

    @property
    def target_language(self) -> str:
        """BCP-47 tag, "und" if unknown."""
        return self._core.target_language

    @property
    def source_sentences(self) -> list[str]:
        """The sentences of the source, in order."""
        return self._texts()[0]

    @property
    def target_sentences(self) -> list[str]:
        """The sentences of the target, in order."""
        return self._texts()[1]

    @property
    def notes(self) -> list[str]:
        """Remarks on the texts that were read, and on lexicons that are missing or replaced."""
        return self._core.notes

    @property
    def seconds(self) -> dict[str, float]:
        """Wall-clock time of each stage. No result depends on it."""
        return self._core.seconds

    def bitext(self) -> Bitext:
        """Returns the beads with their texts, for filters and other formats."""
        return Bitext(self._core.bitext())


class Rival(NamedTuple):
    """An alternative to a bead, over its first sentence."""

    source_range: range
    target_range: range
    cost: float
    """Nats, lower is better."""
    posterior: float
    """0 to 1, higher is better."""
    margin: float
    """Nats by which the cheapest path through it exceeds the cheapest through the bead."""


class Tie(NamedTuple):
    """A word, name or number and its counterpart."""

    kind: str
    """"word", "name" or "number"."""
    source: str
    target: str
    probability: float
    """Of the translation, 0 to 1; 1 for names and numbers."""


class Inspection:
    """Why an alignment is as it is: margins, rivals and matching words of each bead."""

    def __init__(self, core: _core.Inspection) -> None:
        self._core = core

    def __len__(self) -> int:
        return len(self._core)

    @property
    def margins(self) -> NDArray[numpy.float64]:
        """Nats by which the cheapest path without a bead exceeds the cheapest with it, float64 (n,);
        inf if there is no other path, nan if the bead was not searched."""
        return self._core.margins

    @property
    def anchors(self) -> NDArray[numpy.uint32]:
        """Pairs of sentences that share rare words, names or numbers, uint32 (m, 2): source and target,
        from 0, increasing on both sides."""
        return self._core.anchors

    @property
    def band(self) -> NDArray[numpy.uint32]:
        """What was searched, uint32 (source sentences + 1, 2): begin and end in the target."""
        return self._core.band

    def rivals(self, k: int) -> list[Rival]:
        """Returns at most 3 alternatives to bead `k`, nearest first."""
        return [
            Rival(range(row[0], row[1]), range(row[2], row[3]), *row[4:])
            for row in self._core.rivals(k)
        ]

    def ties(self, k: int) -> list[Tie]:
        """Returns the matching words of bead `k`, in the order of the source text."""
        return [Tie(*row) for row in self._core.ties(k)]


class Versions(Table):
    """The alignment of all versions of a text: a sequence of units that tile every version."""

    def __init__(self, core: _core.Versions) -> None:
        self._core = core

    def __len__(self) -> int:
        return len(self._core)

    @property
    def units(self) -> NDArray[numpy.uint32]:
        """Sentences, uint32 (units, versions, 2), from 0: begin and end; equal if the version lacks
        the unit."""
        return self._core.units

    @property
    def scores(self) -> NDArray[numpy.float64]:
        """Probability that a version belongs to the unit, or lacks it, float64 (units, versions),
        0 to 1, higher is better."""
        return self._core.scores

    @property
    def unit_score(self) -> NDArray[numpy.float64]:
        """Probability of the whole unit, float64 (units,), 0 to 1, higher is better."""
        return self._core.unit_score

    @property
    def qualities(self) -> list[float]:
        """Mean quality of each version's alignments with the others, 0 to 1, higher is better."""
        return self._core.qualities

    @property
    def related(self) -> list[bool]:
        """Whether each text is a version of the others."""
        return self._core.related

    @property
    def sentences(self) -> list[list[str]]:
        """The sentences of each version."""
        return self._core.sentences

    @property
    def notes(self) -> list[str]:
        """Remarks on lexicons that are missing or replaced by those of related languages."""
        return self._core.notes

    def bitext(self) -> Bitext:
        """Returns the units with their texts. A second text in a language has a tag of its own."""
        return Bitext(self._core.bitext())


class FoundVersion(NamedTuple):
    """What `find` found out about a text."""

    group: int
    """The number of its group, from 1; 0 for none."""
    status: str
    """"version", "none", or "duplicate" of another."""
    probability: float
    """That the text belongs to its group, has no version, or is a duplicate, 0 to 1."""
    rival: int
    """Index of the most probable version outside the group, or of the text that it is a duplicate
    of; its own if there is none."""
    rival_probability: float
    """That the rival is a version, 0 to 1."""


def split(
    text: TextLike, language: str = "", *, models: Models | None = None, **options: Unpack[AlignOptions]
) -> list[str]:
    """Returns the sentences of `text`, in order.

    Args:
        text: a string, the path of a file, or a Document.
        language: BCP-47 tag; "" for a guess.
        models: what `load_models` returned; None for the default ones.
        options: see `AlignOptions`.

    Raises:
        Error: the text cannot be read, or an option is out of range.
    """
    document = document_of(text, language, options)
    return _core.split(document, models or default_models(), dict(options))


def align(
    source: TextLike,
    target: TextLike,
    *,
    source_language: str = "",
    target_language: str = "",
    models: Models | None = None,
    source_vectors: NDArray[numpy.float32] | None = None,
    target_vectors: NDArray[numpy.float32] | None = None,
    threads: int = 0,
    **options: Unpack[AlignOptions],
) -> Alignment:
    """Returns the alignment of two texts that translate each other.

    Other threads run meanwhile. Ctrl-C ends it after the current stage.

    Args:
        source: a string; the path of a file (`pathlib.Path`) of any kind; a list of sentences; or a
            Document from `read_document`.
        target: likewise.
        source_language: BCP-47 tag, such as "en"; "" for the declared one, else a guess.
        target_language: likewise.
        models: what `load_models` returned; None for the default ones.
        source_vectors: sentence embeddings, float32 (sentences, dimensions), finite; None for none.
        target_vectors: likewise, of as many dimensions.
        threads: number of threads; 0 for one per core. The result does not depend on it.
        options: see `AlignOptions`.

    Raises:
        Error: a text cannot be read, an option is out of range, or vectors do not fit the texts.
    """
    return Alignment(
        _core.align(
            document_of(source, source_language, options),
            document_of(target, target_language, options),
            models or default_models(),
            {"threads": threads, **options},
            source_vectors,
            target_vectors,
        )
    )


def align_many(
    pairs: Iterable[tuple[TextLike, TextLike]],
    *,
    source_language: str = "",
    target_language: str = "",
    models: Models | None = None,
    threads: int = 0,
    **options: Unpack[AlignOptions],
) -> Iterator[Alignment | Error]:
    """Yields the alignment of each pair, in order, several at a time.

    A pair that fails yields its `Error` instead of raising it. `pairs` is read as results are
    taken, a few pairs ahead, so that memory stays bounded.

    Args:
        pairs: source and target of each, as `align` takes them.
        source_language: BCP-47 tag of all sources; "" for the declared one, else a guess.
        target_language: likewise.
        models: what `load_models` returned; None for the default ones.
        threads: number of threads; 0 for one per core.
        options: see `AlignOptions`.
    """
    from concurrent.futures import ThreadPoolExecutor

    store = models or default_models()
    workers = threads or len(os.sched_getaffinity(0))

    def one(pair: tuple[TextLike, TextLike]) -> Alignment | Error:
        try:
            return align(
                *pair,
                source_language=source_language,
                target_language=target_language,
                models=store,
                **options,
            )
        except Error as error:
            return error

    pool = ThreadPoolExecutor(workers, initializer=_core.set_threads, initargs=(1,))
    waiting: deque[Future[Alignment | Error]] = deque()
    try:
        for pair in pairs:
            waiting.append(pool.submit(one, pair))
            if len(waiting) >= 4 * workers:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


def _documents_of(
    texts: Sequence[TextLike], languages: Sequence[str], options: AlignOptions
) -> list[_core.Document]:
    tags = list(languages) or [""] * len(texts)
    if len(tags) != len(texts):
        raise Error(f"languages: {len(tags)} given; expected one for each of {len(texts)} texts", "usage")
    return [document_of(text, tag, options) for text, tag in zip(texts, tags)]


def align_versions(
    texts: Sequence[TextLike],
    *,
    languages: Sequence[str] = (),
    models: Models | None = None,
    threads: int = 0,
    **options: Unpack[VersionOptions],
) -> Versions:
    """Returns the alignment of all versions of a text, each pair with the help of the others.

    Args:
        texts: the versions, as `align` takes texts.
        languages: their BCP-47 tags, one each, "" for a guess; none for a guess of all.
        models: what `load_models` returned; None for the default ones.
        threads: number of threads; 0 for one per core. The result does not depend on it.
        options: see `VersionOptions`.

    Raises:
        Error: a text cannot be read, or an option is out of range.
    """
    documents = _documents_of(texts, languages, options)
    given: dict[str, Any] = {"threads": threads, **options}
    return Versions(_core.align_versions(documents, models or default_models(), given))


def find(
    texts: Sequence[TextLike],
    *,
    languages: Sequence[str] = (),
    models: Models | None = None,
    threads: int = 0,
    **options: Unpack[FindOptions],
) -> list[FoundVersion]:
    """Returns which of `texts` are versions of each other, one row for each.

    Args:
        texts: any number of texts in several languages, as `align` takes texts.
        languages: their BCP-47 tags, one each, "" for a guess; none for a guess of all.
        models: what `load_models` returned; None for the default ones.
        threads: number of threads; 0 for one per core. The result does not depend on it.
        options: see `FindOptions`.

    Raises:
        Error: a text cannot be read, or an option is out of range.
    """
    given: dict[str, Any] = {"threads": threads, **options}
    documents = _documents_of(texts, languages, options)
    return [FoundVersion(*row) for row in _core.find(documents, models or default_models(), given)]


def inspect(alignment: Alignment) -> Inspection:
    """Returns the margins, rivals and matching words of `alignment`. Takes as long as `align`."""
    return Inspection(_core.inspect(alignment._core))  # pyright: ignore[reportPrivateUsage]


def features() -> list[str]:
    """Returns the names of the features, in the order of the columns of `Alignment.terms`."""
    return _core.features()
