/// Whom a document goes to.
public struct Addressee: Sendable, Hashable {
  /// Where the addressee stands.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    /// After *Kính gửi*.
    case to
    /// In *Nơi nhận*.
    case copy
    /// The *Lưu* item.
    case archive
  }

  /// Where the addressee stands.
  public var role: Role
  /// The item without bullet, end mark and purpose.
  public var name: String
  /// What it is sent for (`b/c`, `để t/h`).
  public var purpose: String?
  /// Where and why.
  public var evidence: Evidence

  /// Makes an addressee.
  public init(role: Role, name: String, purpose: String?, _ evidence: Evidence) {
    self.role = role
    self.name = name
    self.purpose = purpose
    self.evidence = evidence
  }
}

/// Who signed (Nghị định 30/2020/NĐ-CP, Điều 13 and Phụ lục I, II.7).
public struct Signatory: Sendable, Hashable {
  /// `TM.`, `KT.`, `TL.`, `TUQ.`, `Q.`, `T/M` as written.
  public var authority: String?
  /// The organ or post behind the authority.
  public var organ: String?
  /// The signer's post.
  public var position: String?
  /// The person.
  public var name: String?
  /// Where and why.
  public var evidence: Evidence

  /// Makes a signatory.
  public init(authority: String?, organ: String?, position: String?, name: String?, _ evidence: Evidence) {
    self.authority = authority
    self.organ = organ
    self.position = position
    self.name = name
    self.evidence = evidence
  }
}

/// Text that is owned but is neither field nor body.
public struct OtherText: Sendable, Hashable {
  /// What it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The national title, the motto, the Party's title.
    case motto
    /// *Số:*, *Kính gửi:*, *Nơi nhận:*, *(Đã ký)*
    case label
    /// `./.`
    case endMark
    /// `-----`
    case rule
    /// Site chrome, page numbers, stamps, running headers.
    case furniture
  }

  /// What it is.
  public var kind: Kind
  /// The normalised text.
  public var text: String
  /// Where and why.
  public var evidence: Evidence

  /// Makes an entry.
  public init(_ kind: Kind, _ text: String, _ evidence: Evidence) {
    self.kind = kind
    self.text = text
    self.evidence = evidence
  }
}
