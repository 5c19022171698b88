"""Renders a plain text as an office would print it: a letterhead of two columns, a signature, pages, and then scans of them."""

import io
import math
import re
import subprocess
from pathlib import Path
from xml.sax.saxutils import escape

import numpy
from PIL import Image, ImageChops, ImageDraw, ImageFilter

FONT = "Liberation Serif"
# The ink of seals.
SEAL = (214, 36, 48)
NUMERAL = re.compile(r"^[IVX]+\. |^[IVX]+$")

FRAME = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="F" svg:font-family="'{font}'"/></office:font-face-decls>
<office:styles><style:default-style style:family="paragraph"><style:text-properties style:font-name="F" fo:font-size="14pt"
 fo:language="vi" fo:country="VN" fo:hyphenate="false"/></style:default-style></office:styles>
<office:automatic-styles>{styles}
<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"
 fo:margin-top="2cm" fo:margin-bottom="2cm" fo:margin-left="3cm" fo:margin-right="2cm"/></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"/></office:master-styles>
<office:body><office:text>{body}</office:text></office:body></office:document>"""

STYLES = {
    # name: alignment, first indent, text properties
    "centre": ("center", "0cm", 'fo:font-weight="bold"'),
    "lean": ("center", "0cm", 'fo:font-style="italic"'),
    "plain": ("center", "0cm", ""),
    "head": ("center", "0cm", 'fo:font-size="13pt" fo:font-weight="bold"'),
    "body": ("justify", "1.27cm", ""),
    "bold": ("justify", "1.27cm", 'fo:font-weight="bold"'),
    "small": ("start", "0cm", 'fo:font-size="11pt"'),
    "cell": ("start", "0cm", 'fo:font-size="12pt"'),
    "contents": ("start", "0cm", 'fo:font-size="13pt"'),
}


def styles():
    parts = []
    for name, (align, indent, text) in STYLES.items():
        tabs = ""
        if name == "contents":
            tabs = ('<style:tab-stops><style:tab-stop style:position="15.9cm" style:type="right" '
                    'style:leader-style="dotted" style:leader-text="."/></style:tab-stops>')
        parts.append(
            f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties '
            f'fo:text-align="{align}" fo:text-indent="{indent}" fo:margin-bottom="0.15cm">{tabs}'
            f"</style:paragraph-properties><style:text-properties {text}/></style:style>")
    parts.append('<style:style style:name="line" style:family="table-cell"><style:table-cell-properties '
                 'fo:border="0.5pt solid #000000" fo:padding="0.1cm"/></style:style>')
    # No office lets a page end in the middle of a signature or a row: the words would stand in no one order.
    parts.append('<style:style style:name="row" style:family="table-row"><style:table-row-properties '
                 'fo:keep-together="always"/></style:style>')
    return "".join(parts)


def paragraph(text, style):
    text = escape(text).replace("\t", "<text:tab/>")
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def table(rows, bordered):
    """Rows of cells, each a list of lines with their style."""
    columns = max(len(row) for row in rows)
    style = ' table:style-name="line"' if bordered else ""
    out = [f'<table:table><table:table-column table:number-columns-repeated="{columns}"/>']
    for row in rows:
        out.append('<table:table-row table:style-name="row">')
        for cell in row + [[]] * (columns - len(row)):
            lines = "".join(paragraph(*line) for line in cell) or "<text:p/>"
            out.append(f"<table:table-cell{style}>{lines}</table:table-cell>")
        out.append("</table:table-row>")
    return "".join(out) + "</table:table>"


def is_capital(text):
    return text == text.upper() and any(letter.isalpha() for letter in text)


class Page:
    """The document as it is printed, and its words in the order of reading."""

    def __init__(self, text, contents=False):
        blocks = [[line.strip() for line in block.split("\n") if line.strip(" -_*")]
                  for block in re.split(r"\n\s*\n", text.replace("\r", ""))]
        self.parts = []
        self.words = []
        self.blocks = [block for block in blocks if block]
        self.letterhead()
        if contents:
            self.contents()
        self.body()
        self.xml = FRAME.format(font=FONT, styles=styles(), body="".join(self.parts))

    def put(self, text, style):
        self.parts.append(paragraph(text, style))
        self.words += text.split()

    def put_table(self, rows, bordered):
        self.parts.append(table(rows, bordered))
        for row in rows:
            for cell in row:
                for text, _ in cell:
                    self.words += text.split()

    def letterhead(self):
        """Organs at the left above the number, the motto at the right above the date."""
        if len(self.blocks) < 4 or "CỘNG" not in " ".join(self.blocks[1]):
            return
        organs, motto, number, date = self.blocks[:4]
        if not (number[0].startswith("Số") and "ngày" in date[0]):
            return
        del self.blocks[:4]
        self.put_table(
            [[[(line, "head") for line in organs] + [(line, "plain") for line in number],
              [(line, "head") for line in motto] + [(line, "lean") for line in date]]], False)

    def contents(self):
        heads = [line for block in self.blocks for line in block if re.match(r"[IVX]+\. ", line)]
        self.put("MỤC LỤC", "centre")
        for place, line in enumerate(heads):
            self.parts.append(paragraph(f"{line}\t{place // 3 + 2}", "contents"))
            self.words += line.split()

    def body(self):
        in_title = True
        blocks = iter(range(len(self.blocks)))
        for at in blocks:
            block = self.blocks[at]
            first = block[0]
            if first.startswith("|"):
                rows = [[[(cell.strip(), "cell")] for cell in line.strip("|").split("|")] for line in block
                        if not re.fullmatch(r"[|\-: ]+", line)]
                self.put_table(rows, True)
                continue
            if first.startswith("Nơi nhận"):
                left = [(line, "small") for line in block]
                right = []
                while at + 1 < len(self.blocks) and len(right) < 6:
                    at = next(blocks)
                    right += [(line, "centre") for line in self.blocks[at]]
                    if not is_capital(self.blocks[at][0]) and not self.blocks[at][-1].endswith(")"):
                        break
                self.put_table([[left, right]], False)
                continue
            if len(" ".join(block)) > 150 or first.startswith("Căn cứ"):
                in_title = False
            for line in block:
                if re.match(r"\[\d+\] ", line):
                    self.put(line, "small")
                elif in_title or (is_capital(line) and not NUMERAL.match(line)) or re.match(r"(Chương|Phần) ", line):
                    self.put(line, "centre")
                else:
                    self.put(line, "bold" if NUMERAL.match(line) or line.startswith("Điều") else "body")


def to_pdf(pages, folder):
    """PDFs of documents by name, from one run of soffice."""
    sources = []
    for name, page in pages.items():
        source = Path(folder, f"{name}.fodt")
        source.write_text(page.xml, encoding="utf-8")
        sources.append(str(source))
    subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf",
                    "--outdir", str(folder), *sources], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return {name: Path(folder, f"{name}.pdf") for name in pages}


def images(pdf, resolution):
    """The pages of a PDF as grey images."""
    stem = pdf.with_suffix("")
    subprocess.run(["pdftoppm", "-r", str(resolution), "-gray", "-png", str(pdf), f"{stem}-{resolution}"], check=True)
    paths = sorted(pdf.parent.glob(f"{stem.name}-{resolution}-*.png"))
    loaded = []
    for path in paths:
        loaded.append(Image.open(io.BytesIO(path.read_bytes())).convert("L"))
        path.unlink()
    return loaded


def as_scanned(image, random):
    """The image as a scanner gives it: not quite straight, not quite sharp, with noise."""
    turned = image.rotate(1.2, resample=Image.Resampling.BICUBIC, expand=False, fillcolor=255)
    soft = turned.filter(ImageFilter.GaussianBlur(0.6))
    noisy = numpy.asarray(soft, dtype=float) + random.normal(0, 12, (image.height, image.width))
    return Image.fromarray(noisy.clip(0, 255).astype("uint8"))


def with_seal(image, resolution):
    """The scanned page in color, with a red seal over the last words of its right half, where one signs."""
    colored = image.convert("RGB")
    ink = numpy.asarray(image) < 128
    ink[:, : image.width * 11 // 20] = False
    ink[:, image.width * 19 // 20:] = False
    rows = numpy.flatnonzero(ink.sum(axis=1) > 2)
    if not len(rows):
        return colored
    millimetre = resolution / 25.4
    columns = numpy.flatnonzero(ink[max(0, rows[-1] - int(40 * millimetre)): rows[-1] + 1].any(axis=0))
    middle = (columns[0] + (columns[-1] - columns[0]) * 0.3, rows[-1] - 14 * millimetre)
    seal = Image.new("RGB", image.size, "white")
    draw = ImageDraw.Draw(seal)
    for radius, width in ((18, 0.9), (16.5, 0.4), (11, 0.4)):
        box = [middle[0] - radius * millimetre, middle[1] - radius * millimetre,
               middle[0] + radius * millimetre, middle[1] + radius * millimetre]
        draw.ellipse(box, outline=SEAL, width=max(1, round(width * millimetre)))
    for step in range(36):
        angle = math.radians(step * 10)
        ends = [(middle[0] + length * millimetre * math.cos(angle), middle[1] + length * millimetre * math.sin(angle))
                for length in (12.5, 15)]
        draw.line(ends, fill=SEAL, width=round(1.2 * millimetre))
    points = [(middle[0] + (7 if corner % 2 == 0 else 2.8) * millimetre * math.sin(math.radians(corner * 36)),
               middle[1] - (7 if corner % 2 == 0 else 2.8) * millimetre * math.cos(math.radians(corner * 36)))
              for corner in range(10)]
    draw.polygon(points, fill=SEAL)
    return ImageChops.multiply(colored, seal.filter(ImageFilter.GaussianBlur(0.8)))
