"""What must hold for any output, whatever the document: true spans, one owner for every character, right counts.

`source` is the source text, which `vanban text FILE` prints; spans count its code points.
"""

import re
import unicodedata

# Marks that normalisation takes away: emphasis and escapes of Markdown, soft hyphens, characters of no width.
UNSEEN = re.compile(r"[\s*_#`~\\\u00ad\u200b\u200c\u200d\u2060\ufeff]+")

# What may stand before the words of a text: its number, its bullet, the mark of a subject.
LEAD = re.compile(
    r"(?:(?:phần|chương|mục|tiểumục|điều)\w{1,20}|[ivxlcdm]+|\d+(?:\.\d+)*\w?|\w|v/v|)[\W]{0,4}", re.IGNORECASE)
# What may stand behind them: the marks that end an item.
TRAIL = re.compile(r"\W{0,4}")

# The paths of mentions, whose spans hold their words only.
EXACT = re.compile(r"(?:^|/)(?:dates|references)/\d+$")

LEAVES = ("preamble", "closing", "addressees", "signatories", "other")


def squeezed(text):
    return UNSEEN.sub("", unicodedata.normalize("NFC", text))


def parts(node):
    """The ranges of an object: its parts, or its span."""
    return node.get("ranges") or ([node["span"]] if node.get("span") else [])


def walk(node, path=""):
    """Every object with a place, with its path."""
    if isinstance(node, dict):
        if node.get("span"):
            yield path, node
        for key, value in node.items():
            yield from walk(value, f"{path}/{key}")
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from walk(value, f"{path}/{index}")


def owners(document):
    """The objects that own characters; dates, references, plan and abbreviations only point at them."""
    for field in document["header"].values():
        if isinstance(field, dict):
            yield field
    for key in LEAVES:
        yield from document[key]
    yield from section_owners(document["sections"])
    for attachment in document["attachments"]:
        yield from owners(attachment)


def section_owners(sections):
    for section in sections:
        if section["heading"]:
            yield section["heading"]
        yield from content_owners(section["content"])
        yield from section_owners(section["children"])


def content_owners(content):
    for part in content:
        if part["kind"] == "table":
            for row in part["rows"]:
                yield from row
        else:
            yield part
            yield from content_owners(part.get("content", []))


def place_faults(document, source):
    """Spans inside the text, not empty, and the hull of their ranges."""
    for path, node in walk(document):
        start, end = node["span"]
        empty = node.get("text") == ""
        if not (0 <= start <= end <= len(source)) or (start == end and not empty):
            yield f"{path}: span {node['span']} is no place in a text of {len(source)}"
            continue
        if ranges := node.get("ranges"):
            ordered = sorted(ranges)
            if any(a >= b for a, b in ranges) or any(x[1] > y[0] for x, y in zip(ordered, ordered[1:])):
                yield f"{path}: ranges {ranges} are empty or overlap"
            if [ordered[0][0], ordered[-1][1]] != node["span"]:
                yield f"{path}: span {node['span']} is not the hull of {ranges}"


def is_true(got, want):
    """Whether the squeezed source holds the squeezed text, with no more than a number before and a mark behind."""
    at = got.find(want)
    while at >= 0:
        if LEAD.fullmatch(got[:at]) and TRAIL.fullmatch(got[at + len(want):]):
            return True
        at = got.find(want, at + 1)
    return False


def truth_faults(document, source):
    """The text of an object is what stands at its place; a date and a reference have nothing else there."""
    for path, node in walk(document):
        if isinstance(node.get("text"), str):
            got, want = squeezed("".join(source[a:b] for a, b in parts(node))), squeezed(node["text"])
            exact = EXACT.search(path)
            if got != want and (exact or not is_true(got, want)):
                yield f"{path}: at {parts(node)} stands {got[:50]!r}, not {want[:50]!r}"


