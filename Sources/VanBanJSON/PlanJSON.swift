import VanBanModel

/// How what a plan holds is written.
extension JSONBuffer {
  mutating func phase(_ phase: Phase) {
    comma()
    raw("{")
    key("label")
    string(phase.label)
    key("title")
    string(phase.title)
    key("period")
    string(phase.period)
    section(phase.section, phase.evidence)
  }

  mutating func task(_ task: PlanTask) {
    comma()
    raw("{")
    key("text")
    string(task.text)
    strings("assignees", task.assignees)
    strings("partners", task.partners)
    key("deadline")
    string(task.deadline)
    section(task.section, cell: task.cell, task.evidence)
  }

  mutating func target(_ target: Target) {
    comma()
    raw("{")
    key("text")
    string(target.text)
    key("comparator")
    string(target.comparator.rawValue)
    key("value")
    string(target.value)
    key("unit")
    string(target.unit)
    key("change")
    string(target.change?.rawValue)
    strings("assignees", target.assignees)
    section(target.section, target.evidence)
  }

  mutating func contact(_ contact: Contact) {
    comma()
    raw("{")
    key("kind")
    string(contact.kind.rawValue)
    key("text")
    string(contact.text)
    key("owner")
    string(contact.owner)
    section(contact.section, cell: contact.cell, contact.evidence)
  }

  mutating func report(_ report: ReportDuty) {
    comma()
    raw("{")
    key("text")
    string(report.text)
    strings("reporters", report.reporters)
    key("recipient")
    string(report.recipient)
    key("via")
    string(report.via)
    key("deadline")
    string(report.deadline)
    strings("recurrence", report.recurrence)
    section(report.section, report.evidence)
  }

  mutating func budget(_ item: BudgetItem) {
    comma()
    raw("{")
    key("text")
    string(item.text)
    key("amount")
    string(item.amount)
    key("source")
    string(item.source)
    section(item.section, item.evidence)
  }

  mutating func unit(_ unit: PlanUnit) {
    comma()
    raw("{")
    key("text")
    string(unit.text)
    field("long", unit.long)
    section(unit.section, unit.evidence)
  }

  private mutating func strings(_ name: StaticString, _ texts: [String]) {
    key(name)
    raw("[")
    for text in texts {
      comma()
      string(text)
    }
    raw("]")
  }
}
