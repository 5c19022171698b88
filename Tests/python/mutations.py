"""Ways to break a valid output, each with the place and the keyword of the error that must follow.

A row is (name, where, change, error): `where` is a path with `*` for any index and `**` for any depth, with `[kind=…]`
for a member that has that value; `change` edits the object there; `error` is the path below it and the schema's keyword.
"""

import copy


def put(key, value):
    def change(node):
        node[key] = value
    return change


def drop(key):
    return lambda node: node.pop(key)


BAD_DATES = {"day-first": "26-04-2021", "month-13": "2021-13-01", "day-32": "2021-04-32", "hour-25": "2021-04-26T25:00",
             "quarter-5": "2021-37", "open-both": "../..", "two-slashes": "2021/2022/2023", "in-words": "ngày 26/4/2021"}

MUTATIONS = [
    ("version of another shape", "", put("schemaVersion", "2.0.0"), "schemaVersion", "pattern"),
    ("version missing", "", drop("schemaVersion"), "", "required"),
    ("id that is no path", "", put("id", "248/KH-LĐLĐ"), "id", "pattern"),
    ("header missing", "", drop("header"), "", "required"),
    ("header that is a list", "", put("header", []), "header", "type"),
    ("extra key of a document", "", put("note", "x"), "", "unevaluatedProperties"),
    ("sections that are an object", "", put("sections", {}), "sections", "type"),
    ("digest in capitals", "source", put("sha256", "A" * 64), "sha256", "pattern"),
    ("quality that is not known", "source", put("quality", "good"), "quality", "enum"),
    ("digest too short", "source", put("sha256", "ab"), "sha256", "pattern"),
    ("share above one", "source", put("encodingScore", 1.5), "encodingScore", "maximum"),
    ("share in words", "source", put("encodingScore", "0.9"), "encodingScore", "type"),
    ("runner-up as a word", "source", put("encodingRunnerUp", "vni"), "encodingRunnerUp", "oneOf"),
    ("size in words", "source", put("bytes", "7911"), "bytes", "type"),
    ("size below nothing", "source", put("bytes", -1), "bytes", "minimum"),
    ("tool without a version", "source", put("tools", [{"name": "soffice"}]), "tools/0", "required"),
    ("tool as a word", "source", put("tools", ["soffice"]), "tools/0", "type"),
    ("header field left out", "header", drop("secrecy"), "", "required"),
    ("header field unknown", "header", put("signature", None), "", "additionalProperties"),
    ("header field a bare word", "header", put("place", "Lai Châu"), "place", "type"),
    ("number with a number", "header/number", put("serial", 248), "serial", "type"),
    ("number without its year", "header/number", drop("year"), "", "required"),
    ("number with a short year", "header/number", put("year", "21"), "year", "pattern"),
    ("field without a span", "header/number", drop("span"), "", "required"),
    ("field without a rule", "header/number", drop("rule"), "", "required"),
    ("field without confidence", "header/date", drop("confidence"), "", "required"),
    ("extra key of a field", "header/date", put("year", 2021), "", "additionalProperties"),
    ("rule without a dot", "header/date", put("rule", "date"), "rule", "pattern"),
    ("rule in capitals", "header/date", put("rule", "Header.Date"), "rule", "pattern"),
    ("confidence above one", "header/date", put("confidence", 2), "confidence", "maximum"),
    ("confidence below nothing", "header/date", put("confidence", -0.1), "confidence", "minimum"),
    ("confidence in words", "header/date", put("confidence", "high"), "confidence", "type"),
    ("inferred with a span", "header/date", put("inferred", True), "", None),  # a schema that is `false` has no keyword
    ("inferred that is false", "header/date", put("inferred", False), "inferred", "const"),
    ("unknown type of document", "header/type", put("code", "XYZ"), "code", "enum"),
    ("type without a name", "header/type", drop("name"), "", "required"),
    ("span before the beginning", "header/date", put("span", [-1, 5]), "span/0", "minimum"),
    ("span of three", "header/date", put("span", [1, 2, 3]), "span", "items"),
    ("span of one", "header/date", put("span", [1]), "span", "minItems"),
    ("span of fractions", "header/date", put("span", [1, 2.5]), "span/1", "type"),
    ("span in words", "header/date", put("span", "1-2"), "span", "type"),
    ("one range only", "header/date", put("ranges", [[1, 2]]), "ranges", "minItems"),
    *[(f"date {name}", "header/date", put("value", value), "value", "pattern") for name, value in BAD_DATES.items()],
    ("passage without text", "preamble/*", drop("text"), "", "required"),
    ("passage with empty text", "preamble/*", put("text", ""), "text", "minLength"),
    ("passage that is null", "preamble/*", put("span", None), "span", "type"),
    ("section without children", "sections/*", drop("children"), "", "required"),
    ("section with an unknown marker", "sections/**/children/*", put("marker", "bullet"), "marker", "enum"),
    ("section with a number for its number", "sections/**/children/*", put("number", 1), "number", "type"),
    ("section with a bare heading", "sections/*", put("heading", "MỤC ĐÍCH"), "heading", "type"),
    ("section with an extra key", "sections/**/children/*", put("text", "x"), "", "additionalProperties"),
    ("content of an unknown kind", "sections/**/content/*", put("kind", "figure"), "kind", "enum"),
    ("content without a kind", "sections/**/content/*", drop("kind"), "", "required"),
    ("paragraph with a bullet", "sections/**/content/*[kind=paragraph]", put("bullet", "-"), "", "additionalProperties"),
    ("item without a bullet", "sections/**/content/*[kind=item]", drop("bullet"), "", "required"),
    ("item without content", "sections/**/content/*[kind=item]", drop("content"), "", "required"),
    ("table without rows", "sections/**/content/*[kind=table]", drop("rows"), "", "required"),
    ("table without id", "sections/**/content/*[kind=table]", drop("id"), "", "required"),
    ("cell without column", "sections/**/content/*[kind=table]/rows/*/*", drop("column"), "", "required"),
    ("cell that takes no row", "sections/**/content/*[kind=table]/rows/*/*", put("rowSpan", 0), "rowSpan", "minimum"),
    ("date in a cell without a table", "dates/*", put("cell", {"row": 0, "column": 0}), "cell", "oneOf"),
    ("table with bare cells", "sections/**/content/*[kind=table]", put("rows", [["x"]]), "rows/0/0", "type"),
    ("addressee of an unknown role", "addressees/*", put("role", "cc"), "role", "enum"),
    ("addressee without a purpose", "addressees/*", drop("purpose"), "", "required"),
    ("signatory with an empty name", "signatories/*", put("name", ""), "name", "minLength"),
    ("signatory with an extra key", "signatories/*", put("rank", "x"), "", "additionalProperties"),
    ("other text of an unknown kind", "other/*", put("kind", "junk"), "kind", "enum"),
    ("mention of an unknown kind of date", "dates/*", put("kind", "week"), "kind", "enum"),
    ("date with an unknown role", "dates/*", put("role", "other"), "role", "enum"),
    ("date with a bad value", "dates/*", put("value", "4/2021"), "value", "pattern"),
    ("date without a section", "dates/*", drop("section"), "", "required"),
    ("reference with a bare number", "references/*", put("number", "959/KH-UBND"), "number", "type"),
    ("reference with a bare date", "references/*", put("date", "2021-04-14"), "date", "type"),
    ("reference with a bare title", "references/*", put("title", "x"), "title", "type"),
    ("reference of an unknown relation", "references/*", put("relation", "cites"), "relation", "enum"),
    ("reference with a key that is no path", "references/*", put("key", "959"), "key", "pattern"),
    ("reference with an id that is no name", "references/*", put("id", "3"), "id", "pattern"),
    ("reference that goes back to a key with holes", "references/*", put("antecedent", "vn/cp/?/nd/3"), "antecedent", "pattern"),
    ("reference with self in words", "references/*", put("self", "no"), "self", "type"),
    ("reference with an issuer inferred by no rule", "references/*",
     put("issuer", {"text": "x", "inferred": True}), "issuer", "dependentRequired"),
    ("plan without tasks", "plan", drop("tasks"), "", "required"),
    ("phase with a bad period", "plan/phases/*", put("period", "tháng 5"), "period", "pattern"),
    ("task with a bare assignee", "plan/tasks/*", put("assignees", "x"), "assignees", "type"),
    ("target with a word for its value", "plan/targets/*", put("value", "hai mươi"), "value", "pattern"),
    ("target with an unknown comparator", "plan/targets/*", put("comparator", "≥"), "comparator", "enum"),
    ("target that changes sideways", "plan/targets/*", put("change", "sideways"), "change", "enum"),
    ("report every so often", "plan/reports/*", put("recurrence", ["hằng quý"]), "recurrence/0", "pattern"),
    ("unit without its long form", "plan/units/*", drop("long"), "", "required"),
    ("contact of an unknown kind", "plan/contacts/*", put("kind", "pager"), "kind", "enum"),
    ("abbreviation without a long form", "abbreviations/*", drop("long"), "", "required"),
    ("coverage in words", "coverage", put("owned", "all"), "owned", "type"),
    ("coverage in per cent", "coverage", put("percent", 100), "", "additionalProperties"),
    ("diagnostic of an unknown severity", "", put("diagnostics", [
        {"id": "a.b", "severity": "fatal", "message": "x", "span": None}]), "diagnostics/0/severity", "enum"),
    ("diagnostic without a span", "", put("diagnostics", [
        {"id": "a.b", "severity": "info", "message": "x"}]), "diagnostics/0", "required"),
    ("attachment with a source", "attachments/*", put("source", None), "", "unevaluatedProperties"),
    ("attachment without a plan", "attachments/*", drop("plan"), "", "required"),
]


