#!/usr/bin/env python3
"""Compares the alignment of all versions of texts with that of each pair alone.

usage: compare.py SEJAJAR DIRECTORY [SET...]

DIRECTORY holds sets of texts with pair golds (SET/DOC.en, SET/DOC.en-id.gold) and the folder
versions with an index of each N-way set (NAME.tsv: set, document, languages) and its gold units
(NAME/DOC.gold). Prints for each N-way set the F1 of units right in all versions, the same of the
connected components of the sentences that the pairs alone align, the mean strict
F1 of the pairs that have a gold, alone and with the help of the others, and the share of the
errors that the help removes.
"""
import itertools
import pathlib
import re
import subprocess
import sys
import tempfile


def indices(cell):
    return tuple(int(number) for number in re.findall(r"\d+", cell))


def two_sided(path):
    """The two-sided beads of a file in Vecalign's format."""
    beads = set()
    for line in path.read_text().splitlines():
        source, target = line.split(":")[:2]
        if indices(source) and indices(target):
            beads.add((indices(source), indices(target)))
    return beads


def units(path, suffix=""):
    """The units of a table with text in two versions or more."""
    head, *rows = [line.split("\t") for line in path.read_text().split("\n") if line]
    if suffix:
        columns = [k for k, name in enumerate(head) if name.endswith(suffix)]
    else:
        columns = list(range(len(head)))
    cells = [tuple(indices(row[k]) if k < len(row) else () for k in columns) for row in rows]
    return {unit for unit in cells if sum(map(bool, unit)) > 1}


def components(languages, paths):
    """The units that the beads of all pairs join: paths is (a, b) -> file of that pair."""
    parent = {}

    def root(sentence):
        parent.setdefault(sentence, sentence)
        while parent[sentence] != sentence:
            parent[sentence] = parent[parent[sentence]]
            sentence = parent[sentence]
        return sentence

    for (a, b), path in paths.items():
        for sources, targets in two_sided(path):
            sentences = [(a, i) for i in sources] + [(b, i) for i in targets]
            for sentence in sentences[1:]:
                parent[root(sentence)] = root(sentences[0])
    joined = {}
    for language, index in sorted(parent):
        unit = joined.setdefault(root((language, index)), {})
        unit.setdefault(language, []).append(index)
    return {tuple(tuple(unit.get(language, ())) for language in languages)
            for unit in joined.values()}


def f1(right, found, truth):
    return 2 * right / max(1, found + truth)


class Counts:
    def __init__(self):
        self.right = self.found = self.truth = 0

    def add(self, found, truth):
        self.right += len(found & truth)
        self.found += len(found)
        self.truth += len(truth)

    def f1(self):
        return f1(self.right, self.found, self.truth)


def align(program, manifest, rounds, out):
    rows = ["output\tlanguages\tpairs\t" + "\t".join(["version"] * len(manifest[0][2]))]
    for stem, document, languages in manifest:
        rows.append("\t".join([f"{out}/{document}.tsv", ",".join(languages),
                               f"{out}/{document}.{{a}}-{{b}}.vecalign",
                               *[f"{stem}.{language}" for language in languages]]))
    table = out / "manifest.tsv"
    table.write_text("\n".join(rows) + "\n")
    subprocess.run([program, "batch", table, "--presegmented", "--rounds", str(rounds), "--quiet"],
                   check=True)


def mean_of_pairs(manifest, out):
    """Pair -> counts, of the pairs that have a gold."""
    counts = {}
    for stem, document, languages in manifest:
        for a, b in itertools.combinations(languages, 2):
            gold = pathlib.Path(f"{stem}.{a}-{b}.gold")
            if gold.exists():
                found = two_sided(out / f"{document}.{a}-{b}.vecalign")
                counts.setdefault((a, b), Counts()).add(found, two_sided(gold))
    return sum(count.f1() for count in counts.values()) / max(1, len(counts))


def compare(program, directory, name):
    manifest = []
    for line in (directory / "versions" / f"{name}.tsv").read_text().splitlines():
        texts, document, languages = line.split("\t")
        manifest.append((directory / texts / document, document, languages.split()))
    means = []
    right, baseline = Counts(), Counts()
    for rounds in (0, 2):
        with tempfile.TemporaryDirectory() as folder:
            out = pathlib.Path(folder)
            align(program, manifest, rounds, out)
            means.append(mean_of_pairs(manifest, out))
            for _, document, languages in manifest:
                gold = units(directory / "versions" / name / f"{document}.gold")
                if rounds > 0:
                    right.add(units(out / f"{document}.tsv", "_sentences"), gold)
                    continue
                pairs = {(a, b): out / f"{document}.{a}-{b}.vecalign"
                         for a, b in itertools.combinations(languages, 2)}
                baseline.add(components(languages, pairs), gold)
    gone = (means[1] - means[0]) / (1 - means[0])
    print(f"| {name} | {right.f1():.4f} | {baseline.f1():.4f} | {means[0]:.4f} | {means[1]:.4f} | {100 * gone:.0f} % |")


def main():
    program, directory = sys.argv[1], pathlib.Path(sys.argv[2])
    if not (directory / "versions").is_dir():
        print(f"{directory}/versions: not there; nothing to compare")
        return
    names = sys.argv[3:] or sorted(path.stem for path in (directory / "versions").glob("*.tsv"))
    print("| set | units, F1 | components, F1 | pairs alone | with the others | errors gone |\n"
          "|---|--:|--:|--:|--:|--:|")
    for name in names:
        compare(program, directory, name)


if __name__ == "__main__":
    main()
