#!/usr/bin/env python3
"""Drive `vanban worker` as an engine does: check_worker.py VANBAN CORPUS [--records N]

Sends N requests (10,000), bad ones among them, as paths, texts and base64; reads one answer to each, in order; kills the
worker once and sends what was not answered to its successor."""

import argparse
import base64
import json
import os
import pathlib
import subprocess
import sys
import threading

KINDS = 9


def request(number, files):
    """The line of a request, and whether it can be answered with documents."""
    file = files[number % len(files)]
    identity = number if number % 2 else f"id {number}"
    text = file.read_text(encoding="utf-8", errors="replace")
    kind = number % KINDS
    # What is no JSON has no id, and its answer has none.
    bad = {
        5: "{\"id\": 5, \"path\"", 6: json.dumps({"id": identity, "path": "/nowhere/a.txt"}),
        7: json.dumps({"id": identity, "base64": "*", "name": "a.txt"}),
        8: json.dumps({"id": identity, "base64": base64.b64encode(b"PK\3\4 broken").decode(), "name": "a.docx"}),
    }
    if kind in bad:
        return bad[kind], None if kind == 5 else identity, False
    data = base64.b64encode(file.read_bytes()).decode()
    good = {
        0: {"path": str(file)}, 1: {"text": text[:2000]}, 2: {"base64": data, "name": file.name}, 3: {"text": ""},
        4: {"text": "UBND TỈNH MẪU\nSố: 1/KH-UBND\nKẾ HOẠCH\n"},
    }
    return json.dumps({"id": identity, **good[kind]}), identity, True


class Worker:
    """A worker with a thread that feeds it, so that no pipe can fill on both sides."""

    def __init__(self, vanban, lines):
        self.process = subprocess.Popen(
            [vanban, "worker", "--jobs", "2"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            env={**os.environ, "LC_ALL": "C.UTF-8"})
        self.thread = threading.Thread(target=self.feed, args=(lines,))
        self.thread.start()

    def feed(self, lines):
        try:
            for line in lines:
                self.process.stdin.write(line.encode() + b"\n")
            self.process.stdin.close()
        except BrokenPipeError:
            pass  # It was killed.


def check(answer, identity, is_good):
    """What is wrong with an answer; nothing where it is right."""
    if answer.get("id") != identity:
        return f"an answer to {answer.get('id')!r} instead of {identity!r}"
    if is_good and not (set(answer) == {"id", "documents"} and answer["documents"]):
        return f"{identity!r}: no documents: {str(answer)[:300]}"
    if not is_good and not (set(answer) == {"id", "error"} and answer["error"]):
        return f"{identity!r}: no error: {str(answer)[:300]}"
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("vanban")
    parser.add_argument("corpus", type=pathlib.Path)
    parser.add_argument("--records", type=int, default=10_000)
    arguments = parser.parse_args()
    files = sorted(arguments.corpus.resolve().rglob("source.txt"), key=lambda file: file.stat().st_size)[:60]
    requests = [request(number, files) for number in range(arguments.records)]
    answered = 0
    for end in (arguments.records // 3, arguments.records):
        worker = Worker(arguments.vanban, [line for line, _, _ in requests[answered:]])
        while answered < end:
            line = worker.process.stdout.readline()
            if not line.endswith(b"\n"):
                print(f"FAIL check_worker: answer {answered + 1} is cut: {line[:200]}")
                return 1
            _, identity, is_good = requests[answered]
            if (wrong := check(json.loads(line), identity, is_good)) is not None:
                print(f"FAIL check_worker: {wrong}")
                worker.process.kill()
                return 1
            answered += 1
        if end < arguments.records:
            worker.process.kill()
        rest = worker.process.stdout.read()
        worker.thread.join()
        code = worker.process.wait()
    if rest or code != 0:
        print(f"FAIL check_worker: exit {code}, {len(rest)} bytes too many")
        return 1
    print(f"check_worker: {answered} passed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
