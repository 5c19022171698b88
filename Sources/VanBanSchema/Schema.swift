import VanBanJSONText

/// A schema made ready: its keywords by what they look at; schemas name each other by number.
///
/// The rules are classes because they are handed about for every value, and never copied.
final class Schema {
  let location: SchemaLibrary.Location
  /// Its own address: the URI and the JSON Pointer.
  let address: String
  /// `true` and `false` as schemas.
  var always: Bool?
  var reference: Int?
  var dynamicReference: DynamicReference?
  /// The types that are allowed, a bit for each ``JSONKind``, and ``integer``.
  var types: UInt16?
  var enumeration: Enumeration?
  var constant: Constant?
  var number: NumberRules?
  var string: StringRules?
  var array: ArrayRules?
  var object: ObjectRules?
  var inPlace: InPlaceRules?
  var unevaluatedItems: Int?
  var unevaluatedProperties: Int?

  static let integer: UInt16 = 1 << 8

  init(_ location: SchemaLibrary.Location, address: String) {
    self.location = location
    self.address = address
  }

  var hasUnevaluated: Bool { unevaluatedItems != nil || unevaluatedProperties != nil }

  /// A `$dynamicRef`: the schema that it means by itself, and the name that outer resources may have for another one.
  struct DynamicReference {
    var schema: Int
    var anchor: String?
  }

  /// A value in a schema.
  struct Constant {
    let tree: JSONTree
    let node: Int
  }

  /// The values that are allowed: strings by their bytes, the others one by one.
  final class Enumeration {
    var strings = KeyTable()
    var others: [Constant] = []
    var all: [Constant] = []
  }

  /// A number in a schema, ready for a quick comparison where it is small.
  struct Bound {
    let number: JSONNumber
    let int: Int?
    let shown: String
  }

  final class NumberRules {
    var multipleOf: Bound?
    var minimum: Bound?
    var maximum: Bound?
    var above: Bound?
    var below: Bound?
  }

  final class StringRules {
    var least: Int?
    var most: Int?
    var pattern: Pattern?
    var format: Format?
  }

  final class ArrayRules {
    var prefix: [Int] = []
    var items: Int?
    var contains: Int?
    var leastContained: Int?
    var mostContained: Int?
    var least: Int?
    var most: Int?
    var isUnique = false
  }

  final class ObjectRules {
    /// The names that the schema speaks of, each with what it says.
    var names = KeyTable()
    var entries: [Entry] = []
    var patterns: [(pattern: Pattern, schema: Int)] = []
    var additional: Int?
    var propertyNames: Int?
    var least: Int?
    var most: Int?
    var hasRequired = false
    var hasDependents = false

    struct Entry {
      var property: Int?
      var isRequired = false
      /// The names that must be there where this one is.
      var requires: [Int] = []
      var dependent: Int?
    }

    /// The entry of a name.
    func entry(_ name: String) -> Int {
      let number = names.insert(Array(name.utf8))
      if number == entries.count { entries.append(Entry()) }
      return number
    }
  }

  final class InPlaceRules {
    var all: [Int] = []
    var any: [Int] = []
    var one: [Int] = []
    var not: Int?
    var condition: Int?
    var then: Int?
    var otherwise: Int?
  }
}
