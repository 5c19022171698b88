#!/usr/bin/env python3
"""Tests of the checks themselves: each must pass the schema's example and refuse what is broken."""

import copy
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

import check_formats
import gold_score
import invariants
import program
import reference_grammar

HERE = pathlib.Path(__file__).resolve().parent
FAKE = HERE / "fake_vanban.py"
EXAMPLE = HERE / "example" / "ke-hoach.txt"
GOLD = {
    "source": "ke-hoach.txt",
    "header": {"number": "12 /KH-SGD", "place": "Hương Sơn", "date": "2021-04-26", "type": "KH", "issuer": "Sở Giáo dục"},
    "sections": [
        {"path": "I", "starts": "MỤC ĐÍCH"}, {"path": "I/1", "starts": "Nâng cao nhận thức"}, {"path": "II", "starts": "NỘI DUNG"},
        {"path": "II/1", "starts": "Giai đoạn 1: Mở"}, {"path": "III", "starts": "TỔ CHỨC THỰC HIỆN"}],
    "dates": [
        {"text": "ngày 26 tháng 4 năm 2021", "value": "2021-04-26"}, {"text": "nhiệm kỳ 2021–2026", "value": "2021/2026"},
        {"text": "năm 2015", "value": "2015"}, {"text": "ngày 14/4/2021", "value": "2021-04-14"},
        {"text": "từ ngày 03/5/2021 đến 16/5/2021", "value": "2021-05-03/2021-05-16"},
        {"text": "trước ngày 25/5/2021", "value": "../2021-05-25"}],
    "references": [
        {"type": "Luật", "number": None, "title": "Luật Bầu cử đại biểu Quốc hội năm 2015", "date": None, "issuer": None,
         "relation": "basis"},
        {"type": "KH", "number": "59/KH-UBND", "date": "2021-04-14", "issuer": "UBND tỉnh", "relation": "implements"}],
    "addressees": [{"role": "copy", "name": "UBND tỉnh", "purpose": "b/c"}, {"role": "archive", "name": "VT", "purpose": None}],
    "signatories": [{"authority": "KT.", "organ": "GIÁM ĐỐC", "position": "PHÓ GIÁM ĐỐC", "name": "Nguyễn Văn Mẫu"}],
}


def check(script, *arguments, edit=""):
    """Runs a check with the stand-in for the program; its exit status and what it printed."""
    ran = subprocess.run([sys.executable, HERE / script, FAKE, *map(str, arguments)], capture_output=True, text=True,
                         env={**os.environ, "FAKE_EDIT": edit})
    return ran.returncode, ran.stdout + ran.stderr



class Models(unittest.TestCase):
    def test_places_do_not_count_and_values_do(self):
        one = {"header": {"type": {"code": "KH", "span": [3, 9], "rule": "a", "confidence": 0.9}}, "dates": ["a  b"]}
        other = {"header": {"type": {"code": "KH", "span": [5, 11], "rule": "b", "confidence": 0.8}}, "dates": ["a b"]}
        self.assertEqual(check_formats.values(one), check_formats.values(other))
        other["header"]["type"]["code"] = "QĐ"
        found = check_formats.differences(check_formats.values(one), check_formats.values(other))
        self.assertEqual(found, ['header.type.code: "KH" / "QĐ"'])
        self.assertEqual(len(check_formats.differences({"dates": ["a"]}, {"dates": []})), 1)


