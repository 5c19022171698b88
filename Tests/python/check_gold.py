#!/usr/bin/env python3
"""Hold the figures of `vanban evaluate` against a second count: check_gold.py VANBAN CORPUS [--misses]

For each gold.json below CORPUS, converts its "source" (a path beside it, or below CORPUS), counts what is annotated,
found and right of each kind, and fails where `vanban evaluate --gold CORPUS --json` counts otherwise. Where a source
holds several documents, gold.2.json annotates its second one, with "part": 2.
  --misses   also list everything missed or spurious"""

import argparse
import collections
import concurrent.futures
import json
import os
import pathlib
import sys

import gold_score
import program


def source_of(gold_file, name, corpus):
    """The annotated file: beside its gold, or a path from the corpus."""
    for folder in (gold_file.parent, corpus):
        if (folder / name).is_file():
            return folder / name
    raise program.Failure(f"{gold_file}: no source {name!r}")


def read(vanban, gold_file, corpus):
    """The annotation, its document of the source, and what went wrong."""
    gold = {}
    try:
        gold = json.loads(gold_file.read_text(encoding="utf-8"))
        documents = program.convert(vanban, source_of(gold_file, gold["source"], corpus))
        annotated = len(list(gold_file.parent.glob("gold*.json")))
        if len(documents) != annotated:
            raise program.Failure(f"{gold_file}: {len(documents)} documents were found, {annotated} are annotated")
        return gold, documents[gold.get("part", 1) - 1], None
    except (program.Failure, ValueError, KeyError) as failure:
        return None, None, f"{type(failure).__name__}: {failure}"


def evaluated(vanban, corpus):
    """The counts that the program itself prints: kind to annotated, found and right."""
    kinds = json.loads(program.run(vanban, "evaluate", "--gold", corpus, "--json"))["kinds"]
    return {row["kind"]: (row["gold"], row["found"], row["right"]) for row in kinds if row["kind"] != "all"}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("vanban")
    parser.add_argument("corpus", type=pathlib.Path)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()

    files = sorted(options.corpus.rglob("gold*.json"))
    if not files:
        print(f"check_gold: no gold.json below {options.corpus}")
        return 1
    tallies, faults = collections.defaultdict(gold_score.Tally), []
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        outcomes = pool.map(lambda file: read(options.vanban, file, options.corpus), files)
        for file, (gold, document, failure) in zip(files, outcomes):
            where = str(file.parent.relative_to(options.corpus))
            if gold.get("part", 1) > 1:
                where += f" {gold['part']}"
            try:
                if failure:
                    raise program.Failure(failure)
                gold_score.score(gold, document, where, tallies)
            except (program.Failure, KeyError, TypeError, AttributeError) as error:
                faults.append(f"{where}: {type(error).__name__}: {error}")
    if options.misses:
        for kind, tally in sorted(tallies.items()):
            for where, what, item in tally.misses:
                print(f"{kind}: {where}: {what}: {item}")
    try:
        theirs = evaluated(options.vanban, options.corpus)
    except (program.Failure, ValueError, KeyError) as failure:
        theirs = {}
        faults.append(f"vanban evaluate: {type(failure).__name__}: {failure}")
    ours = {kind: (tally.gold, tally.found, tally.right) for kind, tally in tallies.items()}
    for kind in sorted(ours.keys() | theirs.keys()):
        if ours.get(kind) != theirs.get(kind):
            faults.append(f"{kind}: annotated, found, right {ours.get(kind)}, vanban evaluate {theirs.get(kind)}")
    print(*(f"check_gold: {fault}" for fault in faults), sep="\n", end="\n" if faults else "")
    print(f"check_gold: {len(files)} annotated documents, {len(ours)} kinds, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
