#!/usr/bin/env python3
"""Score the program on the annotated documents: check_gold.py VANBAN CORPUS [--misses] [--record]

For each gold.json below CORPUS, converts its "source" (a path beside it, or below CORPUS) and prints precision, recall
and F1 of each kind. Where a source holds several documents, gold.2.json annotates its second one, with "part": 2. Fails where the F1 over all kinds is below the one in CORPUS/scores.json.
  --misses   also list everything missed or spurious
  --record   write the figures to scores.json, and fail: a recorded figure is for a human to read and commit"""

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
        return gold, None, f"{type(failure).__name__}: {failure}"


def overall(tallies):
    total = gold_score.Tally()
    for tally in tallies.values():
        total.join(tally)
    return total


def table(tallies):
    yield f"{'kind':24} {'gold':>6} {'found':>6} {'P':>7} {'R':>7} {'F1':>7}"
    for kind, tally in [*sorted(tallies.items()), ("all", overall(tallies))]:
        figures = " ".join(f"{figure:7.4f}" for figure in tally.figures())
        yield f"{kind:24} {tally.gold:6} {tally.found:6} {figures}"


def record(file, documents, tallies):
    kinds = {kind: round(tally.figures()[2], 4) for kind, tally in sorted(tallies.items())}
    scores = {"documents": documents, "f1": round(overall(tallies).figures()[2], 4), "kinds": kinds}
    file.write_text(json.dumps(scores, indent=2) + "\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("vanban")
    parser.add_argument("corpus", type=pathlib.Path)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--record", action="store_true")
    options = parser.parse_args()

    files = sorted(options.corpus.rglob("gold*.json"))
    if not files:
        print(f"check_gold: no gold.json below {options.corpus}")
        return 1
    tallies, failed = collections.defaultdict(gold_score.Tally), 0
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
                failed += 1
                print(f"check_gold: {where}: {type(error).__name__}: {error}")

    print(f"{len(files)} annotated documents, {failed} failed to run")
    print("\n".join(table(tallies)))
    if options.misses:
        for kind, tally in sorted(tallies.items()):
            for where, what, item in tally.misses:
                print(f"{kind}: {where}: {what}: {item}")
    scores = options.corpus / "scores.json"
    if options.record:
        if not failed:
            record(scores, len(files), tallies)
            print(f"recorded {scores}: read the change and commit it")
        return 1
    if failed:
        return 1
    if not scores.is_file():
        print(f"check_gold: no {scores}; --record writes it")
        return 1
    committed = json.loads(scores.read_text(encoding="utf-8"))
    figure = overall(tallies).figures()[2]
    if len(files) < committed["documents"]:
        print(f"check_gold: {len(files)} annotated documents, {committed['documents']} were recorded")
        return 1
    if round(figure, 4) < committed["f1"]:
        print(f"check_gold: F1 {figure:.4f} is below the committed {committed['f1']:.4f}")
        return 1
    print(f"check_gold: F1 {figure:.4f}, committed {committed['f1']:.4f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
