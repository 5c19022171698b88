"""Prints corpus documents, scans them, and counts how much of them the program reads again.

    check_recognition.py VANBAN CORPUS

Each document is rendered in a Times-like font and read as page images of 300 dpi and as an image-only PDF of 200 dpi with
skew, blur and noise. Recall is the longest common subsequence of tokens against the text that was printed. It fails
below 0.99, and where a Roman numeral is read wrong.
"""

import subprocess
import sys
import tempfile
import time
from difflib import SequenceMatcher
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


def compare(printed, read):
    """How many printed tokens came back in order, the tokens that did not, and the numerals among them."""
    matcher = SequenceMatcher(None, printed, read, autojunk=False)
    found = 0
    misses = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            found += b - a
        elif a < b:
            misses.append((printed[a:b], read[c:d]))
    return found, misses


def text_of(vanban, path):
    run = subprocess.run([vanban, "text", str(path)], capture_output=True, text=True, check=False)
    if run.returncode != 0:
        sys.exit(f"check_recognition: {run.stderr}")
    return run.stdout


def main():
    show = "--misses" in sys.argv
    vanban, corpus = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    random = numpy.random.default_rng(20)
    bad = False
    start = time.monotonic()
    pages_read = 0
    with tempfile.TemporaryDirectory() as folder:
        pages = {}
        for case in CASES:
            text = Path(corpus, case, "source.txt").read_text(encoding="utf-8")
            pages[case.replace("/", "-")] = rendering.Page(text, contents=case in WITH_CONTENTS)
        pdfs = rendering.to_pdf(pages, folder)
        print(f"{'document':42} {'tokens':>6} {'clean':>7} {'scan':>7}  numerals wrong")
        for name, page in pages.items():
            row = []
            wrong = []
            for kind, resolution in (("clean", 300), ("scan", 200)):
                images = rendering.images(pdfs[name], resolution)
                pages_read += len(images)
                if kind == "clean":
                    read = []
                    for number, image in enumerate(images):
                        path = Path(folder, f"page-{number}.png")
                        image.save(path, dpi=(resolution, resolution))
                        read += text_of(vanban, path).split()
                else:
                    images = [rendering.as_scanned(image, random) for image in images]
                    path = Path(folder, "scan.pdf")
                    images[0].save(path, resolution=resolution, save_all=True, append_images=images[1:])
                    read = text_of(vanban, path).split()
                found, misses = compare(page.words, read)
                row.append(found / len(page.words))
                wrong += [word for lost, _ in misses for word in lost if is_roman(core(word))]
                if show:
                    for lost, got in misses:
                        print(f"    {kind}: {' '.join(lost)}  ->  {' '.join(got)[:100]}")
            bad = bad or min(row) < LEAST or bool(wrong)
            print(f"{name:42} {len(page.words):6} {row[0]:7.4f} {row[1]:7.4f}  {' '.join(wrong)}")
    seconds = time.monotonic() - start
    print(f"check_recognition: {pages_read} pages, {seconds:.0f} s, {seconds / pages_read:.1f} s a page")
    if bad:
        sys.exit("check_recognition: FAILED: recall below 0.99, or a Roman numeral was read wrong")


if __name__ == "__main__":
    main()
