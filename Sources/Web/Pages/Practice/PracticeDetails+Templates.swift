extension PracticeDetails.OutputRow: TemplateShowable {
  var templateValue: TemplateValue {
    .showing(["type": type, "subject": subject, "note": note, "address": address])
  }
}

extension PracticeDetails.PartnerRow: TemplateShowable {
  var templateValue: TemplateValue { .showing(["name": name, "note": note]) }
}

extension PracticeDetails.DatedRow: TemplateShowable {
  var templateValue: TemplateValue { .showing(["date": date, "what": what]) }
}

extension PracticeDetails.FigureRow: TemplateShowable {
  var templateValue: TemplateValue { .showing(["value": value, "what": what, "note": note]) }
}

extension PracticeDetails.SourceRow: TemplateShowable {
  var templateValue: TemplateValue {
    .showing([
      "title": title, "address": address, "shownAddress": shownAddress, "titleLang": titleLang,
      "note": note,
    ])
  }
}

extension PracticeDetails.ResourceGroup: TemplateShowable {
  var templateValue: TemplateValue { .showing(["language": language, "rows": rows]) }
}
