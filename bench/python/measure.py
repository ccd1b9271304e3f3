"""Measures the Python module: python3 measure.py PROGRAM throughput|growth|tables ...

throughput FILE.src FILE.tgt   align_many(threads=2) and the program's batch on 1,000 pairs of 50 lines,
                               and four threads on align compared with one
growth                         memory after 10,000 and after 100,000 alignments of three sentences
tables FOLDER...               aligns the pairs of texts in folders of NAME.TAG files, writes each as CSV,
                               JSON lines, Parquet and TSV, and compares what pandas, polars and datasets read
"""

from __future__ import annotations

import csv
import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import sejajar


def seconds(function) -> float:
    begin = time.perf_counter()
    function()
    return time.perf_counter() - begin


def processor_time() -> float:
    """Seconds that this process and those that it waited for have used."""
    return sum(os.times()[:4])


def throughput(program: str, source: str, target: str) -> None:
    lines = [Path(path).read_text().splitlines() for path in (source, target)]
    count = min(map(len, lines)) // 50
    pairs = [tuple(side[50 * (k % count):50 * (k % count) + 50] for side in lines) for k in range(1000)]
    tags = {f"{name}_language": Path(path).suffix[1:] for name, path in (("source", source), ("target", target))}
    models = sejajar.load_models(list(tags.values()))
    with tempfile.TemporaryDirectory() as folder:
        rows = ["source\ttarget\toutput\tsource_language\ttarget_language"]
        for k, pair in enumerate(pairs):
            names = [f"{folder}/{k}.{side}" for side in ("a", "b", "tsv")]
            for name, side in zip(names, pair):
                Path(name).write_text("\n".join(side) + "\n")
            rows.append("\t".join([*names, *tags.values()]))
        Path(folder, "manifest").write_text("\n".join(rows) + "\n")
        batch = [program, "batch", f"{folder}/manifest", "--presegmented", "--threads", "2", "--quiet"]
        for _ in range(3):
            begin = processor_time()
            by_program = seconds(lambda: subprocess.run(batch, check=True))
            middle = processor_time()
            many = sejajar.align_many(pairs, models=models, threads=2, **tags)
            by_module = seconds(lambda: [len(a) for a in many])
            used = processor_time() - middle
            print(f"batch {by_program:.2f} s, of processors {middle - begin:.2f} s; "
                  f"align_many {by_module:.2f} s, {used:.2f} s; shares {by_program / by_module:.2f}, "
                  f"{(middle - begin) / used:.2f}")

    def run(times: int) -> None:
        for pair in pairs[:times]:
            sejajar.align(*pair, models=models, threads=1, **tags)

    threads = [threading.Thread(target=run, args=(100,)) for _ in range(4)]
    alone = seconds(lambda: run(400))
    together = seconds(lambda: ([t.start() for t in threads], [t.join() for t in threads]))
    print(f"400 pairs, one thread {alone:.2f} s, four threads {together:.2f} s: {alone / together:.2f} x")


def growth() -> None:
    models = sejajar.load_models(["en", "id"])
    texts = ["It rained. We stayed. Nobody came.", "Hujan turun. Kami tinggal. Tak ada yang datang."]
    for k in range(1, 100_001):
        alignment = sejajar.align(*texts, models=models, source_language="en", target_language="id")
        assert len(alignment.posterior) == 3
        if k in (10_000, 50_000, 100_000):
            pages = int(Path("/proc/self/statm").read_text().split()[1])
            print(f"{k} alignments: {pages * 4096 / 1e6:.1f} MB")


def rows_of(frame) -> list[tuple[str, str]]:
    """The texts; polars reads an empty cell as null."""
    return [(a or "", b or "") for a, b in zip(list(frame["source"]), list(frame["target"]))]


def check(alignment: sejajar.Alignment, folder: Path) -> int:
    import datasets
    import pandas
    import polars

    columns = alignment.to_dict()
    texts = list(zip(columns["source"], columns["target"]))
    for suffix in ("csv", "jsonl", "tsv"):
        sejajar.write(folder / f"a.{suffix}", alignment)
    alignment.to_pandas().to_parquet(folder / "a.parquet")
    tsv = {"sep": "\t", "quoting": csv.QUOTE_NONE, "keep_default_na": False}
    frames = {
        "pandas csv": pandas.read_csv(folder / "a.csv", keep_default_na=False),
        "pandas jsonl": pandas.read_json(folder / "a.jsonl", lines=True),
        "pandas tsv": pandas.read_csv(folder / "a.tsv", **tsv),
        "pandas parquet": pandas.read_parquet(folder / "a.parquet"),
        "polars csv": polars.read_csv(folder / "a.csv"),
        "polars jsonl": polars.read_ndjson(folder / "a.jsonl"),
        "polars tsv": polars.read_csv(folder / "a.tsv", separator="\t", quote_char=None),
        "polars parquet": polars.read_parquet(folder / "a.parquet"),
        "datasets jsonl": datasets.Dataset.from_json(str(folder / "a.jsonl"), cache_dir=str(folder)),
        "datasets parquet": datasets.Dataset.from_parquet(str(folder / "a.parquet"), cache_dir=str(folder)),
    }
    wrong = [name for name, frame in frames.items() if rows_of(frame) != texts]
    if wrong:
        print(f"differ: {', '.join(wrong)}")
    return len(wrong)


def tables(*folders: str) -> None:
    files = wrong = 0
    for folder in map(Path, folders):
        for gold in sorted(folder.glob("*.gold")):
            name, pair = gold.name.split(".")[:2]
            source, target = (folder / f"{name}.{tag}" for tag in pair.split("-"))
            alignment = sejajar.align(source, target, presegmented=True)
            with tempfile.TemporaryDirectory() as place:
                wrong += check(alignment, Path(place)) > 0
            files += 1
    print(f"{files} alignments, {wrong} of them read with differences")


if __name__ == "__main__":
    if sys.argv[2] == "throughput":
        throughput(sys.argv[1], *sys.argv[3:])
    else:
        {"growth": growth, "tables": tables}[sys.argv[2]](*sys.argv[3:])
