"""What CI, editors and hooks get from `vanban validate`: check_integrations.py VANBAN

SARIF is held against the schema that the sdist of sarif-om carries; hooks run by pre-commit on real repositories of
git; the scripts of integrations/ run by bash, their YAML is held against the schemas that check-jsonschema carries.
"""
import json
import os
import pathlib
import subprocess
import sys
import tarfile
import tempfile
import unittest
import xml.etree.ElementTree

import jsonschema
import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
VANBAN = pathlib.Path(sys.argv.pop(1)).resolve() if len(sys.argv) > 1 else ROOT / ".build/release/vanban"
SARIF_OM = ["sarif-om==1.0.4"]

GOOD = """ỦY BAN NHÂN DÂN TỈNH LAI CHÂU
SỞ NỘI VỤ

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 15/KH-SNV
Lai Châu, ngày 10 tháng 3 năm 2021

KẾ HOẠCH
Cải cách hành chính năm 2021

I. MỤC ĐÍCH
Nâng cao chất lượng phục vụ.

II. TỔ CHỨC THỰC HIỆN
1. Văn phòng Sở theo dõi việc thực hiện.
2. Các phòng công khai kết quả./.

Nơi nhận:
- Ủy ban nhân dân tỉnh;
- Lưu: VT, CCHC.

GIÁM ĐỐC

Trần Văn Mẫu
"""
# A plan with a decision's symbol (error), and a dash in the motto (warning, safe to mend).
BAD = GOOD.replace("15/KH-SNV", "15/QĐ-SNV").replace("Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh phúc")


def run(*arguments, folder, check=False, **environment):
    # Settings of the machine's own git and of pre-commit stay outside.
    env = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "GIT_TERMINAL_PROMPT": "0",
           "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example", "GIT_COMMITTER_NAME": "a",
           "GIT_COMMITTER_EMAIL": "a@example", **environment}
    return subprocess.run([str(a) for a in arguments], cwd=folder, env=env, capture_output=True, text=True, check=check)


def tool(name):
    return pathlib.Path(sys.executable).parent / name


