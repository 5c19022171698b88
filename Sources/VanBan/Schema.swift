internal import VanBanJSON

extension Converter {
  /// The JSON Schema (2020-12) that every output fits.
  public static var schema: [UInt8] { DocumentSchema.text }

  /// The JSON Schema (2020-12) that every line of events fits; it refers to ``schema``.
  public static var eventSchema: [UInt8] { EventSchema.text }
}

/// What this build is.
public enum VanBanVersion {
  /// The version of the tool and the library.
  public static let current = "0.1.0"
}
