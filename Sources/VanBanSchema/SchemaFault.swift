public import VanBanJSONText

/// Why a schema cannot be used.
public struct SchemaFault: Error, Sendable, Hashable {
  /// The kind of fault; its name is the rule of the finding.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// It breaks the rules for schemas.
    case invalid = "schema.not-a-schema"
    /// It is written for another draft, or needs a vocabulary that is not known.
    case dialect = "schema.dialect"
    /// A reference leads nowhere.
    case reference = "schema.reference"
    /// A reference leads to the network.
    case remote = "schema.remote-reference"
    /// It refers to itself without ever coming to an end.
    case endless = "schema.endless"
    /// A regular expression is none.
    case pattern = "schema.pattern"
    /// Its file cannot be read.
    case unreadable = "schema.unreadable"
  }

  /// What kind it is.
  public var kind: Kind
  /// What is wrong, and what to do.
  public var message: String
  /// The file of the schema, or its URI.
  public var file: String
  /// Where in it.
  public var place: JSONFault.Place?
  /// The JSON Pointer of that place.
  public var pointer: String
}

/// The faults of a schema, at least one.
public struct SchemaFaults: Error, Sendable {
  /// Them all.
  public var faults: [SchemaFault]

  init(_ faults: [SchemaFault]) { self.faults = faults }

  init(_ fault: SchemaFault) { faults = [fault] }

  /// The file of a schema cannot be read.
  public init(unreadable file: String, reason: String) {
    faults = [
      SchemaFault(
        kind: .unreadable, message: "the schema cannot be read: \(reason)", file: file, place: nil,
        pointer: "")
    ]
  }
}
