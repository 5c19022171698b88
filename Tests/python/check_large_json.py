"""JSON files of 500 MB go through `vanban validate` in bounded memory: check_large_json.py VANBAN [--megabytes N]

They come through a pipe, so that no disk is needed. The program runs under a limit of its address space: what needs
more than it says would fail.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time

MEGA = 1 << 20
DOCUMENT = b'{"a":[1,2,3,{"b":"' + "văn bản ".encode() * 20 + b'"}],"c":null,"d":"x"}'


def pieces(kind, size):
    """The text of a kind, piece by piece; at least so many bytes."""
    if kind == "lines":
        piece = (DOCUMENT + b"\n") * 4000
        return b"", piece, DOCUMENT + b"\n", size // len(piece) + 1
    if kind in ("array", "items", "truncated"):
        piece = (DOCUMENT + b",\n") * 4000
        return b"[", piece, DOCUMENT + (b"" if kind == "truncated" else b"]"), size // len(piece) + 1
    if kind == "string":
        piece = b"a" * MEGA
        return b'"', piece, b'"', size // len(piece) + 1
    if kind == "numbers":
        piece = b"1," * (MEGA // 2)
        return b"[", piece, b"1]", size // len(piece) + 1
    if kind == "spaces":
        piece = b" \n" * (MEGA // 2)
        return b"[", piece, b"]", size // len(piece) + 1
    piece = b"[" * MEGA
    return b"", piece, b"", size // len(piece) + 1


# Of each kind: options, MiB of address space, exit code, words of the answer.
CASES = [
    ("lines", [], 300, 0, "nothing found"),
    ("items", ["--items"], 300, 0, "nothing found"),
    ("spaces", ["--items"], 300, 0, "nothing found"),
    ("deep", [], 300, 1, "deeper than 1000 levels"),
    ("array", [], 1600, 0, "nothing found"),
    ("string", [], 1600, 0, "nothing found"),
    ("truncated", [], 1600, 1, "the text ends inside the array"),
    ("numbers", [], 1600, 1, "takes more than 1024 MiB"),
    ("array", ["--max-memory", "100"], 500, 1, "takes more than 100 MiB"),
]


def run(vanban, kind, options, mebibytes, size, schema):
    """Exit code, what was printed, MB/s and MiB of memory."""
    def limit():
        resource.setrlimit(resource.RLIMIT_AS, (mebibytes * MEGA, mebibytes * MEGA))

    start = time.monotonic()
    with subprocess.Popen(
            [vanban, "validate", "--schema", schema, *options, "-"], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, preexec_fn=limit) as process:
        head, piece, tail, count = pieces(kind, size)
        sent = 0
        try:
            for part in [head, *[piece] * count, tail]:
                process.stdin.write(part)
                sent += len(part)
            process.stdin.close()
        except BrokenPipeError:
            pass
        process.stdin = None
        said = process.stdout.read().decode()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, said, sent / 1e6 / (time.monotonic() - start), usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("vanban")
    parser.add_argument("--megabytes", type=int, default=500)
    arguments = parser.parse_args()
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        schema = os.path.join(folder, "schema.json")
        with open(schema, "w") as file:
            file.write('{"type":["object","array","string","integer","null"],"properties":{"d":{"maxLength":1}},'
                       '"required":["a"]}')
        for kind, options, mebibytes, code, words in CASES:
            got, said, speed, memory = run(
                arguments.vanban, kind, options, mebibytes, arguments.megabytes * 1_000_000, schema)
            print(f"{kind} {' '.join(options)}: exit {got}, {speed:.0f} MB/s, {memory:.0f} MiB")
            if got != code or words not in said:
                wrong += 1
                print(f"FAIL {kind}: exit {code} and '{words}' wanted, said: {said[-300:]}")
    print(f"check_large_json: {len(CASES) - wrong} passed, {wrong} failed")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
