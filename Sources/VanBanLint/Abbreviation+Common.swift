/// Short forms that need no explanation, and words that only look like some.
enum Abbreviation {
  /// Forms that readers of administrative texts know.
  static let common: Set<String> = Set(
    """
    ANQG ANTT ATGT ATTP ATTT ATVSLĐ ATVSTP BBT BCH BCHTW BCT BDV BHTN BHXH BHYT BNV BTC BTG BTV BTXH CAND CBCC CBCCVC CBQL CCB
    CCHC CCVC CCVCLĐ CHXHCN CHXHCNVN CLB CNCH CNLĐ CNTT CNVC CNVCLĐ CNXH CQĐP CSDL CSPL CTMTQG CĐCS CĐN CĐS DNNN DNNVV DTTS
    ĐBDTTS ĐBQH ĐCSVN ĐTN ĐVCĐ ĐVHC ĐVTN GCN GDĐT GDNN GDTX GPMB GTVT HĐBCQG HĐLĐ HĐND HLHPN HND HSSV HTX KBNN KCN KCX KHCN
    KHĐT KTNN KTXH LHPN LLVT LĐLĐ LĐTBXH LPG MTQG MTTQ MTTQVN NHNN NLĐ NSDLĐ NSNN NSTW NSĐP NTM NXB ODA OCOP PBGDPL PCCC PCTN PCTT
    PTDS PTTH QCDC QCVN QLNN QPAN QPPL QSDĐ TAND TANDTC TCCB TCBC TCKT TCVN TDTT THADS THCS THPT THTK TKCN TLĐ TNCS TNHH TNLĐ
    TNMT TTATXH TTCP TTHC TTLT TTTT UBBC UBKT UBMTTQ UBND UBTVQH VBHN VBQPPL VHTT VHTTDL VKSND VKSNDTC VPCP VPHC VPTU VPTW
    XDCB XHCN XLVPHC GDMN TDTU VNPT VNEID EVN FDI WTO ASEAN UNESCO UNICEF COVID SARS HACCP SMART PDF DOCX HTML EXCEL WORD ZALO
    FACEBOOK INTERNET GDP GRDP ISO VIETGAP USB HIV AIDS ILO WHO APEC FTA CPTPP EVFTA MERS NGO ODF XML BHLĐ TTXVN VOV VTV QPVN
    KHXH CSVN TNXP TNTP HTKT CMND CCCD ATLĐ VSLĐ PTNT NNPTNT NDTC NHCSXH VBCC KTTT
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  private static let vowels = Set(
    "AĂÂEÊIOÔƠUƯYÀÁẢÃẠẰẮẲẴẶẦẤẨẪẬÈÉẺẼẸỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌỒỐỔỖỘỜỚỞỠỢÙÚỦŨỤỪỨỬỮỰỲÝỶỸỴ")

  /// Whether a word in capitals may be an ordinary syllable: consonants around vowels, as in *NGHIÊN*.
  static func isSyllable(_ text: String) -> Bool {
    guard let first = text.firstIndex(where: { vowels.contains($0) }),
      let last = text.lastIndex(where: { vowels.contains($0) })
    else { return false }
    let isOneRun = text[first...last].allSatisfy { vowels.contains($0) }
    return isOneRun && text.distance(from: text.startIndex, to: first) <= 3
      && text.distance(from: last, to: text.endIndex) <= 3
  }
}
