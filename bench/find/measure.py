#!/usr/bin/env python3
"""Measures sejajar find: accuracy on judged sets, and speed on a collection cut from parallel lines.

    measure.py SEJAJAR SHARED [--scale]

SHARED holds data/dev/find (folders with a key beside each: file, language, article), seeds/ and
data/train. Prints pairs F1 and the documents said to have no version; with --scale, CPU seconds and the
share of versions among the pairs compared for growing collections of documents of eight lines, and
the CPU seconds of an index of each, of a match of all pairs with it and of the merge, and its size.
Prints one line and succeeds if SHARED is missing.
"""
import collections
import itertools
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile

LINES = 8  # of a document


def key_of(path):
    return {r[0]: r[2] for r in (l.rstrip("\n").split("\t") for l in open(path, encoding="utf-8"))}


def pairs_of(groups):
    members = collections.defaultdict(list)
    for name, group in groups.items():
        if group:
            members[group].append(name)
    return {p for m in members.values() for p in itertools.combinations(sorted(m), 2)}


def alone_in(groups):
    counts = collections.Counter(groups.values())
    return {n for n, g in groups.items() if not g or counts[g] == 1}


def run(sejajar, *words):
    """Runs find; returns its CPU seconds, which other programs on the machine disturb least."""
    def used():
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        return usage.ru_utime + usage.ru_stime
    before = used()
    subprocess.run([sejajar, "find", *words, "-q"], check=True)
    return used() - before


def find(sejajar, folder, work):
    seconds = run(sejajar, folder, "-o", work / "groups.tsv", "--pairs", work / "pairs.tsv")
    rows = [l.rstrip("\n").split("\t") for l in open(work / "groups.tsv", encoding="utf-8")][1:]
    return {os.path.basename(r[1]): r[0] for r in rows}, seconds


def measure_index(sejajar, folder, work):
    """Compares with an index and requires the bytes of the run without, which find() left."""
    index, part, merged = work / "index", work / "part.tsv", work / "merged.tsv"
    seconds = [run(sejajar, *words) for words in
               ([folder, "--index", index], [index, "--match", "1/1", "--pairs", part], [index, "--merge", part, "-o", merged])]
    assert merged.read_bytes() == (work / "groups.tsv").read_bytes()
    print("  index {:.2f} CPU s, match {:.2f}, merge {:.2f}, ".format(*seconds) + f"{index.stat().st_size} bytes")


def report(name, gold, said):
    right = len(gold & said)
    print(f"{name:22} P {right / max(1, len(said)):.4f}  R {right / max(1, len(gold)):.4f}  "
          f"F1 {2 * right / max(1, len(gold) + len(said)):.4f}  (right {right}, said {len(said)}, gold {len(gold)})")


def calibration(key, work, bins=10):
    cells = [[0, 0.0, 0] for _ in range(bins)]
    for line in open(work / "pairs.tsv", encoding="utf-8").read().splitlines()[1:]:
        row = line.split("\t")
        probability = float(row[-1])
        cell = cells[min(bins - 1, int(probability * bins))]
        cell[0] += 1
        cell[1] += probability
        cell[2] += key[os.path.basename(row[0])] == key[os.path.basename(row[1])]
    total = sum(c[0] for c in cells)
    return sum(abs(c[1] - c[2]) for c in cells) / max(1, total)


def measure_sets(sejajar, shared, work):
    for key_path in sorted((shared / "data/dev/find").glob("*.key")):
        key = key_of(key_path)
        groups, seconds = find(sejajar, key_path.with_suffix(""), work)
        report(f"{key_path.stem} pairs", pairs_of(key), pairs_of(groups))
        report(f"{key_path.stem} no version", alone_in(key), alone_in(groups))
        print(f"{key_path.stem} ECE of pairs {calibration(key, work):.4f}, {len(key)} documents, {seconds:.1f} CPU s")


def lines_of(shared, pair):
    return [l.rstrip("\n").split("\t")[:2] for l in open(shared / f"data/train/{pair}.alt.tsv", encoding="utf-8")]


def write_documents(folder, name, lines, most):
    for number, begin in enumerate(range(0, len(lines), LINES)):
        if number == most:
            break
        (folder / f"alt{number:05}.{name}.txt").write_text("\n".join(lines[begin:begin + LINES]) + "\n", encoding="utf-8")


def measure_scale(sejajar, shared, work):
    indonesian, known = lines_of(shared, "en-id"), dict(lines_of(shared, "en-vi"))
    vietnamese = [known.get(l[0], "") for l in indonesian]  # the two files do not have all the same lines
    for most in (300, 600, 1250, 2509):
        folder = work / "collection"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        write_documents(folder, "en", [l[0] for l in indonesian], most)
        write_documents(folder, "id", [l[1] for l in indonesian], most)
        write_documents(folder, "vi", vietnamese, most)
        names = sorted(os.listdir(folder))
        for path in sorted((shared / "seeds").glob("00*.txt")) + sorted((shared / "data/dev/find/F").iterdir()):
            shutil.copy(path, folder / f"other-{path.name}")
        groups, seconds = find(sejajar, folder, work)
        gold = pairs_of({n: n.split(".")[0] for n in names})
        compared = {tuple(sorted(map(os.path.basename, l.split("\t")[:2])))
                    for l in open(work / "pairs.tsv", encoding="utf-8").read().splitlines()[1:]}
        print(f"{len(os.listdir(folder))} documents, {seconds:.1f} CPU s, {len(compared)} pairs compared, "
              f"recall of retrieval {len(gold & compared) / len(gold):.4f}")
        measure_index(sejajar, folder, work)
        report("  pairs", gold, {p for p in pairs_of(groups) if p[0].startswith("alt")})


def main():
    sejajar, shared = sys.argv[1], pathlib.Path(sys.argv[2])
    if not (shared / "data/dev/find").is_dir():
        print(f"{shared}: no data/dev/find; nothing is measured")
        return
    with tempfile.TemporaryDirectory() as work:
        if "--scale" in sys.argv[3:]:
            measure_scale(sejajar, shared, pathlib.Path(work))
        else:
            measure_sets(sejajar, shared, pathlib.Path(work))


if __name__ == "__main__":
    main()
