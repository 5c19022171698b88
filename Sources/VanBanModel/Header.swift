/// The fields of the first page (Nghị định 30/2020/NĐ-CP, Phụ lục I); a field that the document does not have is nil.
public struct Header: Sendable, Hashable {
  /// The organ above the issuer (*cơ quan chủ quản*).
  public var superior: Field?
  /// The organ that issues the document.
  public var issuer: Field?
  /// Number and symbol (*số, ký hiệu*).
  public var number: NumberField?
  /// The place before the date (*địa danh*).
  public var place: Field?
  /// The date of issue.
  public var date: DateField?
  /// The type (*tên loại*).
  public var type: TypeField?
  /// What the document is about (*trích yếu*).
  public var subject: Field?
  /// The secrecy mark (*Mật, Tối mật, Tuyệt mật*).
  public var secrecy: Field?
  /// The urgency mark (*Khẩn, Thượng khẩn, Hỏa tốc*).
  public var urgency: Field?
  /// How sure it is, from 0 to 1, that the text is an administrative document, by the parts of form that it shows; nil in
  /// an attachment.
  public var confidence: Double?

  /// Makes an empty header.
  public init() {}
}

/// A value of text with its evidence.
public struct Field: Sendable, Hashable {
  /// The normalised text.
  public var text: String
  /// Where and why.
  public var evidence: Evidence

  /// Makes a field.
  public init(_ text: String, _ evidence: Evidence) {
    self.text = text
    self.evidence = evidence
  }
}

/// A document number taken apart: `12/2021/TT-BNV`, `45-CT/TW`, `248/KH-LĐLĐ`, `1901/TLĐ`, `/KH-UBND`.
public struct DocumentNumber: Sendable, Hashable {
  /// The whole, as written, without spaces.
  public var text: String
  /// The running number with its zeros; nil where it was left blank.
  public var serial: String?
  /// The year group of a normative document.
  public var year: String?
  /// The code of the type, as written, where the symbol has one.
  public var typeCode: String?
  /// The code of the issuing organ, with the drafting unit's.
  public var issuerCode: String?

  /// Makes a number of its parts.
  public init(text: String, serial: String?, year: String?, typeCode: String?, issuerCode: String?) {
    self.text = text
    self.serial = serial
    self.year = year
    self.typeCode = typeCode
    self.issuerCode = issuerCode
  }
}

/// The document's own number.
public struct NumberField: Sendable, Hashable {
  /// The number's parts.
  public var number: DocumentNumber
  /// Where and why.
  public var evidence: Evidence

  /// Makes a field.
  public init(_ number: DocumentNumber, _ evidence: Evidence) {
    self.number = number
    self.evidence = evidence
  }
}

/// The date of issue.
public struct DateField: Sendable, Hashable {
  /// The words of the date.
  public var text: String
  /// Its EDTF value.
  public var value: String
  /// Where and why.
  public var evidence: Evidence

  /// Makes a field.
  public init(text: String, value: String, _ evidence: Evidence) {
    self.text = text
    self.value = value
    self.evidence = evidence
  }
}

/// The type of the document.
public struct TypeField: Sendable, Hashable {
  /// The row of the catalogue of types.
  public var type: DocumentType
  /// The words as they stand; empty when inferred.
  public var text: String
  /// Where and why.
  public var evidence: Evidence

  /// Makes a field.
  public init(_ type: DocumentType, text: String, _ evidence: Evidence) {
    self.type = type
    self.text = text
    self.evidence = evidence
  }
}
