#!/usr/bin/env python3
"""Measures the alignment of many languages, with models and without.

usage: measure.py SEJAJAR [--markdown | --table] SET...

A SET is a folder of texts with one sentence a line and gold alignments in Vecalign's format:
ntrex00-af.en, ntrex00-af.af, ntrex00-af.en-af.gold. --markdown (the default) prints
docs/languages.md; --table prints models/measured.tsv. F1 is strict: a bead is right if the gold
has it, and beads without a source or target are left out.
"""
import pathlib
import re
import subprocess
import sys
import tempfile

HEAD = """# Languages

The news of the development set, English with each language, four documents each: about 15 % of the sentence boundaries are joined,
5 % of the sentences miss on each side, and some documents miss a whole block. F1 is strict: beads without a source or target are left
out. "alone" is without the lexicons and lengths of the models, so that all is learnt from the two documents of about 60 sentences.
"Entries" counts the pairs of units in the lexicon with English. Written by `bench/languages/measure.py`; a difference of less than .01
between two languages says little, since a language has about 240 beads.

`sejajar languages` lists what is known of each language, and `sejajar languages en dv` of a pair.
"""


def indices(cell):
    numbers = tuple(int(number) for number in re.findall(r"\d+", cell))
    return tuple(range(numbers[0], numbers[-1] + 1)) if "-" in cell or ":" in cell else numbers


def gold_beads(path):
    beads = set()
    for line in path.read_text().splitlines():
        source, target = (tuple(map(int, re.findall(r"\d+", side))) for side in line.split(":")[:2])
        if source and target:
            beads.add((source, target))
    return beads


def found_beads(path):
    head, *rows = [line.split("\t") for line in path.read_text().split("\n") if line]
    source, target = head.index("source_sentences"), head.index("target_sentences")
    beads = {(indices(row[source]), indices(row[target])) for row in rows}
    return {bead for bead in beads if bead[0] and bead[1]}


def documents(folder):
    """Gold file, source, target and their languages, of each document of a set."""
    for gold in sorted(folder.glob("*.gold")):
        stem, languages = gold.name[: -len(".gold")].split(".", 1)
        for dash in (m.start() for m in re.finditer("-", languages)):
            a, b = languages[:dash], languages[dash + 1 :]
            source, target = folder / f"{stem}.{a}", folder / f"{stem}.{b}"
            if source.exists() and target.exists():
                yield gold, source, target, a, b


def measure(sejajar, sets, *options, only=None):
    """Strict F1 of each pair of languages, or of the pairs of the language `only`."""
    counts = {}
    with tempfile.TemporaryDirectory() as folder:
        jobs = [job for one in sets for job in documents(one) if only in (None, *job[3:])]
        manifest = pathlib.Path(folder) / "jobs.tsv"
        lines = ["source\ttarget\toutput\tsource_language\ttarget_language"]
        for k, (_, source, target, a, b) in enumerate(jobs):
            lines.append(f"{source}\t{target}\t{folder}/{k}.tsv\t{a}\t{b}")
        manifest.write_text("\n".join(lines) + "\n")
        command = [sejajar, "batch", str(manifest), "--splitter", "line", "-q", *options]
        subprocess.run(command, check=True)
        for k, (gold, _, _, a, b) in enumerate(jobs):
            right, found = gold_beads(gold), found_beads(pathlib.Path(folder) / f"{k}.tsv")
            count = counts.setdefault((a, b), [0, 0])
            count[0] += 2 * len(right & found)
            count[1] += len(right) + len(found)
    return {pair: count[0] / count[1] for pair, count in counts.items()}


def known(sejajar, tag):
    """What `sejajar languages` prints of a language, under the names of the columns."""
    output = subprocess.run([sejajar, "languages", tag], check=True, capture_output=True, text=True)
    head, row = [line.split("\t") for line in output.stdout.split("\n") if line]
    return dict(zip(head, row))


def entries(sejajar, code):
    """The number of pairs of units in the lexicon of English and a language, as text."""
    models = pathlib.Path(sejajar).resolve().parent.parent / "share/sejajar/models/lexicons"
    path = models / "{}-{}.lex".format(*sorted(("en", code.split("-")[0])))
    if not path.exists():
        return "–"
    export = subprocess.run([sejajar, "lexicon", "export", str(path)], check=True,
                            capture_output=True, text=True).stdout
    return f"{len(export.splitlines()) - 1:,}"


def markdown(sejajar, with_models, alone):
    english = {b: f1 for (a, b), f1 in with_models.items() if a == "en"}
    values = list(english.values())
    print(HEAD)
    print(f"{len(values)} languages and variants: mean {sum(values) / len(values):.4f} with the models, "
          f"{sum(alone[('en', b)] for b in english) / len(values):.4f} alone; "
          f"{sum(v < 0.95 for v in values)} below .95, {sum(v < 0.97 for v in values)} below .97.\n")
    print("| tag | language | script | lexicon | entries | F1 | alone |")
    print("|---|---|---|---|--:|--:|--:|")
    for tag, f1 in sorted(english.items()):
        row = known(sejajar, tag)
        name = row["name"] if row["name"] != "-" else known(sejajar, tag.split("-")[0])["name"]
        print(f"| {row['code']} | {name} | {row['script']} | {row['lexicon']} "
              f"| {entries(sejajar, row['code'])} | {f1:.3f} | {alone[('en', tag)]:.3f} |")
    others = {pair: f1 for pair, f1 in with_models.items() if "en" not in pair}
    if others:
        print("\n## Pairs without English\n")
        print(f"Mean {sum(others.values()) / len(others):.4f} with the models, "
              f"{sum(alone[pair] for pair in others) / len(others):.4f} alone.\n")
        print("| pair | F1 | alone |")
        print("|---|--:|--:|")
        for (a, b), f1 in sorted(others.items()):
            print(f"| {a}-{b} | {f1:.3f} | {alone[(a, b)]:.3f} |")


def table(sejajar, with_models):
    print("# Strict F1 on noisy news of the development set, measured by this project "
          "(bench/languages/measure.py); Apache-2.0")
    print("source\ttarget\tf1")
    code = {tag: known(sejajar, tag)["code"] for pair in with_models for tag in pair}
    for (a, b), f1 in sorted((sorted(map(code.get, pair)), f1) for pair, f1 in with_models.items()):
        print(f"{a}\t{b}\t{f1:.4f}")


def main():
    arguments = [a for a in sys.argv[1:] if not a.startswith("--")]
    if len(arguments) < 2:
        sys.exit(__doc__)
    sejajar, sets = arguments[0], [pathlib.Path(name) for name in arguments[1:]]
    missing = [str(one) for one in sets if not one.is_dir()]
    if missing:
        print(f"{', '.join(missing)}: not there; skipped", file=sys.stderr)
        return
    with_models = measure(sejajar, sets)
    if "--table" in sys.argv:
        table(sejajar, with_models)
    else:
        markdown(sejajar, with_models, measure(sejajar, sets, "--no-models"))


if __name__ == "__main__":
    main()
