"""A second reader of numbered references: one regular grammar over the source text, which shares nothing with the program.

It knows the forms of a number and symbol (Nghị định 30/2020/NĐ-CP, Phụ lục I; the Party's Quy định 66-QĐ/TW; the old
`55-CP`) behind the name of a type or *số*, and nothing of lists, names, titles or the parts of a document."""

import re
import unicodedata

TYPES = """Văn bản hợp nhất|Nghị quyết liên tịch|Thông tư liên tịch|Thông tư liên bộ|Hiến pháp|Bộ luật|Luật|Pháp lệnh|
Nghị quyết|Nghị định|Thông tư|Thông tri|Quyết định|Quy định|Quy chế|Chỉ thị|Kết luận|Hướng dẫn|Kế hoạch|Chương trình|
Đề án|Dự án|Phương án|Báo cáo|Tờ trình|Thông báo|Thông cáo|Công văn|Công điện|Giấy mời|Biên bản|Hợp đồng|Văn bản|
Lệnh|Sắc lệnh""".replace("\n", "")
PARTY = "NQLT|NQ|CT|KL|QĐ|QC|HD|TB|TTr|TT|BC|KH|CTr|ĐA|PA|CV|BB|TC|ĐL"
# The letters of symbols bear no tones; a run of two small letters is the next word, glued on.
CAPITAL = "A-ZĐÐƯƠÂÊÔĂ"
GROUP = rf"[{CAPITAL}](?:[{CAPITAL}0-9&.]|[a-zđươâêôă](?![a-zđươâêôăà-ỹ]))*(?<!\.)"
SERIAL = r"\d{1,5}(?:\.\d{1,2})?[a-z]?"
DASH = r"[-‐‑‒–—−]"
CODE = "|".join([
    rf"{SERIAL}\s?{DASH}\s?(?:{PARTY})\s?/\s?{GROUP}(?:(?:\s?{DASH}\s?|/){GROUP}){{0,3}}",
    rf"{SERIAL}(?:\s?/\s?(?:19|20)\d\d)?\s?/\s?{GROUP}(?:(?:\s?{DASH}\s?|/){GROUP}){{0,4}}",
    rf"{SERIAL}(?:{DASH}|/)(?:CP|HĐBT|TTg|SL)(?![{CAPITAL}a-z0-9])",
])
REFERENCE = re.compile(rf"(?i:\b(?P<type>{TYPES}))\s+(?:(?i:số)\s*:?\s*)?(?P<code>{CODE})")


def references(text):
    """Yields the span of each number with its symbol, and the number as references are compared."""
    for match in REFERENCE.finditer(text):
        yield match.span("code"), squeezed(match["code"])


def squeezed(number):
    """A number without white space, its dashes hyphens, its Đ the letter's own."""
    number = unicodedata.normalize("NFC", number).replace("Ð", "Đ").replace("Ɖ", "Đ")
    return re.sub(DASH, "-", re.sub(r"\s+", "", number)).rstrip(".")
