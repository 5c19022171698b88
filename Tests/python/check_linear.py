"""Twice the text takes at most 2.1 times the work, whatever it says: check_linear.py VANBAN [--all] [--table]

Work is counted in instructions, by valgrind's callgrind: time would depend on who else uses the machine. What is compared is
what a text takes beyond the beginning that a shorter one has, too: the program's start and the first page, which is read
otherwise, cost once. The shortest has more than two blocks of the parser (48 KiB). What grows only within a block shows in
the work for each byte, which has a bound of its own. --table prints both.
What `convert` does is counted, and for plans that bear a letterhead what `validate` does.
--all takes the rows below the first of each, too, which cost more.
"""

import concurrent.futures
import os
import re
import subprocess
import sys
import tempfile

MOST = 2.1
MOST_PER_BYTE = 25_000
KIBIBYTES = 112

# Where a plan begins, so that the rules of form bind it, and where it ends.
LETTERHEAD = """ỦY BAN NHÂN DÂN
TỈNH AN GIANG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/KH-UBND
An Giang, ngày 05 tháng 3 năm 2022

KẾ HOẠCH
Triển khai công tác năm 2022

"""
RECIPIENTS = "\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nNguyễn Văn Mẫu\n"

# What rules of form must not be punished for; the first three in CI.
PLANS = {
    "numbering on one line": "1.1.1.",
    "citations on one line": "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ, ",
    "letters on lines": "a) Giao\n",
    "nested quotes": "“a ",
    "quoted citations": "“Nghị định số 30/2020/NĐ-CP” ",
    "endless capitals": "KẾ HOẠCH ",
    "commas in one word": "ba,",
    "romans on lines": "I. AN TOÀN\n",
    "tasks": "Giao Sở Tài chính tỉnh chủ trì lập dự toán trước ngày 01/5/2020; ",
    "recipients": "- Ủy ban nhân dân tỉnh;\n",
    "abbreviations": "Ủy ban nhân dân (UBND) ",
    "numbering on lines": "1.1.1.\n",
    "bases": "Căn cứ Luật Tổ chức chính quyền địa phương;\n",
    "signatures": "KT. CHỦ TỊCH\n",
    "rows": "| a | b |\n",
}

# What a document must not be punished for: each is repeated until it fills the size; the first eleven in CI.
ADVERSARIES = {
    "brackets": "(",
    "numbering on one line": "1.1.1.",
    "nested quotes": "“a ",
    "one endless line": "thực hiện nhiệm vụ ",
    "endless capitals": "KẾ HOẠCH ",
    "half references": "Nghị định số ",
    "orders": "Giao Sở Nội vụ, ",
    "dates": "từ ngày 01/02/2020 đến ngày ",
    "words in pieces": "ủ y b an ",
    "glued words": "củaBộNộivụ",
    "contacts": "ĐT: 0123456789; a@b.vn; ",
    "numbering on lines": "1.1.1.\n",
    "straight quotes": '"a" ',
    "references on one line": "Nghị định số 30/2020/NĐ-CP, ",
    "references on lines": "- Nghị định số 30/2020/NĐ-CP ngày 05/3/2020;\n",
    "bases": "Căn cứ Luật Tổ chức chính quyền địa phương;\n",
    "pinpoints": "điểm a khoản 1 Điều 1, ",
    "articles": "Điều 1. Phạm vi\n",
    "items": "- giao Sở Nội vụ: \n",
    "recipients": "- Như trên;\n",
    "signatures": "KT. CHỦ TỊCH\n",
    "letterheads": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n",
    "rows": "| a | b |\n",
    "bars": "| ",
    "marks of Markdown": "**a ",
    "backslashes": "\\",
    "combining marks": "e\u0302\u0301 ",
    "marks without letters": "\u0301",
    "blank lines": "\n \n",
    "bookmarks": "[bookmark: ",
    "abbreviations": "Ủy ban nhân dân (UBND) ",
    "addresses": "www.a@b.vn ",
    "days": "1/2/2020 ",
    "law names": "Luật Đất đai năm 2013, ",
    "targets": "đạt 95% số xã; tăng từ 3% lên 5%; ",
    "tasks": "Giao Sở Tài chính chủ trì lập dự toán trước ngày 01/5/2020; ",
    "duties of reporting": "báo cáo Sở Nội vụ; ",
    "nouns of reporting": "theo báo cáo; ",
    "handing in": "gửi Sở Nội vụ trước ngày 01/5/2020; ",
    "sums": "kinh phí 5.000.000 đồng; ",
    "annexes": "PHỤ LỤC\n",
    "annexes with their note": ") Phụ lục II (Ban hành kèm theo ",
    "articles behind quotations": 'Sách."Điều 2. ',
    "quotations within a line": "như sau: “1. ",
    "numbers on one line": "1. Sách; 2. Báo. ",
    "glued numbers": "Sách.2. Báo.3. Tạp chí.4. ",
    "laws that amended": "Luật số 1/2020/QH14 đã được sửa đổi theo ",
    "long names of laws": "Luật Quản lý, ",
}


def instructions(program, command, text, folder, name):
    path = os.path.join(folder, f"{name}.txt")
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    # Hash tables are seeded anew in each run; one seed makes two runs the same.
    run = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", program, *command, path],
        env={**os.environ, "SWIFT_DETERMINISTIC_HASHING": "1"}, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        errors="replace")
    found = re.search(r"Collected : (\d+)", run.stderr)
    # Findings end `validate` with 1.
    if run.returncode not in ((0, 1) if command[0] == "validate" else (0,)) or found is None:
        raise SystemExit(f"check_linear: {name}: exit code {run.returncode}\n{run.stderr[-2000:]}")
    return int(found.group(1))


def filled(pattern, size):
    return (pattern * (size // len(pattern.encode()) + 1)).encode()[:size].decode(errors="ignore")


def main():
    vanban = sys.argv[1]
    passed, faults = 0, []
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        # valgrind cannot read all debugging information of Swift.
        program = os.path.join(folder, "vanban")
        subprocess.run(["strip", "-g", "-o", program, vanban], check=True)
        every = "--all" in sys.argv
        rows = {
            f"{command[0]}: {name}": (command, before + "{}" + behind, pattern)
            for command, patterns, first, before, behind in (
                (["convert", "--format", "jsonl"], ADVERSARIES, 11, "", ""),
                (["validate"], PLANS, 3, LETTERHEAD, RECIPIENTS),
            )
            for name, pattern in list(patterns.items())[:None if every else first]
        }
        work = {
            (name, factor): pool.submit(
                instructions, program, command, page.format(filled(pattern, factor * KIBIBYTES << 10)), folder,
                f"{name.replace(': ', '-')}-{factor}")
            for name, (command, page, pattern) in rows.items() for factor in (1, 2, 4)
        }
        for name in rows:
            one, two, four = (work[name, factor].result() for factor in (1, 2, 4))
            ratio = (four - two) / max(two - one, 1)
            cost = (four - two) / (2 * KIBIBYTES << 10)
            if "--table" in sys.argv:
                print(f"{name}: {cost:.0f} instructions a byte, twice as much takes {ratio:.2f} times", flush=True)
            if ratio > MOST:
                faults.append(f"{name}: twice as much takes {ratio:.2f} times the work, {MOST} is allowed")
            elif cost > MOST_PER_BYTE:
                faults.append(f"{name}: {cost:.0f} instructions a byte, {MOST_PER_BYTE} are allowed")
            else:
                passed += 1
    for fault in faults:
        print("FAIL", fault)
    print(f"check_linear: {passed} passed, {len(faults)} failed")
    return 1 if faults or passed == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
