"""Damaged JSON: `vanban validate` and Python's json must agree what is JSON: fuzz_json_text.py VANBAN [--lines N] [--seed N]

Python takes NaN, keys that stand twice and lone surrogates; those are refused here before the two are compared. Numbers
whose exponent is too long for vanban are left out.
"""

import argparse
import json
import os
import random
import re
import subprocess
import sys
import tempfile

SEEDS = [
    '{"a":[1,-2.5e+10,true,false,null,"x\\n\\u1ee7\\ud83d\\ude00"],"số":{"b":{}}}', "[[],[[]],{}]", '"văn bản 😀"',
    "-0.0", '{"a":{"a":{"a":[0,1e5,1E-2]}}}', '["\\"\\\\\\/\\b\\f\\r\\t"]', "true", "null", " [ 1 , 2 ] ",
]
PIECES = [
    b'"', b"\\", b"{", b"}", b"[", b"]", b",", b":", b"0", b"1", b"-", b".", b"e", b"+", b"\\u", b"\\ud800", b"d", b" ",
    b"\t", b"\x00", b"\x1f", b"\x7f", b"\xc3", b"\xe1\xbb\xa7", b"\xf0\x9f", b"\xed\xa0\x80", b"\xc0\x80", b"NaN", b"true",
    b"nul", b"/", b"'", b"\r", b"\xef\xbb\xbf",
]


def damaged(source):
    """A line with a few bytes put in, taken out or exchanged."""
    line = bytearray(source.choice(SEEDS).encode())
    for _ in range(source.choice([0, 1, 1, 1, 2, 3])):
        at = source.randrange(len(line) + 1)
        what = source.randrange(4)
        if what == 0:
            line[at:at] = source.choice(PIECES)
        elif what == 1:
            del line[at:at + source.randrange(1, 4)]
        elif what == 2:
            line[at:at + 1] = source.choice(PIECES)
        else:
            del line[at:]
    return bytes(line)


def is_json(line):
    """Whether RFC 8259 takes it, no key stands twice and no surrogate alone."""
    def refuse(*_):
        raise ValueError

    def once(pairs):
        if len({key for key, _ in pairs}) < len(pairs):
            raise ValueError
        return dict(pairs)

    try:
        text = line.decode("utf-8")
        value = json.loads(text, parse_constant=refuse, object_pairs_hook=once)
        json.dumps(value, ensure_ascii=False).encode("utf-8")
        return True
    except ValueError:
        return False


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("vanban")
    parser.add_argument("--lines", type=int, default=50_000)
    parser.add_argument("--seed", type=int, default=8259)
    arguments = parser.parse_args()
    source = random.Random(arguments.seed)
    lines = [damaged(source) for _ in range(arguments.lines)]
    # A blank line is no value to vanban, and a byte order mark at the very beginning ends the reading.
    lines = [line for line in lines if line.strip(b" \t\r") and not re.search(rb"[eE][+-]?\d{18}", line)]
    wrong = refused = 0
    with tempfile.TemporaryDirectory() as folder:
        schema, path = os.path.join(folder, "schema.json"), os.path.join(folder, "lines.jsonl")
        with open(schema, "w") as file:
            file.write("true")
        for start in range(0, len(lines), 500):
            part = [b"0"] + lines[start:start + 500]
            with open(path, "wb") as file:
                file.write(b"\n".join(part) + b"\n")
            ran = subprocess.run(
                [arguments.vanban, "validate", "--schema", schema, "--format", "json", path],
                capture_output=True, timeout=300)
            if ran.returncode not in (0, 1):
                print(f"FAIL exit {ran.returncode}: {ran.stderr.decode(errors='replace')[:400]}")
                return 1
            found = {finding["line"] - 1 for finding in json.loads(ran.stdout)["findings"]}
            for number, line in enumerate(part):
                refused += number in found
                if is_json(line) == (number in found):
                    wrong += 1
                    print(f"FAIL {'valid' if number in found else 'invalid'} is right: {line}")
    print(f"{refused} of {len(lines)} lines are no JSON")
    print(f"fuzz_json_text: {len(lines) - wrong} passed, {wrong} failed")
    return 1 if wrong or not 0.1 < refused / len(lines) < 0.95 else 0


if __name__ == "__main__":
    sys.exit(main())
