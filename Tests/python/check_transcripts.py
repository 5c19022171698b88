#!/usr/bin/env python3
"""Compares the source text of legacy documents with transcripts: check_transcripts.py VANBAN SOURCES TRANSCRIPTS [--least 0.99] [--median 0.999]

A transcript is NAME.gt.txt (or NAME.txt) in Unicode, of the source NAME.* that the program reads. Accuracy is 1 less
the edit distance over the transcript's length. Case, white space, bars between cells, names of fields and the labels
of lists do not count: transcripts leave them out, or have them where the document does not.
Prints a table; exits 1 where one file is below --least or the median is below --median, 2 where there is nothing to compare.
"""
import argparse
import difflib
import re
import statistics
import subprocess
import sys
import unicodedata
from pathlib import Path

FIELDS = re.compile(r"\b(EMBED [\w.]+|FORM(TEXT|CHECKBOX|DROPDOWN)|PAGE( +\\\*+ ?\w+)?|HYPERLINK +\S+|SHAPE +\\\S+ \w+)")
# What a list puts before its items: a number, a letter, a bullet.
LABEL = re.compile(r"^\s*((\d{1,3}|[a-zđ]|[ivxlc]{1,6})\s?[.)/]+|[-–—+*•▪·o➢\ufffd\ue000-\uf8ff]+(?=\s))\s*", re.I)
NOTE = re.compile(r"\[\d+\]")


def folded(text):
    """The letters that are compared."""
    lines = []
    for line in FIELDS.sub(" ", NOTE.sub("", text)).replace("|", "\n").splitlines():
        while label := LABEL.match(line):
            line = line[label.end() :]
        lines.append(line)
    text = unicodedata.normalize("NFC", " ".join(lines)).casefold()
    return re.sub(r"[\x00-\x20\xa0\xad\u200b\ufeff]+", " ", text)


def distance(a, b):
    """The Levenshtein distance of two short texts."""
    row = list(range(len(b) + 1))
    for i, left in enumerate(a, 1):
        diagonal, row[0] = row[0], i
        for j, right in enumerate(b, 1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (left != right))
    return row[-1]


def edits(ours, true):
    """The edits from one list of words to the other, by letters where words differ; white space is free."""
    total, places = 0, []
    matcher = difflib.SequenceMatcher(None, ours, true, autojunk=False)
    for tag, i, j, k, l in matcher.get_opcodes():
        if tag == "equal":
            continue
        left, right = "".join(ours[i:j]), "".join(true[k:l])
        if left == right:
            continue
        # Long blocks have no counterpart: every letter of the longer is an edit.
        if len(left) * len(right) > 4_000_000:
            count = max(len(left), len(right))
        else:
            count = distance(left, right)
        total += count
        places.append((count, " ".join(ours[i:j]), " ".join(true[k:l])))
    return total, places


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("vanban")
    parser.add_argument("sources", type=Path)
    parser.add_argument("transcripts", type=Path)
    parser.add_argument("--least", type=float, default=0.99, help="the accuracy that each file must reach")
    parser.add_argument("--median", type=float, default=0.999, help="the accuracy that their median must reach")
    parser.add_argument("--differences", type=int, default=0, metavar="N", help="print the N largest of each file")
    options = parser.parse_args()
    figures = []
    for transcript in sorted(options.transcripts.glob("*.txt")):
        name = transcript.name.removesuffix(".txt").removesuffix(".gt")
        for source in sorted(path for path in options.sources.glob("*.*") if path.stem == name):
            run = subprocess.run([options.vanban, "text", str(source)], capture_output=True, check=False)
            if run.returncode:
                print(f"{'unread':>8}  {source.name}: {run.stderr.decode().strip()}")
                continue
            ours = folded(run.stdout.decode()).split()
            true = folded(transcript.read_text(encoding="utf-8", errors="replace")).split()
            count, places = edits(ours, true)
            length = max(1, sum(map(len, true)))
            accuracy = max(0.0, 1 - count / length)
            figures.append(accuracy)
            print(f"{accuracy:8.4f}  {count:6} of {length:7}  {source.name}")
            for edit, left, right in sorted(places, reverse=True)[: options.differences]:
                print(f"          {edit:5}  {left[:70]!r} for {right[:70]!r}")
    if not figures:
        print("check_transcripts: nothing to compare", file=sys.stderr)
        return 2
    print(f"{statistics.median(figures):8.4f}  the median of {len(figures)}; least {min(figures):.4f}")
    return 0 if min(figures) >= options.least and statistics.median(figures) >= options.median else 1


if __name__ == "__main__":
    sys.exit(main())