class Case(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = pathlib.Path(temporary.name)

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def validate(self, *arguments):
        return run(VANBAN, "validate", *arguments, folder=self.folder)

    def repository(self):
        run("git", "init", "-q", "-b", "main", folder=self.folder, check=True)

    def commit(self, message="c"):
        run("git", "add", "-A", folder=self.folder, check=True)
        run("git", "commit", "-q", "-m", message, folder=self.folder, check=True)


class Formats(Case):
    def test_sarif_is_valid_and_its_fingerprints_are_stable(self):
        pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps",
               "--no-binary", ":all:", "--dest", str(self.folder / "sdist"), *SARIF_OM]
        subprocess.run(pip, check=True)
        archive = next((self.folder / "sdist").glob("sarif*om-1.0.4.tar.gz"))
        with tarfile.open(archive) as sdist:
            schema = json.load(sdist.extractfile("sarif_om-1.0.4/sarif-2.1.0-rtm.4.json"))
        self.write("văn bản/kế hoạch.txt", BAD)
        self.write("b.txt", GOOD)
        done = self.validate("--format", "sarif", "văn bản", "b.txt")
        self.assertEqual(done.returncode, 1, done.stderr)
        log = json.loads(done.stdout)
        jsonschema.validators.validator_for(schema)(schema).validate(log)
        # An empty log is one, too.
        jsonschema.validators.validator_for(schema)(schema).validate(
            json.loads(self.validate("--format", "sarif", "b.txt").stdout))
        results = log["runs"][0]["results"]
        rules = log["runs"][0]["tool"]["driver"]["rules"]
        self.assertEqual({"NUM-08", "HDR-02"}, {r["ruleId"] for r in results})
        for result in results:
            self.assertEqual(rules[result["ruleIndex"]]["id"], result["ruleId"])
        uri = results[0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        self.assertEqual(uri, "v%C4%83n%20b%E1%BA%A3n/k%E1%BA%BF%20ho%E1%BA%A1ch.txt")
        before = {r["ruleId"]: r["partialFingerprints"] for r in results}
        self.write("văn bản/kế hoạch.txt", "\n\n" + BAD)
        moved = json.loads(self.validate("--format", "sarif", "văn bản").stdout)["runs"][0]["results"]
        self.assertEqual(before, {r["ruleId"]: r["partialFingerprints"] for r in moved})
        lines = [r["locations"][0]["physicalLocation"]["region"]["startLine"] for r in moved]
        self.assertIn(9, lines)

    def test_junit_counts_what_it_holds(self):
        self.write("a&b.txt", BAD)
        report = xml.etree.ElementTree.fromstring(self.validate("--format", "junit", "a&b.txt").stdout)
        cases = list(report.iter("testcase"))
        self.assertEqual(int(report.get("failures")), len(cases))
        self.assertEqual(len(list(report.iter("failure"))), len(cases))
        self.assertIn("a&b.txt", {c.get("classname") for c in cases})
        self.write("a&b.txt", GOOD)
        clean = xml.etree.ElementTree.fromstring(self.validate("--format", "junit", "a&b.txt").stdout)
        self.assertEqual((clean.get("tests"), clean.get("failures")), ("1", "0"))


class Git(Case):
    def test_since_checks_what_the_branch_changed(self):
        self.repository()
        self.write("old.txt", BAD)
        self.write("notes.csv", "a,b")
        self.commit()
        run("git", "checkout", "-q", "-b", "draft", folder=self.folder, check=True)
        self.write("mới/kế hoạch.txt", BAD)
        self.write("notes.csv", "a,c")
        self.commit()
        run("git", "checkout", "-q", "main", folder=self.folder, check=True)
        self.write("other.txt", BAD)
        self.commit()
        run("git", "checkout", "-q", "draft", folder=self.folder, check=True)
        done = self.validate("--since", "main", "--format", "json")
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertEqual({f["file"] for f in json.loads(done.stdout)["findings"]}, {"mới/kế hoạch.txt"})
        self.assertEqual(self.validate("--since", "main", "old.txt").returncode, 0)
        unknown = self.validate("--since", "nowhere")
        self.assertEqual(unknown.returncode, 2)
        self.assertIn("nowhere", unknown.stderr)
        self.assertEqual(self.validate("--since=--output=x").returncode, 2)
        self.assertFalse((self.folder / "x").exists())

    def test_since_outside_a_repository_says_so(self):
        done = run(VANBAN, "validate", "--since", "main", folder=self.folder, GIT_CEILING_DIRECTORIES=str(self.folder.parent))
        self.assertEqual(done.returncode, 2)
        self.assertIn("main", done.stderr)


class PreCommit(Case):
    def test_hooks_stop_a_bad_commit_and_mend_what_is_safe(self):
        checked = run(tool("pre-commit"), "validate-manifest", ROOT / ".pre-commit-hooks.yaml", folder=self.folder)
        self.assertEqual(checked.returncode, 0, checked.stdout)
        hooks = self.folder / "hooks"
        hooks.mkdir()
        (hooks / ".pre-commit-hooks.yaml").write_bytes((ROOT / ".pre-commit-hooks.yaml").read_bytes())
        run("git", "init", "-q", folder=hooks, check=True)
        run("git", "add", "-A", folder=hooks, check=True)
        run("git", "commit", "-q", "-m", "hooks", folder=hooks, check=True)
        revision = run("git", "rev-parse", "HEAD", folder=hooks, check=True).stdout.strip()
        programs = self.folder / "bin"
        programs.mkdir()
        (programs / "vanban").symlink_to(VANBAN)
        user, self.folder = self.folder / "user", self.folder / "user"
        user.mkdir()
        self.repository()
        environment = {"PRE_COMMIT_HOME": str(hooks.parent / "cache"), "PATH": f"{programs}:{os.environ['PATH']}"}

        def hook(name):
            config = {"repos": [{"repo": str(hooks), "rev": revision, "hooks": [{"id": name}]}]}
            self.write(".pre-commit-config.yaml", yaml.safe_dump(config))
            run("git", "add", "-A", folder=user, check=True)
            return run(tool("pre-commit"), "run", "--all-files", folder=user, **environment)

        self.write("plan.txt", GOOD)
        clean = hook("vanban-validate")
        self.assertEqual(clean.returncode, 0, clean.stdout + clean.stderr)
        self.write("plan.txt", BAD)
        bad = hook("vanban-validate")
        self.assertEqual(bad.returncode, 1, bad.stdout + bad.stderr)
        self.assertIn("plan.txt:7:5: error:", bad.stdout)
        mended = hook("vanban-fix")
        self.assertEqual(mended.returncode, 1, mended.stdout)
        self.assertIn("files were modified by this hook", mended.stdout)
        self.assertEqual((user / "plan.txt").read_text(encoding="utf-8"), GOOD.replace("15/KH-SNV", "15/QĐ-SNV"))


class Hosts(Case):
    def schema(self, name, file, *more):
        done = run(tool("check-jsonschema"), "--builtin-schema", name, *more, file, folder=ROOT)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_github_action(self):
        action = ROOT / "integrations/github/action.yml"
        self.schema("vendor.github-actions", action)
        step = yaml.safe_load(action.read_text(encoding="utf-8"))["runs"]["steps"][0]
        self.write("a b.txt", BAD)
        self.write("good.txt", GOOD)
        environment = {key: "" for key in step["env"]} | {
            "VANBAN_FILES": "a b.txt\ngood.txt\n", "VANBAN_FAIL_ON": "error", "VANBAN_LANG": "vi",
            "VANBAN_SARIF": "out.sarif", "VANBAN_PROGRAM": str(VANBAN), "GITHUB_ACTION_PATH": str(action.parent)}
        done = run("bash", "-c", step["run"], folder=self.folder, **environment)
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn("::error file=a b.txt,line=7,endLine=7,col=5,endColumn=13,title=NUM-08::Ký hiệu", done.stdout)
        self.assertIn("::warning file=a b.txt,line=5,", done.stdout)
        self.assertEqual(len(json.loads((self.folder / "out.sarif").read_text())["runs"][0]["results"]), 2)
        # What stands in an input is no command.
        hostile = environment | {"VANBAN_FILES": "$(touch stolen)\n`touch stolen`; touch stolen\n", "VANBAN_SARIF": ""}
        run("bash", "-c", step["run"], folder=self.folder, **hostile)
        self.assertFalse((self.folder / "stolen").exists())
        absent = environment | {"VANBAN_PROGRAM": "no-such-vanban"}
        done = run("bash", "-c", step["run"], folder=self.folder, **absent)
        self.assertEqual(done.returncode, 2)
        self.assertIn("not installed", done.stdout)

    def test_gitlab_template(self):
        template = ROOT / "integrations/gitlab/vanban.gitlab-ci.yml"
        self.schema("vendor.gitlab-ci", template, "--data-transform", "gitlab-ci")
        job = yaml.safe_load(template.read_text(encoding="utf-8"))[".vanban-validate"]
        programs = self.folder / "bin"
        programs.mkdir()
        (programs / "vanban").symlink_to(VANBAN)
        self.write("docs/a.txt", BAD)
        environment = {k: str(v) for k, v in job["variables"].items()} | {
            "PATH": f"{programs}:{os.environ['PATH']}", "CI_MERGE_REQUEST_DIFF_BASE_SHA": "", "VANBAN_FILES": "docs"}
        done = run("bash", "-c", "\n".join(job["script"]), folder=self.folder, **environment)
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn("NUM-08", done.stdout)
        report = xml.etree.ElementTree.parse(self.folder / job["artifacts"]["reports"]["junit"]).getroot()
        self.assertEqual(report.get("failures"), "2")
        self.write("docs/a.txt", GOOD)
        done = run("bash", "-c", "\n".join(job["script"]), folder=self.folder, **environment)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)


if __name__ == "__main__":
    unittest.main(verbosity=2)
