"""Runs the official test suite of JSON Schema 2020-12 over `vanban validate`: check_json_schema.py VANBAN [--suite DIR] [--optional]

The suite lies in the source distribution of the Python package jsonschema, which is fetched by its hash. Every test
that is not optional must give the answer that the suite wants; each file has a line in the log.
"""

import argparse
import hashlib
import json
import os
import subprocess
import sys
import tarfile
import tempfile

PACKAGE = "jsonschema==4.26.0"
SHA256 = "0c26707e2efad8aa1bfc5b7ce170f3fccc2e4918ff85989ba9ffa9facb2be326"


def fetch(folder):
    """The suite's folder, fetched into a folder where it is kept."""
    root = os.path.join(folder, PACKAGE.replace("==", "-"), "json")
    if os.path.isdir(root):
        return root
    os.makedirs(folder, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder) as fresh:
        wanted = os.path.join(fresh, "requirements.txt")
        with open(wanted, "w") as file:
            file.write(f"{PACKAGE} --hash=sha256:{SHA256}\n")
        subprocess.run(
            [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps",
             "--no-binary", "jsonschema", "--require-hashes", "--dest", fresh, "--requirement", wanted],
            check=True)
        archive = next(name for name in os.listdir(fresh) if name.endswith(".tar.gz"))
        with open(os.path.join(fresh, archive), "rb") as file:
            if hashlib.sha256(file.read()).hexdigest() != SHA256:
                raise SystemExit(f"{archive} is not the one that was pinned")
        with tarfile.open(os.path.join(fresh, archive)) as tar:
            for member in tar.getmembers():
                parts = member.name.split("/")
                if member.isfile() and parts[1:2] == ["json"] and ".." not in parts:
                    path = os.path.join(fresh, "unpacked", *parts)
                    os.makedirs(os.path.dirname(path), exist_ok=True)
                    with open(path, "wb") as file:
                        file.write(tar.extractfile(member).read())
        # Only what was unpacked whole is found the next time.
        os.rename(os.path.join(fresh, "unpacked", PACKAGE.replace("==", "-")), os.path.dirname(root))
    return root


def invalid_lines(vanban, schema, instances, folder, *options):
    """The numbers of the values that a schema refuses; a text where the schema itself is refused."""
    paths = os.path.join(folder, "schema.json"), os.path.join(folder, "instances.jsonl")
    with open(paths[0], "w") as file:
        json.dump(schema, file)
    with open(paths[1], "w") as file:
        file.writelines(json.dumps(instance, ensure_ascii=False) + "\n" for instance in instances)
    ran = subprocess.run(
        [vanban, "validate", "--format", "json", "--schema", *paths, *options], capture_output=True, timeout=300)
    if ran.returncode not in (0, 1):
        return f"exit {ran.returncode}: {ran.stderr.decode(errors='replace').strip()[:400]}"
    found = json.loads(ran.stdout)
    lines = {finding["line"] - 1 for finding in found["findings"]}
    if bool(lines) != (ran.returncode == 1) or found["summary"]["documents"] != len(instances):
        return f"exit {ran.returncode} with {len(lines)} values refused of {found['summary']}"
    return lines


def run_file(vanban, path, folder, options):
    """How many tests of a file there are, and what is wrong with those that fail."""
    with open(path) as file:
        groups = json.load(file)
    count, failures = 0, []
    for group in groups:
        tests = group["tests"]
        count += len(tests)
        answer = invalid_lines(vanban, group["schema"], [test["data"] for test in tests], folder, *options)
        for number, test in enumerate(tests):
            name = f"{group['description']}: {test['description']}"
            if isinstance(answer, str):
                failures.append(f"{name}: {answer}")
            elif (number in answer) == test["valid"]:
                failures.append(f"{name}: {'valid' if test['valid'] else 'invalid'} is right")
    return count, failures


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("vanban")
    parser.add_argument("--suite", help="the folder json of the source distribution, instead of fetching it")
    parser.add_argument("--keep", default=".build/json-schema-suite", help="where the suite is kept")
    parser.add_argument("--optional", action="store_true", help="run the optional tests too; they may fail")
    arguments = parser.parse_args()
    suite = arguments.suite or fetch(arguments.keep)
    tests = os.path.join(suite, "tests", "draft2020-12")
    options = ["--schema-folder", "http://localhost:1234=" + os.path.join(suite, "remotes")]
    total = wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        for name in sorted(name for name in os.listdir(tests) if name.endswith(".json")):
            count, failures = run_file(arguments.vanban, os.path.join(tests, name), folder, options)
            print(f"{count - len(failures):5d} of {count:5d}  {name}")
            for failure in failures:
                print(f"FAIL {name}: {failure}")
            total, wrong = total + count, wrong + len(failures)
        if arguments.optional:
            for below, _, names in sorted(os.walk(os.path.join(tests, "optional"))):
                asserts = ["--assert-format"] if below.endswith("format") else []
                for name in sorted(names):
                    count, failures = run_file(
                        arguments.vanban, os.path.join(below, name), folder, options + asserts)
                    print(f"{count - len(failures):5d} of {count:5d}  {os.path.relpath(below, tests)}/{name}")
                    for failure in failures:
                        print(f"    {failure}")
    print(f"check_json_schema: {total - wrong} passed, {wrong} failed")
    if total < 1000:
        print("FAIL the suite is not whole")
    return 1 if wrong or total < 1000 else 0


if __name__ == "__main__":
    sys.exit(main())
