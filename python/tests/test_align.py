"""Aligning, finding versions, threads and interrupts: the module gives what the program gives."""

from __future__ import annotations

import gc
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy
import pytest
import sejajar
from conftest import EXAMPLE, program

ENGLISH = ["It rained for 3 days.", "We stayed in Jakarta.", "Nobody came."]
INDONESIAN = ["Hujan turun selama 3 hari.", "Kami tinggal di Jakarta.", "Tak ada yang datang."]
LANGUAGES = {"source_language": "en", "target_language": "id"}


@pytest.mark.parametrize("suffix", ["tmx", "tsv", "csv", "jsonl", "xliff", "ladder"])
def test_files_have_the_bytes_of_the_command_line(
    suffix: str, article: sejajar.Alignment, tmp_path: Path
) -> None:
    texts = [EXAMPLE / "article.en.txt", EXAMPLE / "article.id.txt"]
    program("align", *texts, "-o", tmp_path / f"program.{suffix}")
    sejajar.write(tmp_path / f"module.{suffix}", article)
    assert (tmp_path / f"module.{suffix}").read_bytes() == (
        tmp_path / f"program.{suffix}"
    ).read_bytes()


def test_versions_have_the_bytes_of_the_command_line(tmp_path: Path) -> None:
    texts = [EXAMPLE / f"article.{tag}.txt" for tag in ("en", "id", "fr", "ru", "vi")]
    program("align", *texts, "-o", tmp_path / "program.tmx")
    versions = sejajar.align_versions(texts)
    sejajar.write(tmp_path / "module.tmx", versions)
    assert (tmp_path / "module.tmx").read_bytes() == (tmp_path / "program.tmx").read_bytes()
    assert versions.units.shape == (len(versions), 5, 2)
    assert versions.units.dtype == numpy.uint32
    assert versions.scores.shape == (len(versions), 5)
    for k, sentences in enumerate(versions.sentences):
        assert versions.units[0, k, 0] == 0
        assert versions.units[-1, k, 1] == len(sentences)
    assert all(versions.related)
    assert list(versions.to_dict())[:5] == ["en", "id", "fr", "ru", "vi"]


def test_split_gives_the_lines_of_the_command_line() -> None:
    text = (EXAMPLE / "article.en.txt").read_text()
    assert sejajar.split(text, "en") == program("split", EXAMPLE / "article.en.txt").splitlines()


def test_beads_tile_both_texts(article: sejajar.Alignment) -> None:
    assert [s for bead in article for s in bead.source] == article.source_sentences
    assert [s for bead in article for s in bead.target] == article.target_sentences
    assert article[-1].source_range.stop == len(article.source_sentences)
    assert {bead.posterior <= 1 for bead in article} == {True}
    with pytest.raises(IndexError):
        article[len(article)]


def test_terms_sum_to_the_cost(article: sejajar.Alignment) -> None:
    assert article.terms.shape == (len(article), len(sejajar.features()))
    assert numpy.allclose(article.terms.sum(axis=1), article.cost)
    assert article.total_cost == pytest.approx(article.cost.sum())


def test_arrays_look_at_the_alignment_and_keep_it() -> None:
    alignment = sejajar.align(ENGLISH, INDONESIAN, **LANGUAGES)
    first, again = alignment.posterior, alignment.posterior
    assert numpy.shares_memory(first, again)
    assert not first.flags.writeable
    assert first.dtype == numpy.float64
    assert alignment.source_begin.dtype == numpy.uint32
    kept = first.copy()
    del alignment, again
    gc.collect()
    assert (first == kept).all()


def test_lists_are_sentences_and_strings_are_running_text() -> None:
    of_lists = sejajar.align(ENGLISH, INDONESIAN, **LANGUAGES)
    of_texts = sejajar.align(" ".join(ENGLISH), " ".join(INDONESIAN), **LANGUAGES)
    assert of_lists.source_sentences == of_texts.source_sentences == ENGLISH
    assert [bead.target for bead in of_lists] == [[text] for text in INDONESIAN]
    odd = sejajar.align([" a\nb ", "", "c"], ["a b", "c"], **LANGUAGES)
    assert odd.source_sentences == ["a b", "", "c"]
    assert len(sejajar.align([], [], **LANGUAGES)) == 0
    assert sejajar.align([], ["x"], **LANGUAGES)[0].source == []


def test_documents_are_read_once_and_used_often() -> None:
    document = sejajar.read_document(EXAMPLE / "article.en.txt")
    assert document.language == "en"
    assert document.paragraphs[0].startswith("Floating clinics")
    assert sejajar.align(document, EXAMPLE / "article.id.txt").quality > 0.9


def test_vectors_count(article: sejajar.Alignment) -> None:
    random = numpy.random.default_rng(1)
    rows = random.standard_normal((3, 8)).astype(numpy.float32)
    alignment = sejajar.align(
        ENGLISH, INDONESIAN, source_vectors=rows, target_vectors=rows, **LANGUAGES
    )
    assert (alignment.posterior > 0.9).all()
    with pytest.raises(sejajar.Error, match="2 rows; expected one for each of the 3") as raised:
        sejajar.align(ENGLISH, INDONESIAN, source_vectors=rows[:2], target_vectors=rows, **LANGUAGES)
    assert (raised.value.kind, raised.value.place) == ("input", "vectors")
    with pytest.raises(sejajar.Error, match="vectors of 4 numbers; expected 8"):
        sejajar.align(
            ENGLISH, INDONESIAN, source_vectors=rows,
            target_vectors=numpy.ascontiguousarray(rows[:, :4]), **LANGUAGES,
        )
    with pytest.raises(sejajar.Error, match="not finite"):
        sejajar.align(
            ENGLISH, INDONESIAN, source_vectors=rows * numpy.float32("nan"), target_vectors=rows,
            **LANGUAGES,
        )


