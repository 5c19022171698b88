/// The elements of a page that matter; every other one is inline and transparent.
enum PageElement: String {
  case html, body, main, article, section, div, p, pre, blockquote, center, address, hgroup, search
  case h1, h2, h3, h4, h5, h6
  case nav, header, footer, aside, form, fieldset, legend, button, label, dialog, menu, dir, details, summary
  case figure, figcaption, hr, br
  case ul, ol, li, dl, dt, dd
  case table, caption, colgroup, thead, tbody, tfoot, tr, td, th
  case a
  case head, title, script, style, template, noscript, svg, math, select, option, textarea, iframe, object
  case embed, audio, video, canvas, map, datalist
  case other

  /// Whether what it holds is no text of the page.
  var isDropped: Bool {
    switch self {
    case .head, .title, .script, .style, .template, .noscript, .svg, .select, .option, .textarea, .iframe,
      .object, .embed, .audio, .video, .canvas, .datalist:
      true
    default: false
    }
  }

  /// Whether lines end before and after it.
  var isBlock: Bool {
    switch self {
    case .a, .br, .label, .button, .math, .map, .other: false
    default: !isDropped
    }
  }

  var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }

  /// Whether it is by its meaning not the document that a page is about.
  ///
  /// A form is not: whole pages are forms.
  var isChrome: Bool {
    switch self {
    case .nav, .header, .footer, .aside, .button, .dialog, .menu, .search: true
    default: false
    }
  }
}
