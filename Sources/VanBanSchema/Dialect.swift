/// The keywords that mean something in a schema.
struct Dialect: Hashable {
  /// The vocabularies of 2020-12.
  enum Vocabulary: String, CaseIterable {
    case core = "https://json-schema.org/draft/2020-12/vocab/core"
    case applicator = "https://json-schema.org/draft/2020-12/vocab/applicator"
    case unevaluated = "https://json-schema.org/draft/2020-12/vocab/unevaluated"
    case validation = "https://json-schema.org/draft/2020-12/vocab/validation"
    case metaData = "https://json-schema.org/draft/2020-12/vocab/meta-data"
    case formatAnnotation = "https://json-schema.org/draft/2020-12/vocab/format-annotation"
    case formatAssertion = "https://json-schema.org/draft/2020-12/vocab/format-assertion"
    case content = "https://json-schema.org/draft/2020-12/vocab/content"
  }

  var metaschema = Metaschema.standard
  var vocabularies: Set<Vocabulary> = [
    .core, .applicator, .unevaluated, .validation, .metaData, .formatAnnotation, .content,
  ]

  func has(_ vocabulary: Vocabulary) -> Bool { vocabularies.contains(vocabulary) }
}

/// The schemas of JSON Schema 2020-12 itself.
enum Metaschema {
  static let standard = "https://json-schema.org/draft/2020-12/schema"

  /// The text of one of them.
  static func text(_ uri: String) -> [UInt8]? {
    if uri == standard { return PackageResources.schema_json }
    let folder = "https://json-schema.org/draft/2020-12/meta/"
    guard uri.hasPrefix(folder) else { return nil }
    switch uri.dropFirst(folder.count) {
    case "core": return PackageResources.core_json
    case "applicator": return PackageResources.applicator_json
    case "unevaluated": return PackageResources.unevaluated_json
    case "validation": return PackageResources.validation_json
    case "meta-data": return PackageResources.meta_data_json
    case "format-annotation": return PackageResources.format_annotation_json
    case "format-assertion": return PackageResources.format_assertion_json
    case "content": return PackageResources.content_json
    default: return nil
    }
  }

  /// The ends of other drafts' URIs.
  static let drafts: [(uri: String, name: String)] = [
    ("json-schema.org/draft-03/schema", "draft 3"), ("json-schema.org/draft-04/schema", "draft 4"),
    ("json-schema.org/draft-06/schema", "draft 6"), ("json-schema.org/draft-07/schema", "draft 7"),
    ("json-schema.org/draft/2019-09/schema", "draft 2019-09"),
  ]
}
