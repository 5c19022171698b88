"""Compares a document of the program's output with its gold annotation, kind by kind.

Texts are alike after NFC, white space folded, tone marks in one place, emphasis dropped, dashes and quotes unified.
"""

import collections
import re
import unicodedata

ACUTE, GRAVE, HOOK, TILDE, DOT = "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"
TONE = f"[{ACUTE}{GRAVE}{HOOK}{TILDE}{DOT}]"
# oa, oe, uy at a syllable's end: the tone belongs on the first vowel; behind q the u is no vowel.
OLD_PLACE = re.compile(rf"(?<!q)(o(?=[ae])|u(?=y))([aey])({TONE})(?!\w)")
DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"), "-")
QUOTES = dict.fromkeys(map(ord, "“”„«»"), '"')
EMPHASIS = dict.fromkeys(map(ord, "*_#\u00ad\u200b"))


def folded(text):
    """The form in which texts are compared; None for none."""
    if text is None:
        return None
    text = unicodedata.normalize("NFD", text).translate({**DASHES, **QUOTES, **EMPHASIS}).lower()
    text = OLD_PLACE.sub(r"\1\3\2", text)
    text = unicodedata.normalize("NFC", " ".join(text.split()))
    return text.strip(" .,;:") or None


def squeezed(text):
    """A document number: folded and without white space."""
    text = folded(text)
    return text and text.replace(" ", "")


def authority(text):
    """TM., T/M and T. M. are one authority."""
    text = squeezed(text)
    return text and re.sub("[/.]", "", text)


def words(node, key="text"):
    """The text of an object, or None."""
    return node[key] if node else None


class Tally:
    """What was annotated, what was found, what is both."""

    def __init__(self):
        self.right = self.gold = self.found = 0
        self.misses = []

    def add(self, where, gold, found):
        gold, found = collections.Counter(gold), collections.Counter(found)
        self.right += (gold & found).total()
        self.gold += gold.total()
        self.found += found.total()
        self.misses += [(where, "missed", one) for one in (gold - found).elements()]
        self.misses += [(where, "spurious", one) for one in (found - gold).elements()]


def header(gold, found):
    """(kind, annotated values, found values) for each annotated field."""
    part = {"type": "code", "date": "value"}
    for field, value in gold.items():
        alike = squeezed if field == "number" else folded
        pair = alike(value), alike(words(found[field], part.get(field, "text")))
        yield f"header.{field}", *([one] if one else [] for one in pair)


def flat_sections(sections, parent=""):
    """The path of each numbered section with the words that it begins with."""
    for section in sections:
        path = "/".join(filter(None, [parent, section["number"]]))
        if section["number"]:
            lines = [section["heading"], *section["content"][:2]]
            yield folded(path), " ".join(line.get("text", "") for line in lines if line)
        yield from flat_sections(section["children"], path)


def first_words(text, count=4):
    return tuple(re.findall(r"\w+", folded(text) or "")[:count])


def sections(gold, found):
    """Sections are the same where path and beginning are; each found one serves once."""
    left = list(flat_sections(found))
    wanted, have = [], []
    for one in gold:
        path, starts = folded(one["path"]), first_words(one["starts"])
        wanted.append((path, " ".join(starts)))
        for candidate in left:
            if candidate[0] == path and first_words(candidate[1], len(starts)) == starts:
                left.remove(candidate)
                have.append(wanted[-1])
                break
    yield "sections", wanted, have + [(path, " ".join(first_words(text, 8))) for path, text in left]


def dates(gold, found):
    yield "dates (text+value)", *([(folded(one["text"]), one["value"]) for one in some] for some in (gold, found))
    yield "dates (value)", *([one["value"] for one in some] for some in (gold, found))


def is_law(code, title):
    """A code or law cited by name and year; other unnumbered documents are not scored."""
    return code in ("HP", "BL", "Luật", "PL") and re.search(r"năm \d{4}$", folded(title) or "")


def references(gold, found):
    """Numbered documents by number with type, date, relation and issuer; laws by their names."""
    found = [{
        "number": words(one["number"]), "type": words(one["type"], "code"), "date": words(one["date"], "value"),
        "issuer": None if one["issuer"] and one["issuer"].get("inferred") else words(one["issuer"]),
        "relation": one["relation"], "title": words(one["title"]),
    } for one in found if not one["self"]]
    # The guide: *theo* is scored as one with the other mentions.
    relation = lambda one: "mentions" if one["relation"] == "follows" else one["relation"]
    aspects = {
        "references (number)": lambda one: (),
        "references (number+type+date)": lambda one: (one["type"], one["date"]),
        "references (relation)": lambda one: (relation(one),),
        "references (issuer)": lambda one: (folded(one["issuer"]),),
    }
    for kind, aspect in aspects.items():
        yield kind, *([(squeezed(one["number"]), *aspect(one)) for one in some if one["number"]]
                      for some in (gold, found))
    yield "references (named laws)", *([folded(one["title"]) for one in some
                                if not one["number"] and is_law(one["type"], one.get("title"))]
                               for some in (gold, found))