def test_errors_have_kind_and_place(tmp_path: Path) -> None:
    with pytest.raises(sejajar.Error) as missing:
        sejajar.read_document(tmp_path / "none.txt")
    assert missing.value.kind == "input"
    assert missing.value.place == str(tmp_path / "none.txt")
    with pytest.raises(sejajar.Error, match="radius") as usage:
        sejajar.align("a", "b", radius=1)
    assert usage.value.kind == "usage"
    with pytest.raises(sejajar.Error, match="method: unknown value 'x'; expected one of log-linear"):
        sejajar.align("a", "b", method="x")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="radiu"):
        sejajar.align("a", "b", radiu=9)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="radius"):
        sejajar.align("a", "b", radius="9")  # type: ignore[arg-type]
    with pytest.raises(sejajar.Error) as malformed:
        sejajar.split("a", "no such tag")
    assert malformed.value.kind == "usage"
    with pytest.raises(sejajar.Error) as model:
        sejajar.load_models(["en"], tmp_path / "none").directory
        sejajar.align("a", "b", models=sejajar.load_models(["en", "id"], tmp_path), **LANGUAGES)
    assert model.value.kind == "model"


def test_find_groups_the_versions() -> None:
    article = [EXAMPLE / f"article.{tag}.txt" for tag in ("en", "id", "fr")]
    other = "The committee met on Monday. It discussed the budget of the museum for 1987. " * 8
    found = sejajar.find([*article, other], languages=["", "", "", "en"])
    assert [row.group for row in found] == [1, 1, 1, 0]
    assert [row.status for row in found] == ["version"] * 3 + ["none"]
    assert all(row.probability > 0.5 for row in found)
    with pytest.raises(sejajar.Error, match="duplicates: unknown value 'x'"):
        sejajar.find(article, duplicates="x")  # type: ignore[arg-type]
    with pytest.raises(sejajar.Error, match="1 given; expected one for each of 3"):
        sejajar.find(article, languages=["en"])


def test_align_many_keeps_the_order_and_yields_errors(tmp_path: Path) -> None:
    pairs = [(ENGLISH[:k], INDONESIAN[:k]) for k in (1, 2, 3)] * 5
    results = list(
        sejajar.align_many([*pairs, (tmp_path / "none", "x"), pairs[0]], threads=2, **LANGUAGES)
    )
    assert [len(r) for r in results if isinstance(r, sejajar.Alignment)] == [1, 2, 3] * 5 + [1]
    failed = results[15]
    assert isinstance(failed, sejajar.Error)
    assert failed.place == str(tmp_path / "none")
    alone = sejajar.align(*pairs[2], **LANGUAGES)
    third = results[2]
    assert isinstance(third, sejajar.Alignment)
    assert third.to_dict() == alone.to_dict()


def test_align_many_reads_few_pairs_ahead() -> None:
    taken = 0

    def pairs():  # type: ignore[no-untyped-def]
        nonlocal taken
        for _ in range(1000):
            taken += 1
            yield ENGLISH, INDONESIAN

    results = sejajar.align_many(pairs(), threads=2, **LANGUAGES)
    next(results)
    assert taken <= 10
    results.close()  # type: ignore[attr-defined]


def test_ctrl_c_ends_an_alignment() -> None:
    code = (
        "import sejajar, sys\n"
        "models = sejajar.load_models(['en', 'id'])\n"
        "text = [f'sentence {k} about {k % 17} things in Jakarta' for k in range(3000)]\n"
        "print('ready', flush=True)\n"
        "while True: sejajar.align(text, text, source_language='en', target_language='id')\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        time.sleep(0.2)
        child.send_signal(signal.SIGINT)
        _, errors = child.communicate(timeout=30)
    assert "KeyboardInterrupt" in errors


def test_memory_does_not_grow() -> None:
    def resident() -> int:
        return int(Path("/proc/self/statm").read_text().split()[1]) * 4096

    models = sejajar.load_models(["en", "id"])

    def run(times: int) -> None:
        for _ in range(times):
            a = sejajar.align(ENGLISH, INDONESIAN, models=models, **LANGUAGES)
            assert len(a.posterior) == 3

    run(300)
    before = resident()
    run(600)
    assert resident() - before < 1_000_000


def test_import_is_fast_and_needs_no_numpy() -> None:
    code = (
        "import time, sys; begin = time.process_time(); import sejajar\n"
        "print(time.process_time() - begin, 'numpy' in sys.modules)"
    )
    runs = [
        subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
        .stdout.split() for _ in range(5)
    ]
    assert {run[1] for run in runs} == {"False"}
    assert min(float(run[0]) for run in runs) < 0.06  # seconds
