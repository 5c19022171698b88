/// The JSON Schema of the output.
public enum DocumentSchema {
  /// The text of `schemas/document.schema.json`.
  public static var text: [UInt8] { PackageResources.document_schema_json }
}

/// The JSON Schema of the output as events.
public enum EventSchema {
  /// The text of `schemas/events.schema.json`.
  public static var text: [UInt8] { PackageResources.events_schema_json }
}
