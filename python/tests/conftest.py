"""The example article, aligned, for all tests."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import sejajar

EXAMPLE = Path(__file__).parents[2] / "docs" / "example"


@pytest.fixture(scope="session")
def article() -> sejajar.Alignment:
    return sejajar.align(EXAMPLE / "article.en.txt", EXAMPLE / "article.id.txt")


@pytest.fixture(autouse=True)
def fixed_date(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")


def example_of(page: str) -> str:
    """The first Python example of a page."""
    text = (EXAMPLE.parents[1] / page).read_text()
    return text.partition("\n```python\n")[2].partition("```\n")[0]


def program(*words: str | Path, cwd: Path | None = None) -> str:
    """Runs ``python -m sejajar`` and returns its standard output."""
    done = subprocess.run(
        [sys.executable, "-m", "sejajar", *map(str, words)],
        check=True, capture_output=True, text=True, cwd=cwd, env=os.environ,
    )
    return done.stdout
