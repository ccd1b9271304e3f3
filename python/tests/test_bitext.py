"""Tables, files and filters: every row and every text survives other libraries."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest
import sejajar
from conftest import EXAMPLE

NASTY = [
    "plain", 'with "quotes"', "comma, semicolon; tab\tend", "NA", "null", "=1+1", "'", '"', "#x",
    " ", "\u2028separator", "back\\slash", "𝒳 عربي ไทย", "<b>&amp;</b>", "1e5", "true",
]


@pytest.fixture(scope="module")
def nasty() -> sejajar.Alignment:
    return sejajar.align(NASTY, NASTY[::-1], source_language="en", target_language="id")


def texts_of(alignment: sejajar.Table) -> list[tuple[str, str]]:
    columns = alignment.to_dict()
    return list(zip(columns["source"], columns["target"]))


def one_line(text: str) -> str:
    """A text as in the cells of CSV and TSV."""
    return text.translate({ord(c): " " for c in "\t\u2028"})


def rows_of(frame: Any) -> list[tuple[str, str]]:
    return list(zip(list(frame["source"]), list(frame["target"])))


@pytest.fixture(params=["article", "nasty"])
def alignment(request: pytest.FixtureRequest) -> sejajar.Alignment:
    return request.getfixturevalue(request.param)  # type: ignore[no-any-return]


def test_frames_have_the_columns(alignment: sejajar.Alignment) -> None:
    pytest.importorskip("pandas"), pytest.importorskip("polars"), pytest.importorskip("pyarrow")
    columns = alignment.to_dict()
    assert columns["posterior"] == list(alignment.posterior)
    assert alignment.to_arrow().to_pydict() == columns
    assert alignment.to_polars().to_dict(as_series=False) == columns
    assert alignment.to_pandas().to_dict("list") == columns


def test_pandas_reads_every_text(alignment: sejajar.Alignment, tmp_path: Path) -> None:
    pandas = pytest.importorskip("pandas")
    expected = texts_of(alignment)
    cells = [(one_line(a), one_line(b)) for a, b in expected]
    sejajar.write(tmp_path / "a.csv", alignment)
    assert rows_of(pandas.read_csv(tmp_path / "a.csv", keep_default_na=False)) == cells
    sejajar.write(tmp_path / "a.jsonl", alignment)
    lines = pandas.read_json(tmp_path / "a.jsonl", lines=True, dtype=False)
    assert rows_of(lines) == expected
    alignment.to_pandas().to_parquet(tmp_path / "a.parquet")
    assert rows_of(pandas.read_parquet(tmp_path / "a.parquet")) == expected
    sejajar.write(tmp_path / "a.tsv", alignment)
    table = pandas.read_csv(
        tmp_path / "a.tsv", sep="\t", quoting=csv.QUOTE_NONE, keep_default_na=False
    )
    assert rows_of(table) == cells


def test_polars_reads_every_text(alignment: sejajar.Alignment, tmp_path: Path) -> None:
    polars = pytest.importorskip("polars")
    expected = texts_of(alignment)
    sejajar.write(tmp_path / "a.csv", alignment)
    cells = [(one_line(a), one_line(b)) for a, b in expected]
    assert rows_of(polars.read_csv(tmp_path / "a.csv", empty_string_is_null=False)) == cells
    sejajar.write(tmp_path / "a.jsonl", alignment)
    assert rows_of(polars.read_ndjson(tmp_path / "a.jsonl")) == expected
    alignment.to_polars().write_parquet(tmp_path / "a.parquet")
    assert rows_of(polars.read_parquet(tmp_path / "a.parquet")) == expected


def test_datasets_reads_every_text(
    alignment: sejajar.Alignment, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    datasets = pytest.importorskip("datasets")
    expected = texts_of(alignment)
    sejajar.write(tmp_path / "a.jsonl", alignment)
    alignment.to_pandas().to_parquet(tmp_path / "a.parquet")
    for builder, name in (("json", "a.jsonl"), ("parquet", "a.parquet")):
        loaded = datasets.load_dataset(
            builder, data_files=str(tmp_path / name), split="train", cache_dir=str(tmp_path / "cache")
        )
        assert rows_of(loaded) == expected
    assert rows_of(datasets.Dataset.from_dict(alignment.to_dict())) == expected


def test_read_gives_what_write_wrote(article: sejajar.Alignment, tmp_path: Path) -> None:
    for name in ("a.tsv", "a.jsonl", "a.csv"):
        sejajar.write(tmp_path / name, article)
        bitext = sejajar.read(tmp_path / name)
        assert len(bitext) == len(article)
        assert bitext.to_dict()["source_sentences"] == article.to_dict()["source_sentences"]
    sejajar.write(tmp_path / "a.tmx", article)
    assert sejajar.read(tmp_path / "a.tmx").languages == ["en", "id"]


def test_filters_drop_units_and_count_them(article: sejajar.Alignment, tmp_path: Path) -> None:
    kept = article.bitext().filter(min_posterior=0.99)
    assert len(kept) == (article.posterior >= 0.99).sum()
    dropped = sejajar.write(tmp_path / "a.tsv", article, min_posterior=0.99)
    assert dropped == {"min-posterior": len(article) - len(kept)}
    assert len(sejajar.read(tmp_path / "a.tsv")) == len(kept)
    with pytest.raises(sejajar.Error, match="min-posterior"):
        article.bitext().filter(min_posterior=2)


def test_failed_writing_changes_nothing(article: sejajar.Alignment, tmp_path: Path) -> None:
    with pytest.raises(sejajar.Error, match="suffix") as usage:
        sejajar.write(tmp_path / "a.unknown", article)
    assert usage.value.kind == "usage"
    with pytest.raises(sejajar.Error) as output:
        sejajar.write(tmp_path / "none" / "a.tsv", article)
    assert output.value.kind == "output"
    assert list(tmp_path.iterdir()) == []


def test_html_shows_the_units_and_nothing_else(nasty: sejajar.Alignment, article: sejajar.Alignment) -> None:
    page = nasty._repr_html_()
    assert "&lt;b&gt;&amp;amp;&lt;/b&gt;" in page
    assert "<b>" not in page
    assert "56 units, the first 20 shown" in article._repr_html_()


def test_evaluation_agrees_with_the_command_line(article: sejajar.Alignment, tmp_path: Path) -> None:
    from conftest import program

    gold = EXAMPLE / "article.en-id.gold"
    sejajar.write(tmp_path / "a.tsv", article)
    evaluation = sejajar.evaluate(gold, article)
    assert evaluation == sejajar.evaluate(gold, tmp_path / "a.tsv")
    assert evaluation == sejajar.evaluate(gold, article.bitext().index_pairs())
    lines = program("evaluate", "--gold", gold, tmp_path / "a.tsv").splitlines()
    assert len(lines) == 1 + len(evaluation)
    for line, (name, counts) in zip(lines[1:], evaluation.items()):
        assert line.split("\t") == [
            name, *(f"{x:.4f}" for x in (counts.precision, counts.recall, counts.f1)), *map(str, counts)
        ]
    assert (evaluation + evaluation).strict.gold == 2 * evaluation.strict.gold
    assert sejajar.evaluate([([0], [0])], [([0], [0, 1])]).strict.f1 == 0


def test_inspection_explains_the_beads(article: sejajar.Alignment) -> None:
    inspection = sejajar.inspect(article)
    assert len(inspection) == len(article) == len(inspection.margins)
    assert (inspection.margins > 0).all()
    assert inspection.band.shape == (len(article.source_sentences) + 1, 2)
    ties = [tie for k in range(len(article)) for tie in inspection.ties(k)]
    assert {tie.kind for tie in ties} == {"word", "name", "number"}
    for k, bead in enumerate(article):
        for tie in inspection.ties(k):
            assert any(tie.source in sentence for sentence in bead.source)
        for rival in inspection.rivals(k):
            assert (rival.source_range, rival.target_range) != (bead.source_range, bead.target_range)
    with pytest.raises(IndexError):
        inspection.ties(len(article))
