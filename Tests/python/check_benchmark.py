"""The benchmark runs, tells what it promises, and finds its own result no slower: check_benchmark.py BENCHMARK VANBAN CORPUS

Sizes are tiny: no time is judged here.
"""

import json
import subprocess
import sys
import tempfile

NAMES = [
    "rounds", "bytes", "documents", "cores", "files", "pipelineOverIcu", "coresSpeedup", "coresOverProcesses", "batchOverCp",
    "peakMemoryBytes", "startupMilliseconds", "documentsPerSecond", "pipelineMegabytesPerSecond", "icuMegabytesPerSecond",
    "wordsMegabytesPerSecond", "readingMegabytesPerSecond", "normalizingMegabytesPerSecond", "tokenizingMegabytesPerSecond",
    "parsingMegabytesPerSecond", "bracketsGrowth", "numberingGrowth", "quotesGrowth", "endlessLineGrowth",
    "halfReferencesGrowth",
]


def main():
    benchmark, vanban, corpus = sys.argv[1:4]
    command = [benchmark, "--program", vanban, "--corpus", corpus, "--megabytes", "1", "--rounds", "2", "--files", "20",
               "--repetitions", "2000", "--json"]
    passed, faults = 0, []

    def check(name, holds, told=""):
        nonlocal passed
        if holds:
            passed += 1
        else:
            faults.append(f"{name}: {told}")

    run = subprocess.run(command, capture_output=True, text=True)
    check("it ends well", run.returncode == 0, run.stderr[-2000:])
    result = json.loads(run.stdout)
    for name in NAMES:
        check(name, isinstance(result.get(name), (int, float)) and result[name] > 0, result.get(name))
    check("rounds", result["rounds"] == 2 and result["files"] == 20 and result["bytes"] >= 1_000_000, result)
    for name, bounds in result["spread"].items():
        check(f"spread of {name}", len(bounds) == 2 and bounds[0] <= result[name] <= bounds[1], bounds)
    with tempfile.TemporaryDirectory() as folder:
        for name, value in {"same": 1e-6, "faster": 1e6}.items():
            # What was far slower is no loss now; what was far faster is.
            earlier = dict(result, pipelineOverIcu=value, spread=dict(result["spread"], pipelineOverIcu=[value, value]))
            for key in result["spread"]:
                if key != "pipelineOverIcu":
                    earlier.pop(key)
            path = f"{folder}/{name}.json"
            with open(path, "w") as file:
                json.dump(earlier, file)
            again = subprocess.run([*command, "--files", "0", "--repetitions", "0", "--rounds", "1", "--baseline", path],
                                   capture_output=True, text=True)
            check(f"against what was {name}", again.returncode == (1 if name == "faster" else 0), again.stderr[-500:])
            check(f"{name} is told", ("slower: pipelineOverIcu" in again.stderr) == (name == "faster"), again.stderr[-500:])
    wrong = subprocess.run([benchmark, "--rounds", "x"], capture_output=True, text=True)
    check("wrong usage", wrong.returncode == 2 and "--rounds is a whole number" in wrong.stderr, wrong.stderr)
    words = subprocess.run([benchmark, "words", "--strings", "100000", "--corpus", corpus], capture_output=True, text=True)
    check("word boundaries", words.returncode == 0 and " 0 differences" in words.stdout, words.stdout + words.stderr[-500:])
    for fault in faults:
        print("FAIL", fault)
    print(f"check_benchmark: {passed} passed, {len(faults)} failed")
    return 1 if faults else 0


sys.exit(main())
