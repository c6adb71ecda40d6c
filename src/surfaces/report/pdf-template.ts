/**
 * The page as typst sets it. It never changes: the brief comes in as data, so that nothing in it is read as markup.
 *
 * Fonts are those that the typesetter brings along; others of the machine stand in only for letters these lack.
 */
export const PDF_TEMPLATE = `#let brief = json(bytes(sys.inputs.at("brief")))
#set document(title: brief.question, author: "Entente")
#set page(paper: "a4", margin: (x: 13mm, top: 11mm, bottom: 13mm), footer-descent: 25%,
  footer: context text(size: 6.5pt, fill: luma(90))[#brief.colophon #h(1fr) #counter(page).display("1 / 1", both: true)])
#set text(font: ("Libertinus Serif", "New Computer Modern", "DejaVu Sans Mono"), size: 8.3pt, lang: "en")
#set par(leading: 0.5em, spacing: 0.62em)
#set list(indent: 0pt, body-indent: 0.5em, spacing: 0.45em, marker: [•])
#set table(inset: (left: 0pt, right: 6pt, y: 2pt))

#let width-of(t, i) = {
  let longest = calc.max(1, ..t.rows.map(row => row.at(i).clusters().len()))
  if t.columns.at(i).at("right", default: false) or longest <= 16 { auto } else { calc.sqrt(calc.min(longest, 200)) * 1fr }
}
#let draw-table(t) = text(size: 0.9em, table(
  columns: range(t.columns.len()).map(i => width-of(t, i)),
  align: t.columns.map(c => if c.at("right", default: false) { right } else { left }),
  stroke: (_, y) => (bottom: if y == 0 { 0.6pt + luma(60) } else { 0.3pt + luma(190) }),
  table.header(..t.columns.map(c => text(fill: luma(70), c.head))),
  ..t.rows.flatten(),
))
#let draw(block) = {
  if block.kind == "paragraph" { par(block.text) }
  else if block.kind == "list" { list(..block.items) }
  else if block.kind == "table" { draw-table(block) }
  else {
    align(center, image(bytes(block.svg), format: "svg", width: block.at("widthPct", default: 100) * 1%))
    text(size: 6.9pt, fill: luma(60), par(block.caption))
  }
}
#let draw-section(section) = {
  block(above: 7pt, below: 4pt, width: 100%, stroke: (top: 0.9pt), inset: (top: 3pt), sticky: true,
    text(size: 9.2pt, weight: "bold", section.title))
  for one in section.blocks { draw(one) }
}
#let draw-row(columns) = {
  if columns.len() == 1 { for section in columns.first() { draw-section(section) } }
  else {
    grid(columns: (1fr,) * columns.len(), column-gutter: 7mm,
      ..columns.map(sections => { for section in sections { draw-section(section) } }))
  }
}

#text(size: 7pt, fill: luma(70))[Brief · as of #brief.asOf]
#v(-3pt)
#text(size: 12.5pt, weight: "bold", brief.question)
#block(width: 100%, fill: luma(243), stroke: (left: 2.5pt), inset: 7pt, below: 5pt,
  grid(columns: (auto, 1fr), column-gutter: 11pt, align: (horizon, horizon),
    text(size: 23pt, weight: "bold", brief.number),
    [#strong(brief.bottomLine.first()) #brief.bottomLine.slice(1).join(" ") \\ #text(fill: luma(60), brief.confidence)]))
#for row in brief.front { draw-row(row) }
#pagebreak()
#text(size: 12pt, weight: "bold")[Appendix]
#set text(size: 7.7pt)
#for row in brief.appendix { draw-row(row) }
`;
