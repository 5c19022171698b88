/// The JSON Schema of the output.
public enum DocumentSchema {
  /// The text of `schemas/document.schema.json`.
  public static var text: [UInt8] { PackageResources.document_schema_json }
}
