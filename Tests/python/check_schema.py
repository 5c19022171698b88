#!/usr/bin/env python3
"""Check the schema and the program's outputs against it: check_schema.py VANBAN FILE...

The schema fits the 2020-12 metaschema and the Swift model; its example and every output are valid, and outputs
broken in known ways are not; spans are true and every character of the source text has one owner.
Prints what failed and a count of each group. Exit 1 where anything failed, 2 for bad use."""

import collections
import concurrent.futures
import json
import os
import pathlib
import sys

import jsonschema
import referencing

import invariants
import model_enums
import mutations
import program

EXAMPLE = pathlib.Path(__file__).resolve().parent / "example" / "ke-hoach.txt"

# How many of the outputs are broken on purpose, beside the schema's example.
BROKEN_OUTPUTS = 3


class Tally:
    """Counts of checks by group."""

    def __init__(self):
        self.groups = collections.defaultdict(lambda: [0, 0])

    def check(self, group, name, faults):
        """Counts one check; prints its first faults."""
        self.groups[group][bool(faults)] += 1
        for fault in faults[:3]:
            print(f"{group}: {name}: {fault}")
        if len(faults) > 3:
            print(f"{group}: {name}: {len(faults) - 3} more")

    def report(self):
        """Prints the counts and says whether nothing failed."""
        for group, (passed, failed) in self.groups.items():
            print(f"{group}: {passed} passed, {failed} failed")
        passed, failed = (sum(counts[i] for counts in self.groups.values()) for i in (0, 1))
        print(f"check_schema: {passed} passed, {failed} failed")
        return failed == 0


def validity(validator, document):
    return [f"/{'/'.join(map(str, e.absolute_path))}: {e.message[:200]}" for e in validator.iter_errors(document)]


def check_mutations(tally, validator, name, document):
    """Every mutation that fits must be refused at its place. Returns the names of those tried."""
    tried = set()
    for mutation, broken, path, keyword in mutations.broken(document):
        tried.add(mutation)
        found = mutations.errors(validator, broken)
        told = [] if (path, keyword) in found else [
            f"{mutation}: no {keyword} error at /{'/'.join(map(str, path))}, only {sorted(map(str, found))[:3]}"]
        tally.check("broken outputs refused", name, told)
    return tried


def check_outputs(tally, validator, name, documents, source):
    """Validity first, then what must hold of any output. Says whether all are valid."""
    for document in documents:
        wrong = validity(validator, document)
        tally.check("valid outputs", name, wrong)
        if wrong:
            return False
    for group, faults in invariants.faults(documents, source).items():
        tally.check(group, name, faults)
    return True


def read(vanban, file):
    """The documents and the source text of a file, and its events, or what went wrong."""
    try:
        events = program.documents(program.run(vanban, "convert", "--format", "events", file))
        return program.convert(vanban, file), program.run(vanban, "text", file), events, None
    except program.Failure as failure:
        return [], "", [], str(failure)


def check_events(tally, validator, name, events, documents):
    """Each line is valid, and what lists hold was told as often."""
    wrong = [fault for event in events for fault in validity(validator, event)]
    tally.check("valid events", name, wrong)
    told = collections.Counter(event["event"] for event in events)
    for kind, key in (("date", "dates"), ("reference", "references"), ("signatory", "signatories")):
        count = sum(len(part[key]) for document in documents for part in (document, *document["attachments"]))
        tally.check("complete events", name, [] if told[kind] == count else [f"{told[kind]} of {count} {key}"])


def main(arguments):
    if len(arguments) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    vanban, files = arguments[0], arguments[1:]
    tally = Tally()
    try:
        schema = json.loads(program.run(vanban, "schema"))
        jsonschema.Draft202012Validator.check_schema(schema)
    except (program.Failure, ValueError, jsonschema.SchemaError) as error:
        tally.check("schema", "schema", [str(error)[:300]])
        tally.report()
        return 1
    tally.check("schema", "metaschema", [])
    event_schema = json.loads(program.run(vanban, "schema", "--events"))
    jsonschema.Draft202012Validator.check_schema(event_schema)
    registry = referencing.Registry().with_resources(
        (text["$id"], referencing.Resource.from_contents(text)) for text in (schema, event_schema))
    event_validator = jsonschema.Draft202012Validator(event_schema, registry=registry)
    for example in event_schema["examples"]:
        tally.check("schema", "example of events", validity(event_validator, example))
    tally.check("schema", "wrong event", [] if validity(event_validator, {"event": "dates", "value": None}) else ["is valid"])
    for name, fault in model_enums.differences(schema):
        tally.check("schema", name, [fault] if fault else [])

    validator = jsonschema.Draft202012Validator(schema)
    with open(EXAMPLE, encoding="utf-8", newline="") as opened:
        check_outputs(tally, validator, "example", schema["examples"], opened.read())
    tried = check_mutations(tally, validator, "example", schema["examples"][0])
    every = {mutation[0] for mutation in mutations.MUTATIONS}
    tally.check("schema", "example holds every kind of object", [f"no place for {name!r}" for name in every - tried])

    to_break = BROKEN_OUTPUTS
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for file, (documents, source, events, failure) in zip(files, pool.map(lambda file: read(vanban, file), files)):
            tally.check("runs", file, [failure] if failure else [])
            if failure:
                continue
            check_events(tally, event_validator, file, events, documents)
            if check_outputs(tally, validator, file, documents, source) and to_break:
                check_mutations(tally, validator, file, documents[0])
                to_break -= 1
    return 0 if tally.report() else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