class Invariants(unittest.TestCase):
    """Each way of losing text, or of lying about it, is told by the check that is there for it."""

    def setUp(self):
        self.document = program.convert(str(FAKE), EXAMPLE)[0]
        self.source = program.run(str(FAKE), "text", EXAMPLE)

    def told(self, change=None):
        document = copy.deepcopy(self.document)
        if change:
            change(document)
        return {group for group, faults in invariants.faults([document], self.source).items() if faults}

    def test_example_is_sound(self):
        self.assertEqual(self.told(), set())

    def test_lost_text(self):
        self.assertEqual(self.told(lambda d: d["other"].pop()), {"ownership"})

    def test_lost_cell(self):
        def change(document):
            document["sections"][1]["children"][0]["content"][1]["rows"].pop()
        self.assertEqual(self.told(change), {"ownership"})

    def test_text_owned_twice(self):
        self.assertEqual(self.told(lambda d: d["other"].append(d["other"][0])), {"ownership"})

    def test_attachment_owns_its_text(self):
        self.assertEqual(self.told(lambda d: d["attachments"].clear()), {"ownership"})

    def test_coverage(self):
        self.assertEqual(self.told(lambda d: d["coverage"].update(owned=1)), {"ownership"})
        self.assertEqual(self.told(lambda d: d["coverage"].update(codePoints=1)), {"ownership"})
        self.assertEqual(self.told(lambda d: d["attachments"][0]["coverage"].update(owned=1)), {"ownership"})

    def test_shifted_span(self):
        def change(document):
            document["dates"][0]["span"][0] -= 1
            document["dates"][0]["span"][1] -= 1
        self.assertEqual(self.told(change), {"truth"})

    def test_wide_span(self):
        def change(document):
            document["references"][0]["span"][1] += 1
        self.assertEqual(self.told(change), {"truth"})

    def test_span_behind_the_end(self):
        self.assertIn("places", self.told(lambda d: d["dates"][0].update(span=[0, 10 ** 6])))

    def test_empty_span(self):
        self.assertIn("places", self.told(lambda d: d["dates"][0].update(span=[5, 5])))

    def test_hull(self):
        self.assertIn("places", self.told(lambda d: d["abbreviations"][0]["span"].__setitem__(0, 0)))

    def test_sections(self):
        self.assertEqual(self.told(lambda d: d["sections"][0].update(id="X")), {"sections"})
        self.assertEqual(self.told(lambda d: d["sections"][0].update(span=[0, 5])), {"sections"})
        self.assertEqual(self.told(lambda d: d["dates"][4].update(section="IX")), {"sections"})

    def test_encoding(self):
        self.assertEqual(self.told(lambda d: d["source"].update(encodingScore=0.9)), {"encoding"})
        for other, score in (("vni", 0.1), ("viscii", 0.95)):
            broken = {"encoding": "vni", "encodingScore": 0.9, "encodingRunnerUp": {"encoding": other, "score": score}}
            self.assertEqual(self.told(lambda d, broken=broken: d["source"].update(broken)), {"encoding"})

    def test_order(self):
        self.assertEqual(self.told(lambda d: d["dates"].reverse()), {"order"})

    def test_markers_before_words(self):
        for got, want in [("I.MỤCĐÍCH", "MỤCĐÍCH"), ("Điều5a.Phạmvi", "Phạmvi"), ("đ)Khác;", "Khác"), ("-Số1", "Số1"),
                          ("ChươngXVIII.QUYĐỊNH", "QUYĐỊNH"), ("1.1.Mở", "Mở")]:
            self.assertTrue(invariants.is_true(got, want), got)
        for got, want in [("SởGiáodục", "Giáodục"), ("Giáodụctỉnh", "Giáodục"), ("", "x")]:
            self.assertFalse(invariants.is_true(got, want), got)


class Folding(unittest.TestCase):
    """What the annotation guide takes as the same."""

    def test_alike(self):
        for left, right in [("khoá", "khóa"), ("Uỷ ban", "ủy  ban"), ("hòa", "hoà"), ("2021 – 2026", "2021 - 2026"),
                            ("**KẾ HOẠCH**", "kế hoạch"), ("“Luật”", '"Luật"'), ("Ho\u0323c", "Học"), ("b/c;", "b/c")]:
            self.assertEqual(gold_score.folded(left), gold_score.folded(right))

    def test_different(self):
        for left, right in [("quý", "qúy"), ("hoàn", "hòan"), ("Đ", "D"), ("khóa XV", "khóa XIV")]:
            self.assertNotEqual(gold_score.folded(left), gold_score.folded(right))

    def test_numbers_and_authority(self):
        self.assertEqual(gold_score.squeezed("542    /TB-UBND"), "542/tb-ubnd")
        self.assertEqual(gold_score.authority("T/M"), gold_score.authority("TM."))


