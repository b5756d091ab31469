extension PlanReport {
  /// How the page looks: by day and by night, on a telephone, and on paper.
  static let style = """
    :root { color-scheme: light dark; --ink: #1b1b1b; --faint: #555; --paper: #fff; --line: #c4c4c4;
      --accent: #1b4f8a; --gone: #fbdfe1; --come: #d8f0da; --error: #8a1c1c; }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #e6e6e6; --faint: #b0b0b0; --paper: #16181b; --line: #474b50;
        --accent: #9cc4f5; --gone: #5c2427; --come: #1e4a26; --error: #ff9c9c; }
    }
    @media print {
      :root { color-scheme: light; --ink: #000; --faint: #333; --paper: #fff; --line: #999;
        --accent: #000; --gone: #fbdfe1; --come: #d8f0da; --error: #8a1c1c; }
    }
    * { box-sizing: border-box; }
    body { font: 16px/1.5 system-ui, sans-serif; max-width: 64rem; margin: 2rem auto;
      padding: 0 1rem; color: var(--ink); background: var(--paper); overflow-wrap: anywhere; }
    a { color: var(--accent); }
    h2 { border-bottom: 2px solid var(--accent); margin-top: 2.5rem; }
    h3 { margin: .5rem 0; }
    article { border: 1px solid var(--line); border-radius: 4px; padding: .25rem 1rem .75rem;
      margin: 1rem 0; }
    .place, .none, .advice { color: var(--faint); }
    table { border-collapse: collapse; width: 100%; margin: .5rem 0; }
    table.counts { width: auto; }
    table.counts td { text-align: right; }
    caption { text-align: left; padding: .3rem 0; }
    th, td { border: 1px solid var(--line); padding: .3rem .6rem; text-align: start;
      vertical-align: top; }
    td { white-space: pre-wrap; unicode-bidi: plaintext; }
    table.sides, table.fields { table-layout: fixed; }
    table.sides th:first-child, table.fields th { width: 9rem; }
    del { background: var(--gone); } ins { background: var(--come); }
    .error { color: var(--error); }
    .names { columns: 16rem; }
    summary { cursor: pointer; padding: .25rem 0; }
    @media screen and (max-width: 40rem) {
      table.sides, table.sides tbody, table.sides tr, table.sides th, table.sides td,
      table.fields, table.fields tbody, table.fields tr, table.fields th, table.fields td {
        display: block; width: 100% !important; border: 0; padding: .15rem 0; }
      table.sides thead { display: none; }
      table.sides tr, table.fields tr { border-top: 1px solid var(--line); padding: .4rem 0; }
      td[data-side]::before { content: attr(data-side) ": "; color: var(--faint); }
    }
    @media print {
      body { margin: 0; max-width: none; font-size: 10.5pt; }
      a { text-decoration: none; }
      h2, h3, .place { break-after: avoid; }
      tr, li { break-inside: avoid; }
      del, ins { print-color-adjust: exact; }
      summary { list-style: none; }
      details::details-content { content-visibility: visible; display: block; height: auto; }
    }
    """
}
