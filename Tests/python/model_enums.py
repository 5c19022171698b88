"""The enumerations of the Swift model, read from its source, to compare the schema with them."""

import pathlib
import re

MODEL = pathlib.Path(__file__).resolve().parents[2] / "Sources" / "VanBanModel"

# The place of each enumeration in the schema.
PLACES = {
    "Addressee.Role": "addressee/properties/role",
    "OtherText.Kind": "otherText/properties/kind",
    "Diagnostic.Severity": "diagnostic/properties/severity",
    "DateMention.Kind": "date/properties/kind",
    "DateMention.Role": "date/properties/role",
    "Reference.Relation": "reference/properties/relation",
    "Source.Quality": "source/properties/quality",
    "Target.Comparator": "target/properties/comparator",
    "Contact.Kind": "contact/properties/kind",
    "Marker": "section/properties/marker",
    "DocumentType": "typeCode",
}


def swift_enums():
    """The raw values of each enumeration, by qualified name, and the codes of the catalogue of types."""
    found = {}
    for file in sorted(MODEL.rglob("*.swift")):
        owner = ""
        enum = None
        for line in file.read_text(encoding="utf-8").splitlines():
            if match := re.match(r"public (?:indirect )?(?:struct|enum|final class) (\w+)(: String)?", line):
                owner, enum = match[1], match[1] if match[2] else None
            elif match := re.match(r"  public enum (\w+): String", line):
                enum = f"{owner}.{match[1]}"
            elif line in ("  }", "}"):
                enum = None
            elif enum and (match := re.match(r'\s+case (\w+)(?: = "([^"]*)")?$', line)):
                found.setdefault(enum, []).append(match[2] or match[1])
    catalog = (MODEL / "DocumentType+Catalog.swift").read_text(encoding="utf-8")
    found["DocumentType"] = re.findall(r'DocumentType\(\s*"([^"]+)"', catalog)
    return found


def differences(schema):
    """One (name, fault or None) for each enumeration that model and schema share."""
    swift = swift_enums()
    for name, place in PLACES.items():
        node = schema["$defs"]
        for key in place.split("/"):
            node = node.get(key, {})
        listed = [value for value in node.get("enum", []) if value is not None]
        wanted = swift.get(name)
        if not wanted:
            yield name, "the model has no such enumeration"
        elif listed != wanted:
            odd = sorted(set(listed) ^ set(wanted)) or "another order"
            yield name, f"model and schema differ: {odd}"
        else:
            yield name, None