class Schema(unittest.TestCase):
    """check_schema.py from outside."""

    def test_example_passes(self):
        code, said = check("check_schema.py", EXAMPLE)
        self.assertEqual(code, 0, said)
        self.assertIn(", 0 failed", said.splitlines()[-1])

    def test_broken_output_fails(self):
        for edit in ('del d["id"]', 'd["dates"][0]["value"] = "4/2021"', 'd["other"].pop()'):
            self.assertEqual(check("check_schema.py", EXAMPLE, edit=edit)[0], 1, edit)


    def test_every_property_is_described_and_every_object_closed(self):
        def visit(node, path):
            if isinstance(node, list):
                for index, value in enumerate(node):
                    visit(value, f"{path}/{index}")
            if not isinstance(node, dict) or path.endswith(("/examples", "/then", "/if")):
                return
            for name, value in node.get("properties", {}).items():
                self.assertTrue(value.get("description"), f"{path}/{name}")
            # The parts are closed where they are used; content is closed by its kinds.
            if node.get("type") == "object" and path not in ("/$defs/parts", "/$defs/content/items"):
                self.assertIs(node["additionalProperties"], False, path)
            for key, value in node.items():
                visit(value, f"{path}/{key}")

        visit(json.loads(program.run(str(FAKE), "schema")), "")

    def test_dates(self):
        schema = json.loads(program.run(str(FAKE), "schema"))
        pattern = re.compile(schema["$defs"]["edtf"]["pattern"])
        for right in [*schema["$defs"]["edtf"]["examples"], "2021-05-03T00:00/2021-05-09T23:59", "../2021-34", "2021/2026",
                      "XXXX-05-03/XXXX-05-16", "2021-05-16T24:00", "2021-36", "2021-41"]:
            self.assertTrue(pattern.search(right), right)
        for wrong in ["", "21", "2021-00", "2021-13", "2021-05-00", "2021-05-32", "2021-5-6", "2021-32", "2021-42", "..", "../..",
                      "2021/", "/2021", "2021/2022/2023", "2021-05T10:00", "2021-05-16T24:01", "2021-34-01", "06/05/2021",
                      "2021-05-06 "]:
            self.assertFalse(pattern.search(wrong), wrong)


class Gold(unittest.TestCase):
    """check_gold.py from outside, on a corpus of one document."""

    # Of the example: annotated, found, right.
    COUNTS = {
        "addressees (purpose)": (1, 1, 1), "addressees (role+name)": (2, 2, 2), "dates (text+value)": (6, 6, 6), "dates (value)": (6, 6, 6),
        "header.date": (1, 1, 1), "header.issuer": (1, 1, 1), "header.number": (1, 1, 1), "header.place": (1, 1, 1), "header.type": (1, 1, 1),
        "references (issuer)": (1, 1, 1), "references (named laws)": (1, 1, 1), "references (number)": (1, 1, 1),
        "references (number+type+date)": (1, 1, 1), "references (relation)": (1, 1, 1), "sections": (5, 5, 5), "signatories": (4, 4, 4),
    }

    def setUp(self):
        self.corpus = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.folder = self.corpus / "text" / "ke-hoach"
        self.folder.mkdir(parents=True)
        (self.folder / "ke-hoach.txt").write_bytes(EXAMPLE.read_bytes())
        self.annotate(GOLD)

    def annotate(self, gold):
        (self.folder / "gold.json").write_text(json.dumps(gold), encoding="utf-8")

    def check(self, *arguments, edit="", **changes):
        counts = {**self.COUNTS, **{kind.replace("_", "."): three for kind, three in changes.items()}}
        kinds = [dict(zip(("kind", "gold", "found", "right"), (kind, *three))) for kind, three in counts.items() if three]
        os.environ["FAKE_KINDS"] = json.dumps([*kinds, {"kind": "all", "gold": 0, "found": 0, "right": 0}])
        return check("check_gold.py", self.corpus, *arguments, edit=edit)

    def test_same_counts(self):
        code, said = self.check("--misses")
        self.assertEqual(code, 0, said)
        self.assertNotIn("missed", said)

    def test_other_counts_fail(self):
        self.assertEqual(self.check(sections=(5, 5, 4))[0], 1)
        self.assertEqual(self.check(sections=None)[0], 1)
        self.assertEqual(self.check(header_subject=(1, 1, 1))[0], 1)

    def test_miss_is_listed(self):
        code, said = self.check("--misses", edit='d["dates"][0]["value"] = "2021-04"')
        self.assertEqual(code, 1)
        self.assertIn("dates (text+value): text/ke-hoach: missed: ('ngày 26 tháng 4 năm 2021', '2021-04-26')", said)
        self.assertIn("dates (text+value): text/ke-hoach: spurious: ('ngày 26 tháng 4 năm 2021', '2021-04')", said)

    def test_absent_key_is_not_scored(self):
        for gold in ({key: value for key, value in GOLD.items() if key != "sections"}, {**GOLD, "sections": None}):
            self.annotate(gold)
            self.assertEqual(self.check(sections=None)[0], 0)

    def test_failing_run_fails(self):
        self.assertEqual(self.check(edit="raise SystemExit(1)")[0], 1)
        self.assertEqual(self.check(edit='del d["dates"]')[0], 1)


