#!/usr/bin/env python3
"""Counts what became of files, by format and encoding: survey.py VANBAN FILE-OR-FOLDER...

A file counts once: as converted, with the mean coverage of its documents, or as failed, with what was said of it.
Prints a table and the failures. Exit 1 where a file failed that --expected does not match (a regular expression over
the messages, for what cannot be read by anybody: `spreadsheet|password`)."""

import argparse
import collections
import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import sys


def convert(vanban, file):
    """The documents of a file and what was said of it where it failed."""
    try:
        ran = subprocess.run([vanban, "convert", file], capture_output=True, timeout=3_600)
    except subprocess.TimeoutExpired:
        return [], "took more than an hour"
    documents = [json.loads(line) for line in ran.stdout.decode().splitlines() if line.strip()]
    said = ran.stderr.decode(errors="replace").strip()
    return documents, (said or f"exit code {ran.returncode}") if ran.returncode else None


def coverage(documents):
    points = sum(document["coverage"]["codePoints"] for document in documents)
    return sum(document["coverage"]["owned"] for document in documents) / points if points else None


def files_of(paths):
    for path in map(pathlib.Path, paths):
        yield from sorted(p for p in path.rglob("*") if p.is_file() and not p.name.startswith(".")) if path.is_dir() else [path]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("vanban")
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--expected", default="(?!)")
    arguments = parser.parse_args()
    files = list(files_of(arguments.paths))
    rows = collections.defaultdict(lambda: [0, 0, []])
    failures = []
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        converted = pool.map(lambda file: convert(arguments.vanban, str(file)), files)
        for file, (documents, failure) in zip(files, converted):
            source = documents[0]["source"] if documents else None
            key = (file.suffix.lower(), source["format"] if source else "-", source["encoding"] if source else "-",
                   source.get("quality", "-") if source else "-")
            rows[key][0] += 1
            if failure:
                rows[key][1] += 1
                failures.append((file, failure))
            share = coverage(documents)
            if share is not None:
                rows[key][2].append(share)
    print(f"{'name':8} {'format':8} {'encoding':16} {'quality':11} {'files':>5} {'failed':>6} {'coverage':>8}")
    for key, (count, failed, shares) in sorted(rows.items()):
        mean = f"{sum(shares) / len(shares):8.4f}" if shares else f"{'-':>8}"
        print(f"{key[0]:8} {key[1]:8} {key[2]:16} {key[3]:11} {count:5} {failed:6} {mean}")
    unexpected = [(file, failure) for file, failure in failures if not re.search(arguments.expected, failure)]
    for file, failure in failures:
        print(f"failed: {file.name}: {failure.splitlines()[-1]}")
    print(f"{len(files)} files, {len(failures)} failed, {len(unexpected)} of them unexpectedly")
    return 1 if unexpected or not files else 0


if __name__ == "__main__":
    sys.exit(main())
