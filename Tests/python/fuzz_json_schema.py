"""Random schemas and values: `vanban validate` and jsonschema-rs must agree: fuzz_json_schema.py VANBAN [--schemas N] [--seed N]

What is compared is whether a value is valid. Where the two differ by intention, the generator leaves it out: numbers
that jsonschema-rs rounds, and patterns whose meaning its engine takes from elsewhere.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile

import jsonschema_rs

from check_json_schema import invalid_lines

VALUES_PER_SCHEMA = 30
NAMES = ["a", "b", "c", "số", "/~"]
STRINGS = ["", "a", "ab", "abc", "số", "Số: 12", "12", "2021-04-26", "😀", "a\nb", "\u00e9", "e\u0301"]
PATTERNS = ["^a", "b$", "^[a-c]*$", "[0-9]{2}", "ố", "^.$", "^(a|số)$", "\\d+-\\d+", "^\\S+$", "x?y*z|^$", "^\\p{L}+$"]
NUMBERS = [0, 1, 2, 3, -1, 10, 1.0, 0.5, 1.5, -2.5, 100, 1e3, 2**53, 7]


class Generator:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def value(self, depth=3):
        kind = self.random.choice("nbifsao" if depth else "nbifs")
        if kind == "n":
            return None
        if kind == "b":
            return self.random.random() < 0.5
        if kind in "if":
            return self.random.choice(NUMBERS)
        if kind == "s":
            return self.random.choice(STRINGS)
        if kind == "a":
            return [self.value(depth - 1) for _ in range(self.random.randrange(4))]
        return {self.random.choice(NAMES): self.value(depth - 1) for _ in range(self.random.randrange(4))}

    def schema(self, depth=3):
        if depth == 0 or self.random.random() < 0.1:
            return self.random.choice([True, False, {}, {"type": "string"}, {"type": "number"}, {"$ref": "#/$defs/a"}])
        result = {}
        for _ in range(self.random.choice([1, 1, 2, 2, 3, 4])):
            keyword = self.random.choice(list(self.keywords))
            result.update(self.keywords[keyword](self, depth - 1))
        return result

    def root(self):
        names = ["a", "b"]
        result = self.schema()
        if isinstance(result, bool):
            result = {"allOf": [result]}
        # What is referred to refers to nothing itself, so that no schema is endless.
        result["$defs"] = {name: self.leaf() for name in names}
        result["$schema"] = "https://json-schema.org/draft/2020-12/schema"
        return result

    def leaf(self):
        chosen = self.random.choice(
            ["type", "enum", "const", "minimum", "multipleOf", "pattern", "required", "minItems", "maxLength", "uniqueItems"])
        return self.keywords[chosen](self, 0)

    def schemas(self, depth, least=1):
        return [self.schema(depth) for _ in range(self.random.randrange(least, 4))]

    def members(self, depth):
        return {name: self.schema(depth) for name in self.random.sample(NAMES, self.random.randrange(1, 4))}

    def names(self):
        return self.random.sample(NAMES, self.random.randrange(1, 3))

    def types(self):
        known = ["null", "boolean", "integer", "number", "string", "array", "object"]
        if self.random.random() < 0.6:
            return self.random.choice(known)
        return self.random.sample(known, self.random.randrange(1, 4))

    keywords = {
        "type": lambda g, d: {"type": g.types()},
        "enum": lambda g, d: {"enum": [g.value(1) for _ in range(g.random.randrange(1, 5))]},
        "const": lambda g, d: {"const": g.value(2)},
        "minimum": lambda g, d: {g.random.choice(["minimum", "exclusiveMinimum"]): g.random.choice(NUMBERS)},
        "maximum": lambda g, d: {g.random.choice(["maximum", "exclusiveMaximum"]): g.random.choice(NUMBERS)},
        "multipleOf": lambda g, d: {"multipleOf": g.random.choice([1, 2, 3, 0.5, 1.5, 7])},
        "minLength": lambda g, d: {"minLength": g.random.randrange(4)},
        "maxLength": lambda g, d: {"maxLength": g.random.randrange(4)},
        "pattern": lambda g, d: {"pattern": g.random.choice(PATTERNS)},
        "items": lambda g, d: {"items": g.schema(d)},
        "prefixItems": lambda g, d: {"prefixItems": g.schemas(d)},
        "contains": lambda g, d: {"contains": g.schema(d)},
        "minContains": lambda g, d: {
            "contains": g.schema(d), "minContains": g.random.randrange(3), "maxContains": g.random.randrange(1, 4)},
        "minItems": lambda g, d: {g.random.choice(["minItems", "maxItems"]): g.random.randrange(4)},
        "uniqueItems": lambda g, d: {"uniqueItems": True},
        "properties": lambda g, d: {"properties": g.members(d)},
        "patternProperties": lambda g, d: {"patternProperties": {g.random.choice(PATTERNS): g.schema(d)}},
        "additionalProperties": lambda g, d: {"additionalProperties": g.schema(d)},
        "propertyNames": lambda g, d: {"propertyNames": g.schema(d)},
        "required": lambda g, d: {"required": g.names()},
        "minProperties": lambda g, d: {g.random.choice(["minProperties", "maxProperties"]): g.random.randrange(4)},
        "dependentRequired": lambda g, d: {"dependentRequired": {g.random.choice(NAMES): g.names()}},
        "dependentSchemas": lambda g, d: {"dependentSchemas": g.members(d)},
        "allOf": lambda g, d: {"allOf": g.schemas(d)},
        "anyOf": lambda g, d: {"anyOf": g.schemas(d)},
        "oneOf": lambda g, d: {"oneOf": g.schemas(d)},
        "not": lambda g, d: {"not": g.schema(d)},
        "if": lambda g, d: {"if": g.schema(d), "then": g.schema(d), "else": g.schema(d)},
        "unevaluatedItems": lambda g, d: {"unevaluatedItems": g.schema(d), "allOf": g.schemas(d)},
        "unevaluatedProperties": lambda g, d: {"unevaluatedProperties": g.schema(d), "anyOf": g.schemas(d)},
        "$ref": lambda g, d: {"$ref": g.random.choice(["#/$defs/a", "#/$defs/b"])},
    }


def of_documents(generator, documents):
    """A document of ours with one thing in it changed."""
    document = json.loads(generator.random.choice(documents))
    places = []

    def walk(value):
        for key in list(value) if isinstance(value, dict) else range(len(value)):
            places.append((value, key))
            if isinstance(value[key], (dict, list)):
                walk(value[key])

    walk(document)
    for _ in range(generator.random.randrange(1, 3)):
        container, key = generator.random.choice(places)
        try:
            if generator.random.random() < 0.4:
                del container[key]
            else:
                container[key] = generator.value(1)
        except (IndexError, KeyError):
            pass
    return document


def compare(vanban, schema, values, folder, number):
    """How many values the two judge differently, which are told, and how many both refuse."""
    judge = jsonschema_rs.Draft202012Validator(schema)
    refused = invalid_lines(vanban, schema, values, folder)
    if isinstance(refused, str):
        print(f"FAIL {number}: {refused}\n  schema {json.dumps(schema, ensure_ascii=False)}")
        return 1, 0
    wrong = 0
    for line, value in enumerate(values):
        if judge.is_valid(value) == (line in refused):
            wrong += 1
            print(f"FAIL {number}: jsonschema-rs says {'valid' if line in refused else 'invalid'}")
            print(f"  schema {json.dumps(schema, ensure_ascii=False)}")
            print(f"  value {json.dumps(value, ensure_ascii=False)}")
    return wrong, len(refused)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("vanban")
    parser.add_argument("files", nargs="*", help="documents; their output, damaged, is held against vanban's own schema")
    parser.add_argument("--schemas", type=int, default=300)
    parser.add_argument("--seed", type=int, default=20211121)
    arguments = parser.parse_args()
    results = []
    with tempfile.TemporaryDirectory() as folder:
        for number in range(arguments.schemas):
            generator = Generator(arguments.seed + number)
            schema = generator.root()
            values = [generator.value() for _ in range(VALUES_PER_SCHEMA)]
            results.append(compare(arguments.vanban, schema, values, folder, number))
        count = arguments.schemas * VALUES_PER_SCHEMA
        if arguments.files:
            generator = Generator(arguments.seed)
            said = subprocess.run(
                [arguments.vanban, "convert", *arguments.files], capture_output=True, check=True, timeout=300)
            documents = said.stdout.decode().splitlines()
            schema = json.loads(
                subprocess.run([arguments.vanban, "schema"], capture_output=True, check=True).stdout)
            values = [of_documents(generator, documents) for _ in range(300)]
            results.append(compare(arguments.vanban, schema, values, folder, "own schema"))
            count += len(values)
    wrong, refused = (sum(column) for column in zip(*results))
    print(f"{refused} of {count} values are invalid")
    print(f"fuzz_json_schema: {count - wrong} passed, {wrong} failed")
    # Where nearly all is valid, or nearly nothing, the comparison says little.
    return 1 if wrong or not 0.1 < refused / count < 0.9 else 0


if __name__ == "__main__":
    sys.exit(main())
