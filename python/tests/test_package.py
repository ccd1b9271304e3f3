"""The package as a whole: program, versions, docstrings, types, examples."""

from __future__ import annotations

import ast
import inspect
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import sejajar
from conftest import EXAMPLE, example_of, program

ROOT = Path(__file__).parents[2]


def test_the_module_is_the_program() -> None:
    assert program("--version") == f"sejajar {sejajar.__version__}\n"


def test_versions_agree() -> None:
    header = (ROOT / "include/sejajar/version.h").read_text()
    numbers = [re.search(rf"VERSION_{part} (\d+)", header) for part in ("MAJOR", "MINOR", "PATCH")]
    assert ".".join(n[1] for n in numbers if n) == sejajar.__version__
    assert f'SEJAJAR_VERSION "{sejajar.__version__}"' in header


def test_everything_public_is_described() -> None:
    for name in sejajar.__all__:
        thing = getattr(sejajar, name)
        if thing.__module__ == "sejajar._core":
            continue  # described in _core.pyi
        assert inspect.getdoc(thing), name
        for member, value in vars(thing).items() if inspect.isclass(thing) else ():
            if not member.startswith("_") and (isinstance(value, property) or callable(value)):
                assert inspect.getdoc(value), f"{name}.{member}"


def test_the_stub_names_what_the_extension_has() -> None:
    stub = ast.parse((ROOT / "python/sejajar/_core.pyi").read_text())
    for node in stub.body:
        if isinstance(node, ast.FunctionDef):
            assert hasattr(sejajar._core, node.name)  # type: ignore[attr-defined]
        if isinstance(node, ast.ClassDef):
            members = {item.name for item in node.body if isinstance(item, ast.FunctionDef)}
            defined = vars(getattr(sejajar._core, node.name))  # type: ignore[attr-defined]
            assert members == {m for m in defined if m == "__len__" or not m.startswith("_")}
    named = {node.name for node in stub.body if isinstance(node, (ast.FunctionDef, ast.ClassDef))}
    assert named == {name for name in dir(sejajar._core) if not name.startswith("_")}  # type: ignore[attr-defined]


def test_types_are_clean(tmp_path: Path) -> None:
    pytest.importorskip("mypy")
    examples = []
    for page in ("README.md", "docs/python.md"):
        examples.append(tmp_path / f"{Path(page).stem.lower()}_example.py")
        examples[-1].write_text(example_of(page))
    checked = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--no-error-summary",
         "--cache-dir", tmp_path, "python/sejajar", "bench/embeddings", *examples],
        cwd=ROOT, capture_output=True, text=True,
    )
    assert checked.stdout == ""


def test_pyright_finds_nothing() -> None:
    pytest.importorskip("pyright")
    checked = subprocess.run(
        [sys.executable, "-m", "pyright", "--pythonpath", sys.executable],
        cwd=ROOT, capture_output=True, text=True,
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr


@pytest.mark.parametrize("page", ["README.md", "docs/python.md"])
def test_examples_give_the_bytes_of_the_command_line(page: str, tmp_path: Path) -> None:
    for tag in ("en", "id"):
        shutil.copy(EXAMPLE / f"article.{tag}.txt", tmp_path)
    subprocess.run([sys.executable, "-c", example_of(page)], check=True, cwd=tmp_path)
    options = ["--min-posterior", "0.9"] if "min_posterior" in example_of(page) else []
    program("align", "article.en.txt", "article.id.txt", "-o", "program.tmx", *options, cwd=tmp_path)
    assert (tmp_path / "article.tmx").read_bytes() == (tmp_path / "program.tmx").read_bytes()


def test_examples_in_docstrings_hold() -> None:
    import doctest

    assert doctest.testmod(sejajar).failed == 0
