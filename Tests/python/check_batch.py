#!/usr/bin/env python3
"""Disturb batches and hold their outputs against an undisturbed one: check_batch.py VANBAN CORPUS [--kills N] [--seed N]

Kills a run at N random moments (50) and goes on each time, interrupts it politely, fills its disk, and gives it documents
whose worker crashes, hangs or takes all memory. Every input must have one true record, no output may be lost, and each must
have the bytes of the undisturbed run. A file system of its own is mounted for the full disk where that is allowed; a
bound on the size of files stands in for it where it is not."""

import argparse
import hashlib
import json
import os
import pathlib
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import zipfile

WANTED = 40
CRASHING, HANGING = "CRASHES", "HANGS"
# It stands for soffice, and ends or stops the worker that started it.
FAKE_OFFICE = f"""#!/bin/sh
for file; do :; done
if grep -q {CRASHING} "$file"; then kill -SEGV $PPID; sleep 60; fi
if grep -q {HANGING} "$file"; then kill -STOP $PPID; sleep 60; fi
exit 1
"""


class Wrong(Exception):
    """What a batch should not do."""


def expect(condition, words):
    if not condition:
        raise Wrong(words)


class Batch:
    """A folder of inputs, and what vanban makes of it."""

    def __init__(self, vanban, folder):
        self.vanban, self.folder, self.inputs = vanban, folder, folder / "in"
        self.environment = {**os.environ, "LC_ALL": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"}

    def command(self, out, *more):
        return [self.vanban, "convert", "in", "--output", str(out), "--jobs", "2", *more]

    def start(self, out, *more, before=None, **variables):
        return subprocess.Popen(
            self.command(out, *more), cwd=self.folder, env={**self.environment, **variables}, text=True,
            stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, preexec_fn=before)

    def run(self, out, *more, code=0, before=None, **variables):
        """Runs to the end and gives what was said."""
        process = self.start(out, *more, before=before, **variables)
        said = process.communicate(timeout=600)[1]
        expect(process.returncode == code, f"exit {process.returncode} instead of {code}: {said[-600:]}")
        return said

    def outputs(self, out):
        """The bytes of every output, by path."""
        found = {}
        for file in sorted(out.rglob("*.json")):
            found[str(file.relative_to(out))] = file.read_bytes()
        return found

    def records(self, out):
        """The records of a manifest that a run has finished."""
        lines = (out / "manifest.jsonl").read_text().splitlines()
        return [json.loads(line) for line in lines]

    def check(self, out, wanted, statuses=("ok", "partial", "skipped")):
        """The outputs are the wanted ones, and each input has one record that is true."""
        expect(self.outputs(out) == wanted, f"outputs differ: {difference(self.outputs(out), wanted)}")
        records = self.records(out)
        paths = [record["path"] for record in records]
        there = sorted(str(file.relative_to(self.folder)) for file in self.inputs.rglob("*") if file.is_file())
        expect(sorted(paths) == there, f"records and files differ: {set(paths) ^ set(there)}")
        named = {}
        for record in records:
            expect(record["status"] in statuses, f"{record['path']}: {record['status']}: {record['reason']}")
            for part in [record, *record.get("members", [])]:
                for document in part["documents"]:
                    named[document["output"]] = document["sha256"]
            if record["status"] in ("ok", "partial"):
                file = (self.folder / record["path"]).read_bytes()
                expect(record["sha256"] == hashlib.sha256(file).hexdigest(), f"{record['path']}: another hash")
        expect(named == {path: hashlib.sha256(data).hexdigest() for path, data in wanted.items()}, "named outputs differ")
        expect(not (out / ".vanban").exists(), "drafts are left behind")


def difference(found, wanted):
    return sorted(path for path in found.keys() | wanted.keys() if found.get(path) != wanted.get(path))[:5]


def make_inputs(corpus, folder):
    """Documents of the corpus, an archive of some, and what no format reads."""
    files = sorted(corpus.rglob("source.txt")) + sorted(corpus.rglob("source.docx"))
    files = files[:: max(1, len(files) // WANTED)]
    for file in files:
        target = folder / file.relative_to(corpus)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, target)
    with zipfile.ZipFile(folder / "archive.zip", "w") as archive:
        for file in files[:8]:
            archive.write(file, str(file.relative_to(corpus)))
    (folder / "list.csv").write_text("1,2\n")


def check_kills(batch, wanted, duration, kills, chance):
    """Killed at random moments, a run goes on until all is done; then another one begins."""
    done = rounds = 0
    while done < kills:
        rounds += 1
        out = batch.folder / f"killed-{rounds}"
        while done < kills:
            process = batch.start(out)
            try:
                said = process.communicate(timeout=chance.uniform(0, duration))[1]
                expect(process.returncode == 0, f"exit {process.returncode}: {said[-600:]}")
                break
            except subprocess.TimeoutExpired:
                process.kill()
                process.communicate()
                done += 1
            for path, data in (batch.outputs(out) if out.exists() else {}).items():
                expect(data == wanted.get(path), f"kill {done}: half an output: {path}")
        batch.run(out)
        batch.check(out, wanted)
        shutil.rmtree(out)
    return f"{done} kills in {rounds} batches"


def check_interruption(batch, wanted, duration, signals):
    """A signal lets the run finish what it has in hand, and the next one goes on."""
    for number in signals:
        out = batch.folder / f"interrupted-{number}"
        process = batch.start(out, "--progress", "none")
        deadline = time.monotonic() + 60
        while not (out / "manifest.jsonl").exists() or not (out / "manifest.jsonl").stat().st_size:
            expect(time.monotonic() < deadline, "no record in a minute")
            time.sleep(0.01)
        process.send_signal(number)
        said = process.communicate(timeout=120)[1]
        # It may have been done just then.
        expect(process.returncode in (0, 130), f"signal {number}: exit {process.returncode}: {said[-600:]}")
        if process.returncode == 130:
            expect("are not done; the same command goes on" in said, said)
        records = batch.records(out)
        expect(len({record["path"] for record in records}) == len(records), "two records of one input")
        for record in records:
            for document in record["documents"]:
                expect((out / document["output"]).read_bytes() == wanted[document["output"]], document["output"])
        batch.run(out)
        batch.check(out, wanted)
    return f"{len(signals)} signals"


def check_full_disk(batch, wanted):
    """On a full disk the run ends with code 4; with room it goes on."""
    biggest = max(len(data) for data in wanted.values())

    def small_files():
        resource.setrlimit(resource.RLIMIT_FSIZE, (biggest // 2, resource.RLIM_INFINITY))

    out = batch.folder / "small-files"
    said = batch.run(out, code=4, before=small_files)
    expect("cannot be written: File too large" in said and "are not done" in said, said)
    expect(all(wanted[path] == data for path, data in batch.outputs(out).items()), "half an output")
    batch.run(out)
    batch.check(out, wanted)
    mounted = batch.folder / "mounted"
    mounted.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=160k", "tmpfs", str(mounted)]
    if subprocess.run(mount, capture_output=True, check=False).returncode != 0:
        return "a bound on files (no file system can be mounted here)"
    try:
        said = batch.run(mounted / "out", code=4)
        expect("cannot be written: No space left on device" in said and "are not done" in said, said)
        outputs = batch.outputs(mounted / "out")
        expect(all(wanted[path] == data for path, data in outputs.items()), "half an output")
        subprocess.run(["mount", "-o", "remount,size=64m", str(mounted)], check=True)
        batch.run(mounted / "out")
        batch.check(mounted / "out", wanted)
    finally:
        subprocess.run(["umount", str(mounted)], check=True)
    return f"a bound on files, and a full disk with {len(outputs)} of {len(wanted)} outputs"


def check_bad_documents(batch, wanted):
    """A document whose worker crashes, hangs or takes all memory fails alone."""
    office = batch.folder / "soffice"
    office.write_text(FAKE_OFFICE)
    office.chmod(0o755)
    # In the middle of the others.
    names = {"m/crash.rtf": "crashed", "m/hang.rtf": "timed-out", "m/crash-too.rtf": "crashed"}
    (batch.inputs / "m").mkdir()
    for name in names:
        (batch.inputs / name).write_text(f"{{\\rtf1 {HANGING if 'hang' in name else CRASHING} {name}}}")
    with zipfile.ZipFile(batch.inputs / "m/memory.zip", "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("first.txt", "KẾ HOẠCH")
        archive.writestr("big.txt", "kế hoạch\n" * (20 << 20))
        archive.writestr("last.txt", "KẾ HOẠCH")
    out = batch.folder / "bad"
    variables = {"VANBAN_SOFFICE": str(office), "VANBAN_ANTIWORD": ""}
    bounds = ("--timeout", "1", "--memory", "256", "--quarantine", "bad-inputs")
    said = batch.run(out, *bounds, code=1, **variables)
    outputs = batch.outputs(out)
    for name in ("first", "last"):
        expect(outputs.pop(f"m/memory.zip!/{name}.txt.json", None) is not None, f"memory.zip!/{name}.txt is lost: {said}")
    expect(outputs == wanted, f"outputs differ: {difference(outputs, wanted)}")
    archive = next(record for record in batch.records(out) if record["path"] == "in/m/memory.zip")
    expect([member["status"] for member in archive["members"]] == ["ok", "failed", "ok"], archive["members"])
    expect("--memory" in archive["reason"], archive["reason"])
    failed = {record["path"]: record["code"] for record in batch.records(out) if record["status"] == "failed"}
    expect(failed == {f"in/{name}": code for name, code in names.items()}, f"failed: {failed}")
    for name in names:
        expect(f"vanban: in/{name}" in said, f"{name} is not told: {said}")
        copy = batch.folder / "bad-inputs" / name
        expect(copy.read_bytes() == (batch.inputs / name).read_bytes(), f"{name} is not in quarantine")
    # Without them, what they left in the manifest says so.
    shutil.rmtree(batch.inputs / "m")
    batch.run(out, *bounds, **variables)
    gone = {record["path"] for record in batch.records(out) if record["code"] == "vanished"}
    expect(gone == {f"in/{name}" for name in [*names, "m/memory.zip"]}, f"vanished: {gone}")
    return f"{len(names) + 1} bad documents"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("vanban")
    parser.add_argument("corpus", type=pathlib.Path)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 32))
    arguments = parser.parse_args()
    print(f"check_batch: seed {arguments.seed}")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        batch = Batch(os.path.abspath(arguments.vanban), folder)
        make_inputs(arguments.corpus.resolve(), batch.inputs)
        began = time.monotonic()
        batch.run(folder / "whole", "--jobs", "1")
        duration = time.monotonic() - began
        wanted = batch.outputs(folder / "whole")
        batch.check(folder / "whole", wanted)
        batch.run(folder / "again", "--jobs", "5")
        batch.check(folder / "again", wanted)
        checks = (
            lambda: check_kills(batch, wanted, duration, arguments.kills, random.Random(arguments.seed)),
            lambda: check_interruption(batch, wanted, duration, (signal.SIGINT, signal.SIGTERM)),
            lambda: check_full_disk(batch, wanted),
            lambda: check_bad_documents(batch, wanted),
        )
        for check in checks:
            try:
                print(f"check_batch: {check()}: ok", flush=True)
            except Wrong as wrong:
                print(f"FAIL check_batch: {wrong}")
                return 1
    print(f"check_batch: {len(checks)} passed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
