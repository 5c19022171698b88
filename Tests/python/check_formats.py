#!/usr/bin/env python3
"""Hold the models of one text in several formats together: check_formats.py VANBAN CORPUS [--keep DIR]

Sets documents of the corpus as an office prints them, converts each with soffice to odt, docx, PDF, doc and rtf, and
compares what the program finds in all of them. Spans differ; header, sections, addressees, signatories, references and dates may
not. Needs soffice and pdftotext; where they are absent it says so and passes, but not with CI=true.
  --keep DIR  leave the files there"""

import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import printed_document
import program

WANTED = 30
FORMATS = ("odt", "docx", "pdf", "doc", "rtf")
# What tells of a place, or of how a value was found, is not the value.
PLACES = {"span", "ranges", "rule", "confidence", "ids", "section"}


def values(node):
    """A part of the model without places, its texts with single spaces."""
    if isinstance(node, dict):
        return {key: values(value) for key, value in node.items() if key not in PLACES}
    if isinstance(node, list):
        return [values(value) for value in node]
    return " ".join(node.split()) if isinstance(node, str) else node


def model(document):
    parts = ("id", "header", "preamble", "sections", "closing", "addressees", "signatories", "dates", "references")
    return {part: values(document[part]) for part in parts}


def differences(wanted, found, path=""):
    """Where two models differ, as lines."""
    if isinstance(wanted, dict) and isinstance(found, dict):
        lines = []
        for key in wanted:
            lines += differences(wanted[key], found.get(key), f"{path}.{key}" if path else key)
        return lines
    if isinstance(wanted, list) and isinstance(found, list) and len(wanted) == len(found):
        return [line for i, pair in enumerate(zip(wanted, found)) for line in differences(*pair, f"{path}[{i}]")]
    if wanted == found:
        return []
    return [f"{path}: {json.dumps(wanted, ensure_ascii=False)[:200]} / {json.dumps(found, ensure_ascii=False)[:200]}"]


def cases(vanban, corpus):
    """The office texts of documents that have the usual form, spread over the corpus."""
    found = []
    for file in sorted(corpus.rglob("source.txt")):
        documents = program.convert(vanban, file)
        source = program.run(vanban, "text", file)
        if len(documents) == 1 and (text := printed_document.printed(documents[0], source)):
            found.append((f"{file.parent.parent.name}-{file.parent.name}", text))
    return found[:: max(1, len(found) // WANTED)][:WANTED]


def convert(files, kind, folder):
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    command = ["soffice", "--headless", profile, "--convert-to", kind, "--outdir", str(folder), *map(str, files)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("vanban")
    parser.add_argument("corpus", type=pathlib.Path)
    parser.add_argument("--keep", type=pathlib.Path)
    options = parser.parse_args()

    absent = [name for name in ("soffice", "pdftotext") if shutil.which(name) is None]
    if absent:
        print(f"check_formats: skipped, {' and '.join(absent)} absent")
        return 1 if os.environ.get("CI") == "true" else 0
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or pathlib.Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        files = []
        for name, text in cases(options.vanban, options.corpus):
            files.append(folder / f"{name}.fodt")
            files[-1].write_text(text, encoding="utf-8")
        if len(files) < WANTED:
            print(f"check_formats: only {len(files)} documents of the corpus have the usual form")
            return 1
        for kind in FORMATS:
            convert(files, kind, folder)
        unlike = 0
        for file in files:
            models = [model(program.convert(options.vanban, file.with_suffix(f".{kind}"))[0]) for kind in FORMATS]
            lines = []
            for kind, other in zip(FORMATS[1:], models[1:]):
                lines += [f"  {kind} {line}" for line in differences(models[0], other)]
            if lines:
                unlike += 1
                print(f"{file.stem}: odt / other", *lines, sep="\n")
    print(f"check_formats: {len(files)} documents in {len(FORMATS)} formats, {unlike} with differences")
    return 1 if unlike else 0


if __name__ == "__main__":
    sys.exit(main())
