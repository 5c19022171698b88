import VanBanModel

extension Header {
  /// The evidence of every field that the document has.
  var evidence: [Evidence] {
    [
      superior?.evidence, issuer?.evidence, number?.evidence, place?.evidence, date?.evidence, type?.evidence,
      subject?.evidence,
      secrecy?.evidence, urgency?.evidence,
    ].compactMap { $0 }
  }

  /// Takes out what a text that is no administrative document cannot have; returns the words of what was read.
  ///
  /// A title says itself what the text is, and stays.
  mutating func removeInvented(keepsTitle: Bool) -> [(text: String, evidence: Evidence)] {
    var removed: [(text: String, evidence: Evidence)] = []
    func take(_ text: String?, _ evidence: Evidence?) {
      guard let text, let evidence, !evidence.isInferred else { return }
      removed.append((text, evidence.asLabel))
    }
    take(superior?.text, superior?.evidence)
    take(issuer?.text, issuer?.evidence)
    take(number?.number.text, number?.evidence)
    take(place?.text, place?.evidence)
    take(date?.text, date?.evidence)
    var rest = Header()
    rest.confidence = confidence
    if keepsTitle {
      (rest.type, rest.subject) = (type, subject)
    } else {
      take(type?.text, type?.evidence)
      take(subject?.text, subject?.evidence)
    }
    (rest.secrecy, rest.urgency) = (secrecy, urgency)
    self = rest
    return removed
  }
}

extension Evidence {
  /// The same place, of words that are no field.
  fileprivate var asLabel: Evidence { Evidence(ranges, rule: .label) }
}
