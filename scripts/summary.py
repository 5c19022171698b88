#!/usr/bin/env python3
"""Converts files and prints a table of what was found: summary.py VANBAN FILE...

Failures are listed below the table. Exit status: that of the conversion."""

import json
import subprocess
import sys
import unicodedata

# Heading, widest cell, whether the column holds a count.
COLUMNS = [("document", 28, False), ("type", 5, False), ("number", 18, False), ("date", 10, False), ("issuer", 34, False),
           ("sections", 8, True), ("dates", 5, True), ("refs", 4, True), ("to", 3, True), ("notes", 5, True)]


def count_sections(sections):
    return sum(1 + count_sections(section["children"]) for section in sections)


def row(document):
    """The cells of a document."""
    header = document["header"]
    value = lambda field, part: header[field][part] if header[field] else "-"
    return [document["source"]["name"], value("type", "code"), value("number", "text"), value("date", "value"),
            value("issuer", "text"), count_sections(document["sections"]), len(document["dates"]),
            len(document["references"]), len(document["addressees"]), len(document["diagnostics"])]


def width(text):
    """Columns on a terminal: marks that combine take none."""
    return sum(not unicodedata.combining(character) for character in text)


def fit(cell, limit):
    """A cell of composed characters, cut with an ellipsis."""
    text = unicodedata.normalize("NFC", str(cell))
    return text if width(text) <= limit else text[:limit - 1].rstrip() + "…"


def table(rows):
    """The lines of the table, with a total."""
    total = [f"{len(rows)} documents", "", "", "", "", *(sum(column) for column in list(zip(*rows))[5:])]
    cells = [[fit(cell, limit) for cell, (_, limit, _) in zip(line, COLUMNS)]
             for line in [[heading for heading, _, _ in COLUMNS], *rows, total]]
    widths = [max(map(width, column)) for column in zip(*cells)]
    lines = []
    for line in cells:
        padded = [" " * (wide - width(cell)) + cell if is_count else cell + " " * (wide - width(cell))
                  for cell, wide, (_, _, is_count) in zip(line, widths, COLUMNS)]
        lines.append("  ".join(padded).rstrip())
    rule = "  ".join("-" * wide for wide in widths)
    return [lines[0], rule, *lines[1:-1], rule, lines[-1]]


def main(arguments):
    if len(arguments) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    ran = subprocess.run([arguments[0], "convert", *arguments[1:]], capture_output=True)
    rows = [row(json.loads(line)) for line in ran.stdout.decode().splitlines() if line.strip()]
    if rows:
        print("\n".join(table(rows)))
    if said := ran.stderr.decode(errors="replace").strip():
        print(f"\n{said}")
    if ran.returncode:
        print(f"\nnot everything was converted: exit status {ran.returncode}")
    return ran.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