def section_faults(document):
    """Ids are unique paths of numbers, spans hold what is under them, and mentions name sections that exist."""
    ids = []

    def visit(sections, parent):
        for section in sections:
            ids.append(section["id"])
            path = "/".join(filter(None, [parent, section["number"]]))
            if section["number"] and re.sub(r"#\d+", "", section["id"]) != path:
                yield f"section {section['id']!r} is not at {path!r}"
            start, end = section["span"]
            for under, node in walk({**section, "span": None}):
                if node["span"][0] < start or node["span"][1] > end:
                    yield f"section {section['id']!r} at {section['span']} does not hold {under} at {node['span']}"
                    break
            yield from visit(section["children"], path)

    yield from visit(document["sections"], "")
    for one in sorted({one for one in ids if ids.count(one) > 1}):
        yield f"section id {one!r} is there {ids.count(one)} times"
    for key, list_ in [("dates", document["dates"]), ("references", document["references"]), *document["plan"].items()]:
        for index, node in enumerate(list_):
            if node["section"] is not None and node["section"] not in ids:
                yield f"/{key}/{index}: there is no section {node['section']!r}"
    for attachment in document["attachments"]:
        yield from section_faults(attachment)


def order_faults(document):
    """Mentions come in reading order."""
    for key in ("preamble", "closing", "dates", "references"):
        starts = [node["span"][0] for node in document[key]]
        if starts != sorted(starts):
            yield f"/{key}: not in reading order"
    for attachment in document["attachments"]:
        yield from order_faults(attachment)


def ownership_faults(documents, source):
    """Every code point that is not white space has exactly one owner, and coverage says so."""
    counts = [0] * len(source)
    for document in documents:
        for node in owners(document):
            for start, end in parts(node):
                for index in range(start, min(end, len(source))):
                    counts[index] += 1
    solid = [index for index, character in enumerate(source) if not character.isspace()]
    near = lambda index: repr(source[max(0, index - 20):index + 30])
    for words, bad in (("no owner", [i for i in solid if counts[i] == 0]),
                       ("several owners", [i for i in solid if counts[i] > 1])):
        if bad:
            yield f"{len(bad)} code points with {words}, the first near {near(bad[0])}"
    claimed = tuple(sum(document["coverage"][key] for document in documents) for key in ("codePoints", "owned"))
    counted = (len(solid), sum(counts[index] > 0 for index in solid))
    if claimed != counted:
        yield f"coverage claims {claimed}, counted are {counted}"
    for document in documents:
        yield from coverage_faults(document, source)


def coverage_faults(document, source, path=""):
    """A document's own count of what it owns, with its attachments."""
    held = {i for node in owners(document) for a, b in parts(node) for i in range(a, min(b, len(source)))}
    counted = sum(not source[index].isspace() for index in held)
    if document["coverage"]["owned"] != counted:
        yield f"{path}/coverage: claims {document['coverage']['owned']} owned, counted are {counted}"
    for index, attachment in enumerate(document["attachments"]):
        yield from coverage_faults(attachment, source, f"{path}/attachments/{index}")


def encoding_faults(document):
    """A guessed encoding has a score and a runner-up that is another one and no better."""
    told = document["source"]
    score, other = told["encodingScore"], told["encodingRunnerUp"]
    if (score is None) != (other is None):
        yield f"/source: encodingScore is {score}, encodingRunnerUp {other}"
    elif other and (other["score"] > score or other["encoding"] == told["encoding"]):
        yield f"/source: {other} is no runner-up of {told['encoding']} with {score}"


def faults(documents, source):
    """Every fault of the documents of one file, by the name of the check."""
    every = lambda check, *more: [fault for document in documents for fault in check(document, *more)]
    return {
        "places": every(place_faults, source),
        "truth": every(truth_faults, source),
        "sections": every(section_faults),
        "order": every(order_faults),
        "encoding": every(encoding_faults),
        "ownership": list(ownership_faults(documents, source)),
    }
