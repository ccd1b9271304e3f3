#!/usr/bin/env python3
"""Measures what the lexicon of a related language is worth, on languages that have their own.

usage: relatives.py SEJAJAR MODELS SET...

MODELS is the folder of models, a SET as for measure.py. Each language is aligned without a lexicon
and lengths, with those of a related language, and with its own. Prints the last section of
docs/languages.md.
"""
import pathlib
import shutil
import sys
import tempfile

import measure

RELATIVES = {
    "af": "nl", "be": "ru", "bg": "ru", "bs": "hr", "ca": "es", "gl": "pt", "hr": "sl", "it": "es",
    "lv": "lt", "mk": "bg", "ms": "id", "nb": "sv", "nl": "de", "nn": "da", "nso": "tn", "pl": "cs",
    "pt": "es", "ro": "it", "sk": "cs", "sl": "hr", "ss": "zu", "ti": "am", "tt": "ba", "uk": "ru",
    "xh": "zu",
}

HEAD = """
## Languages with the lexicon of a relative

{count} languages and varieties have no lexicon of their own and use that of a related language; `sejajar languages` says which.
The development set has no texts in most of them. So the table shows languages that do have a lexicon. It compares their F1 without lexicon and
lengths, with the lexicon and lengths of a related language, and with their own. The lexicon of a closely related language gives at
least half of the gain of the language's own, that of a distant one gives none. Written by `bench/languages/relatives.py`.

| tag | relative | F1 without | with the relative's | with its own |
|---|---|--:|--:|--:|"""


def edited(path, edit):
    """Rewrites a table line by line; `edit` gets and returns the cells, or None to drop a line."""
    rows = [edit(line.split("\t")) for line in path.read_text().splitlines()]
    path.write_text("".join("\t".join(row) + "\n" for row in rows if row is not None))


def columns_of(models):
    """The header of languages.tsv, which follows the comments."""
    lines = (models / "languages.tsv").read_text().splitlines()
    return next(line for line in lines if not line.startswith("#")).split("\t")


def hide(models, tag, relative):
    """Removes the lexicons and lengths of a language, and sets its relative."""
    for path in (models / "lexicons").glob("*.lex"):
        if tag in path.stem.split("-"):
            path.unlink()
    edited(models / "pairs.tsv", lambda cells: None if tag in cells[:2] else cells)
    column = columns_of(models).index("relative")
    edited(models / "languages.tsv",
           lambda cells: [*cells[:column], relative, *cells[column + 1:]] if cells[0] == tag
           else cells)


def hidden(sejajar, models, sets, tag, relative):
    """F1 of English and a language without its own lexicon."""
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / "models"
        shutil.copytree(models, copy)
        hide(copy, tag, relative)
        return measure.measure(sejajar, sets, "--models", str(copy), only=tag)[("en", tag)]


def stand_ins(models):
    """The number of languages that have a relative and no lexicon."""
    known = {tag for path in (models / "lexicons").glob("*.lex") for tag in path.stem.split("-")}
    rows = [line.split("\t") for line in (models / "languages.tsv").read_text().splitlines()]
    column = columns_of(models).index("relative")
    return sum(row[column] not in ("-", "relative") and row[0] not in known for row in rows[1:])


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    sejajar, models = sys.argv[1], pathlib.Path(sys.argv[2])
    sets = [pathlib.Path(name) for name in sys.argv[3:]]
    missing = [str(one) for one in sets if not one.is_dir()]
    if missing:
        print(f"{', '.join(missing)}: not there; skipped", file=sys.stderr)
        return
    print(HEAD.format(count=stand_ins(models)))
    with_own = measure.measure(sejajar, sets, "--models", str(models))
    sums = [0, 0, 0]
    for tag, relative in RELATIVES.items():
        row = [hidden(sejajar, models, sets, tag, "-"), hidden(sejajar, models, sets, tag, relative),
               with_own[("en", tag)]]
        sums = [a + b for a, b in zip(sums, row)]
        print(f"| {tag} | {relative} | " + " | ".join(f"{f1:.3f}" for f1 in row) + " |", flush=True)
    print("| mean | | " + " | ".join(f"{f1 / len(RELATIVES):.4f}" for f1 in sums) + " |")


if __name__ == "__main__":
    main()
