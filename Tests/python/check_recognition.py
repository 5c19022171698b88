"""Prints corpus documents, scans them, and counts how much of them the program reads again.

    check_recognition.py VANBAN CORPUS [--floor CLEAN SCAN NUMERALS] [--misses]

Each document is rendered in a Times-like font and read as page images of 300 dpi and as an image-only PDF of 200 dpi with
skew, blur and noise, and a red seal over the signature. Recall is the longest common subsequence of tokens against the text
that was printed. It fails where a document is below 0.99, or a Roman numeral is read wrong. `--floor` asks for less, of all
documents together: what is reached already must not be lost.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy

import rendering

# Chosen for Roman numerals, letterheads, tables, numbers and symbols, small print, capitals, contents.
CASES = [
    "state/bao-cao-tong-ket", "state/ke-hoach-ngay-sach", "party/nghi-quyet-dang-uy", "party/huong-dan-tuyen-truyen",
    "union/ke-hoach-phat-trien-doan-vien", "state/bao-cao-sau-thang", "normative/nghi-dinh-thu-vien-luu-dong",
    "state/de-an", "state/ke-hoach-bang-nhiem-vu", "normative/van-ban-hop-nhat-chu-thich",
]
WITH_CONTENTS = {"state/bao-cao-tong-ket", "union/ke-hoach-phat-trien-doan-vien"}
LEAST = 0.99


def is_roman(word):
    return rendering.re.fullmatch(r"X{0,3}(IX|IV|V?I{0,3})", word) is not None and word != ""


def core(word):
    return word.strip(".,:;()“”\"[]")


def lengths(printed, read):
    """For each pair of beginnings, how long their longest common subsequence is."""
    table = numpy.zeros((len(printed) + 1, len(read) + 1), dtype=numpy.int32)
    words = numpy.array(read)
    for row, word in enumerate(printed, 1):
        taken = numpy.where(words == word, table[row - 1, :-1] + 1, table[row - 1, 1:])
        table[row, 1:] = numpy.maximum.accumulate(taken)
    return table


def compare(printed, read):
    """How many printed tokens came back in order, the tokens that did not, and the numerals among them."""
    table = lengths(printed, read)
    misses = []
    lost, got = [], []
    row, column = len(printed), len(read)
    while row or column:
        if row and column and printed[row - 1] == read[column - 1] and table[row, column] == table[row - 1, column - 1] + 1:
            if lost:
                misses.append((lost[::-1], got[::-1]))
            lost, got = [], []
            row, column = row - 1, column - 1
        elif row and table[row, column] == table[row - 1, column]:
            row -= 1
            lost.append(printed[row])
        else:
            column -= 1
            got.append(read[column])
    if lost:
        misses.append((lost[::-1], got[::-1]))
    return int(table[-1, -1]), misses[::-1]


def text_of(vanban, path):
    run = subprocess.run([vanban, "text", str(path)], capture_output=True, text=True, check=False)
    if run.returncode != 0:
        sys.exit(f"check_recognition: {run.stderr}")
    return run.stdout


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("vanban")
    parser.add_argument("corpus")
    parser.add_argument("--floor", nargs=3, type=float, metavar=("CLEAN", "SCAN", "NUMERALS"))
    parser.add_argument("--misses", action="store_true")
    return parser.parse_args()


def read_images(vanban, images, resolution, folder):
    """The tokens of pages that are read one by one."""
    read = []
    for image in images:
        path = Path(folder, "page.png")
        image.save(path, dpi=(resolution, resolution))
        read += text_of(vanban, path).split()
    return read


def read_scan(vanban, images, resolution, folder):
    """The tokens of pages that are scanned into a PDF."""
    path = Path(folder, "scan.pdf")
    images[0].save(path, resolution=resolution, save_all=True, append_images=images[1:])
    return text_of(vanban, path).split()


def main():
    given = arguments()
    random = numpy.random.default_rng(20)
    start = time.monotonic()
    tokens = pages_read = numerals = 0
    found = {"clean": 0, "scan": 0}
    below = False
    with tempfile.TemporaryDirectory() as folder:
        pages = {}
        for case in CASES:
            text = Path(given.corpus, case, "source.txt").read_text(encoding="utf-8")
            pages[case.replace("/", "-")] = rendering.Page(text, contents=case in WITH_CONTENTS)
        pdfs = rendering.to_pdf(pages, folder)
        print(f"{'document':42} {'tokens':>6} {'clean':>7} {'scan':>7}  numerals wrong")
        for name, page in pages.items():
            row, wrong = [], []
            for kind, resolution in (("clean", 300), ("scan", 200)):
                images = rendering.images(pdfs[name], resolution)
                pages_read += len(images)
                if kind == "clean":
                    read = read_images(given.vanban, images, resolution, folder)
                else:
                    images = [rendering.as_scanned(image, random) for image in images]
                    images[-1] = rendering.with_seal(images[-1], resolution)
                    read = read_scan(given.vanban, images, resolution, folder)
                count, misses = compare(page.words, read)
                found[kind] += count
                row.append(count / len(page.words))
                # A numeral that lost its point is a lost token, but a right numeral.
                wrong += [core(word) for lost, got in misses for word in lost
                          if is_roman(core(word)) and core(word) not in [core(other) for other in got]]
                if given.misses:
                    for lost, got in misses:
                        print(f"    {kind}: {' '.join(lost)}  ->  {' '.join(got)[:100]}")
            tokens += len(page.words)
            numerals += len(wrong)
            below = below or min(row) < LEAST
            print(f"{name:42} {len(page.words):6} {row[0]:7.4f} {row[1]:7.4f}  {' '.join(wrong)}", flush=True)
    clean, scan = found["clean"] / tokens, found["scan"] / tokens
    print(f"{'all':42} {tokens:6} {clean:7.4f} {scan:7.4f}  {numerals}")
    seconds = time.monotonic() - start
    print(f"check_recognition: {pages_read} pages, {seconds:.0f} s, {seconds / pages_read:.1f} s a page")
    if given.floor:
        if clean < given.floor[0] or scan < given.floor[1] or numerals > given.floor[2]:
            sys.exit(f"check_recognition: FAILED: worse than {given.floor}")
    elif below or numerals:
        sys.exit("check_recognition: FAILED: recall below 0.99, or a Roman numeral was read wrong")


if __name__ == "__main__":
    main()