def find(node, steps, path=()):
    """The objects at a pattern, with their paths, in order."""
    if not steps:
        if isinstance(node, dict):
            yield path, node
        return
    step, rest = steps[0], steps[1:]
    name, _, condition = step.partition("[")
    if name == "**":
        yield from find(node, rest, path)
        below = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
        for key, value in below:
            yield from find(value, steps, (*path, key))
    elif name == "*":
        key, _, value = condition.rstrip("]").partition("=")
        for index, member in enumerate(node if isinstance(node, list) else ()):
            if not condition or (isinstance(member, dict) and member.get(key) == value):
                yield from find(member, rest, (*path, index))
    elif isinstance(node, dict) and name in node:
        yield from find(node[name], rest, (*path, name))


def broken(document):
    """Each mutation that fits a document: its name, the broken document, the path and keyword of the error to come."""
    for name, where, change, below, keyword in MUTATIONS:
        copied = copy.deepcopy(document)
        for path, node in find(copied, where.split("/") if where else []):
            if "inferred" in node:
                continue
            change(node)
            yield name, copied, (*path, *(int(s) if s.isdigit() else s for s in below.split("/") if s)), keyword
            break


def errors(validator, document):
    """Every (path, keyword) at which a validator finds fault, inside alternatives too."""
    def unfold(found, base=()):
        for error in found:
            path = (*base, *error.path)
            yield path, error.validator
            yield from unfold(error.context, path)
    return set(unfold(validator.iter_errors(document)))