class ReferenceGrammar(unittest.TestCase):
    """The second reader finds what is a reference, and only that."""

    def test_forms(self):
        for written, number in {
            "Luật số: 64/2025/QH15": "64/2025/QH15", "Nghị quyết 1683/NQ-UBTVQH15": "1683/NQ-UBTVQH15",
            "Nghị quyết số 66.7/2025/NQ-CP ngày": "66.7/2025/NQ-CP", "công văn số 1001/LĐLĐ, ngày": "1001/LĐLĐ",
            "Thông tư liên tịch số 55/2005/TTLT-BNV-VPCP": "55/2005/TTLT-BNV-VPCP", "Công văn số 9/TLĐ-CSPL": "9/TLĐ-CSPL",
            "Quyết định số 317-QĐ/TWĐTN-TNTH": "317-QĐ/TWĐTN-TNTH", "Kế hoạch số 12 /KH- UBND ngày": "12/KH-UBND",
            "Nghị định số 55-CP": "55-CP", "Chỉ thị số 45 – CT/TW": "45-CT/TW", "Kế hoạch số 8/KH-UBNDngày": "8/KH-UBND",
            "Nghị quyết liên tịch số 01/2016/NQLT-CP-ĐCTUBTƯMTTQVN": "01/2016/NQLT-CP-ĐCTUBTƯMTTQVN",
            "Quyết định số 1803/1998/QĐ/BTC ngày": "1803/1998/QĐ/BTC", "Thông tư số 12/2021/TT-BNV.": "12/2021/TT-BNV",
        }.items():
            with self.subTest(written):
                self.assertEqual([found for _, found in reference_grammar.references(written)], [number])

    def test_other_numbers(self):
        for written in ("Kế hoạch này", "mã dự thi: 280729", "0215. 3837272", "Kế hoạch 5 năm 2021-2025", "đợt thi đua 24/7",
                        "Chương trình 75 nghìn", "nhiệm kỳ 2021 - 2026", "Nghị quyết Đại hội XIII", "ngày 14/01/2026"):
            with self.subTest(written):
                self.assertEqual(list(reference_grammar.references(written)), [])


class References(unittest.TestCase):
    """A reference that only one of two readers finds is told, and fails where nothing explains it."""

    def run_check(self, edit=""):
        return check("check_references.py", EXAMPLE, edit=edit)

    def test_agreement_passes(self):
        self.assertEqual(self.run_check()[0], 0)

    def test_lost_reference_fails(self):
        status, said = self.run_check('d["references"] = [r for r in d["references"] if not r["number"]]')
        self.assertEqual(status, 1)
        self.assertIn("only the grammar: UNEXPLAINED", said)

    def test_doubled_reference_fails(self):
        status, said = self.run_check('d["references"] += [r for r in d["references"] if r["number"]]')
        self.assertEqual(status, 1)
        self.assertIn("only the program: UNEXPLAINED", said)

    def test_nothing_in_common_fails(self):
        self.assertEqual(self.run_check("d.update(references=[], attachments=[], header=dict.fromkeys(d['header']))")[0], 1)


if __name__ == "__main__":
    unittest.main()
