#!/usr/bin/env python3
"""Converts files and prints a table of what was found: summary.py VANBAN FILE...

Failures are listed below the table. Exit 1 where there is one."""

import concurrent.futures
import json
import os
import pathlib
import subprocess
import sys
import unicodedata

# Heading, widest cell, whether the column holds a count.
COLUMNS = [("document", 32, False), ("type", 5, False), ("number", 18, False), ("date", 10, False), ("issuer", 34, False),
           ("sections", 8, True), ("dates", 5, True), ("refs", 4, True), ("to", 3, True), ("notes", 5, True)]


def label(file):
    """The file's name, or its folder's where the name says nothing."""
    path = pathlib.Path(file)
    return path.parent.name if path.stem == "source" else path.name


def count_sections(sections):
    return sum(1 + count_sections(section["children"]) for section in sections)


def row(name, document):
    """The cells of a document."""
    header = document["header"]
    value = lambda field, part="text": header[field][part] if header[field] else "-"
    return [name, value("type", "code"), value("number"), value("date", "value"), value("issuer"),
            count_sections(document["sections"]), len(document["dates"]), len(document["references"]),
            len(document["addressees"]), len(document["diagnostics"])]


def convert(vanban, file):
    """The rows of a file's documents, and what went wrong."""
    ran = subprocess.run([vanban, "convert", file], capture_output=True)
    rows = [row(label(file), json.loads(line)) for line in ran.stdout.decode().splitlines() if line.strip()]
    said = ran.stderr.decode(errors="replace").strip()
    return rows, f"{file}: {said or f'exit status {ran.returncode}'}" if ran.returncode else None


def fit(cell, limit):
    """A cell of composed characters, each one column wide, cut with an ellipsis."""
    text = unicodedata.normalize("NFC", " ".join(str(cell).split()))
    return text if len(text) <= limit else text[:limit - 1].rstrip() + "…"


def table(rows):
    """The lines of the table, with a total."""
    total = [f"{len(rows)} documents", "", "", "", "", *(sum(column) for column in list(zip(*rows))[5:])]
    cells = [[fit(cell, limit) for cell, (_, limit, _) in zip(line, COLUMNS)]
             for line in [[heading for heading, _, _ in COLUMNS], *rows, total]]
    widths = [max(map(len, column)) for column in zip(*cells)]
    lines = ["  ".join(cell.rjust(wide) if is_count else cell.ljust(wide)
                       for cell, wide, (_, _, is_count) in zip(line, widths, COLUMNS)).rstrip() for line in cells]
    rule = "  ".join("-" * wide for wide in widths)
    return [lines[0], rule, *lines[1:-1], rule, lines[-1]]


def main(arguments):
    if len(arguments) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    vanban, files = arguments[0], arguments[1:]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        outcomes = list(pool.map(lambda file: convert(vanban, file), files))
    if rows := [row for some, _ in outcomes for row in some]:
        print("\n".join(table(rows)))
    failures = [failure for _, failure in outcomes if failure]
    if failures:
        print(f"\n{len(failures)} of {len(files)} files failed:", *failures, sep="\n  ")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
