#!/usr/bin/env python3
"""Stands in for the program in tests of the checks: knows one document, the schema's example.

FAKE_EDIT may hold Python that edits the document `d` before it is printed; FAKE_KINDS holds what `evaluate` counts."""

import json
import os
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCHEMA = (ROOT / "schemas" / "document.schema.json").read_text(encoding="utf-8")
EVENT_SCHEMA = (ROOT / "schemas" / "events.schema.json").read_text(encoding="utf-8")
EVENTS = {"dates": "date", "references": "reference", "signatories": "signatory"}


def main(command, *files):
    if command == "schema":
        sys.stdout.write(EVENT_SCHEMA if "--events" in files else SCHEMA)
    elif command == "text":
        sys.stdout.buffer.write(pathlib.Path(files[0]).read_bytes())
    elif command == "convert":
        document = json.loads(SCHEMA)["examples"][0]
        exec(os.environ.get("FAKE_EDIT", ""), {"d": document})
        if "events" in files:
            for key, event in EVENTS.items():
                for value in [entry for part in (document, *document["attachments"]) for entry in part[key]]:
                    print(json.dumps({"event": event, "value": value}, ensure_ascii=False))
            return
        for _ in files:
            print(json.dumps(document, ensure_ascii=False))
    elif command == "evaluate":
        print(json.dumps({"kinds": json.loads(os.environ["FAKE_KINDS"])}))
    else:
        sys.exit(2)


if __name__ == "__main__":
    main(*sys.argv[1:])
