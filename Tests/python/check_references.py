#!/usr/bin/env python3
"""Compare the program's numbered references with those of a second reader: check_references.py VANBAN [--list] FILES…

The second reader is the regular grammar beside this file, over `vanban text`. Each number that only one of the two found
falls into a class: where it stands (a header's number, furniture), or what form it has that the grammar does not know.
What falls into none is unexplained, is listed, and fails. --list shows the others too."""

import argparse
import collections
import concurrent.futures
import os
import re
import sys
import unicodedata

import program
import reference_grammar


def walk(document):
    """A document and its attachments."""
    yield document
    for attachment in document["attachments"]:
        yield from walk(attachment)


def spans(node):
    return node.get("ranges") or [node["span"]]


class File:
    """What the program found in a file."""

    def __init__(self, vanban, path):
        self.path = path
        self.text = program.run(vanban, "text", path)
        parts = [part for document in program.convert(vanban, path) for part in walk(document)]
        self.references = [one for part in parts for one in part["references"] if one["number"]]
        self.headers = [spans(part["header"][name]) for part in parts for name in ("number", "subject")
                        if part["header"][name] and "span" in part["header"][name]]
        self.furniture = [spans(one) for part in parts for one in part["other"]]
        self.people = [spans(one) for part in parts for one in part["addressees"] + part["signatories"]]

    @staticmethod
    def holds(places, span):
        return any(lower < span[1] and span[0] < upper for place in places for lower, upper in place)

    def theirs(self, span, number):
        """Why only the grammar found a number; None where nothing explains it."""
        for name, places in (("header", self.headers), ("furniture", self.furniture), ("addressee", self.people)):
            if self.holds(places, span):
                return name
        # The program cuts a symbol where the grammar reads on, or the reverse.
        near = [one["number"]["text"] for one in self.references if self.holds([spans(one)], span)]
        near = [reference_grammar.squeezed(one) for one in near]
        if any(one.startswith(number) or number.startswith(one) for one in near):
            return "end of the symbol"
        return None

    def ours(self, reference):
        """Why only the program found a reference; None where nothing explains it."""
        number = reference["number"]["text"]
        lower = spans(reference)[0][0]
        before = re.sub(r"\s+", " ", self.text[max(0, lower - 40):lower]).rstrip()
        words = re.sub(r"\s+", " ", reference["text"])
        written = self.text[lower:spans(reference)[-1][1]]
        if number.startswith("/"):
            return "blank number"
        if reference["rule"] in FORMS:
            return FORMS[reference["rule"]]
        if re.match(r"(?i)số|\d", words):
            return "no type before it" if not before or before[-1] not in ",;:" else "later in a list"
        if not re.match(rf"(?i)(?:{reference_grammar.TYPES})\s+(?:số\s*:?\s*)?\d", words):
            return "name or words before the number"
        if not re.fullmatch(reference_grammar.CODE, number):
            return "form of the symbol"
        if self.text[lower - 1:lower].isalpha():
            return "glued to the word before it"
        if not unicodedata.is_normalized("NFC", written):
            return "decomposed letters"
        # The words as the program read them fit the grammar, those of the source do not.
        if reference_grammar.REFERENCE.match(words) and not reference_grammar.REFERENCE.search(written):
            return "marks or notes within it in the source"
        return None


# Rules whose forms the grammar does not know.
FORMS = {"reference.repaired": "misread digits", "reference.shortened": "short form", "reference.folded": "small letters",
         "reference.shared-symbol": "one symbol for two numbers"}


def compare(vanban, path):
    """Yields side, class and words of each difference, and "both" for each agreement."""
    file = File(vanban, path)
    left = collections.defaultdict(list)
    for span, number in reference_grammar.references(file.text):
        left[number].append(span)
    for reference in file.references:
        number = reference_grammar.squeezed(reference["number"]["text"])
        hits = left[number]
        hit = next((one for one in hits if file.holds([spans(reference)], one)), None)
        if hit:
            hits.remove(hit)
            yield "both", "", reference["text"]
        else:
            yield "program", file.ours(reference), reference["text"]
    for number, places in left.items():
        for span in places:
            around = re.sub(r"\s+", " ", file.text[max(0, span[0] - 50):span[1] + 30])
            yield "grammar", file.theirs(span, number), around


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("vanban")
    parser.add_argument("files", nargs="+")
    parser.add_argument("--list", action="store_true")
    options = parser.parse_args()

    counts, unexplained, failed = collections.Counter(), 0, 0

    def read(path):
        try:
            return path, list(compare(options.vanban, path)), None
        except program.Failure as failure:
            return path, [], failure

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for path, found, failure in pool.map(read, options.files):
            if failure:
                failed += 1
                print(f"check_references: {path}: {failure}")
            for side, reason, words in found:
                counts[side, reason or ("UNEXPLAINED" if side != "both" else "")] += 1
                unexplained += side != "both" and reason is None
                if side != "both" and (options.list or reason is None):
                    print(f"{path}: only the {side}: {reason or 'UNEXPLAINED'}: {words[:160]}")
    for (side, reason), count in sorted(counts.items()):
        print(f"{count:7}  {side:8} {reason}")
    print(f"check_references: {counts['both', '']} found by both, {unexplained} unexplained, {failed} failed")
    return 1 if unexplained or failed or not counts["both", ""] else 0


if __name__ == "__main__":
    sys.exit(main())