def addressees(gold, found):
    yield "addressees (role+name)", *([(one["role"], folded(one["name"])) for one in some] for some in (gold, found))
    yield "addressees (purpose)", *([(folded(one["name"]), folded(one["purpose"])) for one in some if folded(one["purpose"])]
                                    for some in (gold, found))


def signatories(gold, found):
    """Each part is one item; of several signers each part belongs to its person."""
    def items(some):
        for one in some:
            person = folded(one["name"]) if len(gold) > 1 else None
            for key in ("authority", "organ", "position", "name"):
                if one[key]:
                    yield key, (authority if key == "authority" else folded)(one[key]), person
    yield "signatories", list(items(gold)), list(items(found))


def abbreviations(gold, found):
    yield "abbreviations", *([(one["short"], folded(one["long"])) for one in some] for some in (gold, found))


def tasks(gold, found):
    """A task is known by its first words; who has it, who helps and by when are items that name it."""
    left, pairs = list(found), []
    for one in gold:
        starts = first_words(one["starts"], 9)
        match = next((task for task in left if first_words(task["text"], len(starts)) == starts), None)
        if match:
            left.remove(match)
        pairs.append((" ".join(starts), one, match))
    pairs += [(" ".join(first_words(task["text"], 8)), None, task) for task in left]
    yield "plan.tasks", [name for name, one, _ in pairs if one], [name for name, _, task in pairs if task]
    for kind in ("assignees", "partners"):
        yield f"plan.tasks.{kind}", *([(name, folded(unit)) for name, *both in pairs if both[side] for unit in both[side][kind]]
                                      for side in (0, 1))
    yield "plan.tasks.deadline", *([(name, both[side]["deadline"]) for name, *both in pairs if both[side] and both[side]["deadline"]]
                                   for side in (0, 1))


def targets(gold, found):
    """A target is known by comparison, value and unit; whose it is is scored where the gold says so."""
    key = lambda one: (one["comparator"], one["value"], folded(one["unit"]))
    yield "plan.targets", [key(one) for one in gold], [key(one) for one in found]
    wanted = {key(one): one["assignees"] for one in gold if "assignees" in one}
    yield "plan.targets.assignees", *([(*key(one), folded(unit)) for one in some if key(one) in wanted
                                       for unit in one.get("assignees", [])] for some in (gold, found))


def reports(gold, found):
    """A report is known by whom it goes to, by when and how often."""
    key = lambda one: (folded(one["recipient"]), one["deadline"], *sorted(one["recurrence"]))
    yield "plan.reports", [key(one) for one in gold], [key(one) for one in found]
    yield "plan.reports.reporters", *([(*key(one), folded(unit)) for one in some for unit in one["reporters"]]
                                      for some in (gold, found))


def plan(gold, found):
    """Each list of the plan that the gold has; an owner of a contact is scored where the gold says so."""
    if "phases" in gold:
        yield "plan.phases", *([(folded(one["label"]), one["period"]) for one in some] for some in (gold["phases"], found["phases"]))
    for name, compare in (("tasks", tasks), ("targets", targets), ("reports", reports)):
        if name in gold:
            yield from compare(gold[name], found[name])
    if "budget" in gold:
        yield "plan.budget", *([(one["amount"], folded(one["source"])) for one in some] for some in (gold["budget"], found["budget"]))
    if "contacts" in gold:
        owned = {one["text"] for one in gold["contacts"] if "owner" in one}
        yield "plan.contacts", *([(one["kind"], one["text"], folded(one["owner"]) if one["text"] in owned else None) for one in some]
                                 for some in (gold["contacts"], found["contacts"]))


KINDS = {"header": header, "sections": sections, "dates": dates, "references": references,
         "addressees": addressees, "signatories": signatories, "abbreviations": abbreviations, "plan": plan}


def score(gold, document, where, tallies):
    """Adds a document to the tallies; a key that is absent from the gold, or null, is not scored."""
    for key, compare in KINDS.items():
        if gold.get(key) is not None:
            for kind, wanted, have in compare(gold[key], document[key]):
                tallies[kind].add(where, wanted, have)
