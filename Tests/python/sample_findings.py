"""Counts the findings of `vanban validate` by rule and draws some for a reviewer: sample_findings.py VANBAN PATH…

Options: --draw N findings of each severity (default 20), --out FILE for the list that is to be judged. What is drawn is
chosen by the hash of file and rule, so that the same documents give the same list, and nobody chose it.
"""
import argparse
import collections
import hashlib
import json
import pathlib
import subprocess


def findings(program, paths):
    done = subprocess.run([program, "validate", "--format", "json", "--fail-on", "never", *paths],
                          capture_output=True, text=True)
    if not done.stdout:
        raise SystemExit(done.stderr)
    return json.loads(done.stdout)


def order(finding):
    name = pathlib.PurePath(finding["file"])
    return hashlib.sha256(f"{name.parent.name}/{name.name} {finding['rule']}".encode()).hexdigest()


def line_of(program, finding, texts):
    """The line of the finding's place in the source text, with what is meant between ⟦ and ⟧."""
    file = finding["file"]
    if finding["line"] is None:
        return "(the whole document)"
    if file not in texts:
        texts[file] = subprocess.run([program, "text", file], capture_output=True).stdout.decode().split("\n")
    line = texts[file][finding["line"] - 1].rstrip("\r")
    start = finding["column"] - 1
    end = finding["endColumn"] - 1 if finding["endLine"] == finding["line"] else len(line)
    end = max(start, min(end, len(line)))
    return f"{line[max(0, start - 160):start]}⟦{line[start:end][:300]}⟧{line[end:end + 160]}".strip()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--draw", type=int, default=20)
    parser.add_argument("--out")
    parser.add_argument("--groups", nargs="*", default=[], help="NAME=FOLDER: a column for the files below it")
    options = parser.parse_args()
    found = findings(options.program, options.paths)
    groups = [group.split("=", 1) for group in options.groups] or [["all", ""]]
    counts = collections.defaultdict(collections.Counter)
    severities = collections.defaultdict(set)
    for finding in found["findings"]:
        group = next((name for name, folder in groups if folder in finding["file"]), "other")
        counts[finding["rule"]][group] += 1
        severities[finding["rule"]].add(finding["severity"])
    names = [name for name, _ in groups]
    print("| rule | severity | " + " | ".join(names) + " |")
    print("|---" * (len(names) + 2) + "|")
    for rule in sorted(counts):
        row = [str(counts[rule][name]) for name in names]
        print(f"| {rule} | {'/'.join(sorted(severities[rule]))} | " + " | ".join(row) + " |")
    print(json.dumps(found["summary"]))
    if options.out:
        texts = {}
        lines = ["# Findings to be judged", ""]
        for severity in ("error", "warning", "info"):
            pool = {}
            for finding in found["findings"]:
                if finding["severity"] == severity:
                    pool.setdefault((finding["file"], finding["rule"]), finding)
            drawn = sorted(pool.values(), key=order)[:options.draw]
            lines += [f"## {severity}: {len(drawn)} of {len(pool)} pairs of file and rule", ""]
            for number, finding in enumerate(drawn, 1):
                place = f"{finding['file']}:{finding['line'] or 1}:{finding['column'] or 1}"
                lines += [f"{number}. **{finding['rule']}** {place}", f"   - {finding['message']}",
                          f"   - text: {line_of(options.program, finding, texts)}", "   - verdict: ", ""]
        pathlib.Path(options.out).write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
