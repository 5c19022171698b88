"""Sets a document of the corpus as an office would print it: letterhead and signature in two columns, body justified."""

import xml.sax.saxutils

NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in [
        ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"),
        ("fo", "xsl-fo-compatible"),
    ]
)

# Paragraph styles: name, alignment, first-line indent, space above, font size, bold.
PARAGRAPHS = [
    ("centre", "center", "0cm", "0pt", "13pt", False),
    ("title", "center", "0cm", "6pt", "14pt", True),
    ("body", "justify", "1.27cm", "6pt", "14pt", False),
    ("left", "start", "0cm", "0pt", "11pt", False),
    ("sign", "center", "0cm", "0pt", "14pt", True),
    ("page", "center", "0cm", "0pt", "13pt", False),
]
COLUMNS = [("narrow", "6.5cm"), ("wide", "10cm"), ("half", "8.2cm")]


def escaped(text):
    return xml.sax.saxutils.escape(text)


def paragraph(style, text):
    return f'<text:p text:style-name="{style}">{escaped(text)}</text:p>'


def table(columns, cells):
    widths = "".join(f'<table:table-column table:style-name="{column}"/>' for column in columns)
    row = "".join(f'<table:table-cell office:value-type="string">{cell}</table:table-cell>' for cell in cells)
    return f"<table:table>{widths}<table:table-row>{row}</table:table-row></table:table>"


def styles():
    paragraphs = "".join(
        f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties '
        f'fo:text-align="{align}" fo:text-indent="{indent}" fo:margin-top="{above}" fo:margin-bottom="0pt"/>'
        f'<style:text-properties style:font-name="Times" fo:font-size="{size}" '
        f'fo:font-weight="{"bold" if bold else "normal"}"/></style:style>'
        for name, align, indent, above, size, bold in PARAGRAPHS
    )
    columns = "".join(
        f'<style:style style:name="{name}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{width}"/></style:style>'
        for name, width in COLUMNS
    )
    return paragraphs + columns


def office_text(content):
    """A flat OpenDocument text with these paragraphs and tables, and a page number at the top of each page."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {NAMESPACES} office:version="1.2" '
        'office:mimetype="application/vnd.oasis.opendocument.text"><office:font-face-decls>'
        '<style:font-face style:name="Times" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" '
        "svg:font-family=\"'Times New Roman'\"/></office:font-face-decls><office:automatic-styles>"
        f"{styles()}"
        '<style:page-layout style:name="a4"><style:page-layout-properties fo:page-width="21cm" '
        'fo:page-height="29.7cm" fo:margin-top="1.2cm" fo:margin-bottom="2cm" fo:margin-left="3cm" '
        'fo:margin-right="1.5cm"/><style:header-style><style:header-footer-properties fo:min-height="0.8cm"/>'
        "</style:header-style></style:page-layout></office:automatic-styles><office:master-styles>"
        '<style:master-page style:name="Standard" style:page-layout-name="a4"><style:header>'
        '<text:p text:style-name="page"><text:page-number>1</text:page-number></text:p></style:header>'
        "</style:master-page></office:master-styles><office:body><office:text>"
        f"{content}</office:text></office:body></office:document>"
    )


def field(document, name):
    value = document["header"].get(name)
    return value["text"] if value else None


def printed(document, source):
    """The office text of a document, set from its model and its source text; None where it has no usual form."""
    header = document["header"]
    if document["attachments"] or not all(header.get(name) for name in ("issuer", "number", "place", "date")):
        return None
    copies = [a for a in document["addressees"] if a["role"] in ("copy", "archive")]
    signers = document["signatories"]
    if len(signers) != 1 or not signers[0]["name"] or not copies:
        return None
    starts = [p["span"][0] for p in document["preamble"]] + [s["span"][0] for s in document["sections"]]
    starts += [a["span"][0] for a in document["addressees"] if a["role"] not in ("copy", "archive")]
    label = source.rfind("Nơi nhận", 0, copies[0]["span"][0])
    begin, end = min(starts), min(label, *(s["span"][0] for s in signers))
    if label < 0 or begin >= end:
        return None
    begin = source.rfind("\n", 0, begin) + 1
    is_letter = header["type"] is None or header["type"]["code"] == "CV"
    left = [field(document, "superior"), field(document, "issuer"), "Số: " + header["number"]["text"]]
    if is_letter:
        left.append("V/v " + (field(document, "subject") or "báo cáo"))
    right = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", ""]
    right.append(f"{header['place']['text']}, {header['date']['text']}")
    cells = ["".join(paragraph("centre", line) for line in column if line is not None) for column in (left, right)]
    content = table(("narrow", "wide"), cells) + paragraph("centre", "")
    if not is_letter:
        content += paragraph("title", header["type"]["text"]) + paragraph("title", field(document, "subject") or "")
        content += paragraph("centre", "")
    lines = [" ".join(line.split()) for line in source[begin:end].splitlines()]
    content += "".join(paragraph("body", line) for line in lines if line) + paragraph("centre", "")
    stop = max(a["span"][1] for a in copies)
    recipients = source[copies[0]["span"][0]:stop]
    recipients = source[source.rfind("\n", 0, copies[0]["span"][0]) + 1:stop] if "\n" in recipients else recipients
    names = [" ".join(line.split()) for line in recipients.splitlines()]
    if signers[0]["span"][0] < stop and signers[0]["span"][1] > label:
        return None  # Both columns stand on the same lines of the text.
    signer = signers[0]
    post = [" ".join(filter(None, (signer["authority"], signer["organ"]))), signer["position"], "", "", ""]
    post.append(signer["name"])
    cells = [
        "".join(paragraph("left", line) for line in ["Nơi nhận:", *names] if line),
        "".join(paragraph("sign", line) for line in post if line is not None),
    ]
    return office_text(content + table(("half", "half"), cells))
