/** The look of the notes page, on screen and on A4. Severity is told by shape and line as well as by colour, so that it prints in grey. */
export const pageStyle = `
:root { color-scheme: light; --ink: #1b1f24; --soft: #5a6470; --line: #d5dae0; --critical: #a3123a; --major: #a8480a; --minor: #1f5fa8; --neutral: #5a6470 }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 28px 32px 48px; max-width: 920px; color: var(--ink); background: #fff; font: 15px/1.5 "Source Serif 4", Charter, Georgia, "Times New Roman", serif }
h1, h2, h3, h4, table, dt, .kind, .tag, .unit, .count, .where, .legend, .line, .facts, .shape { font-family: "Inter", "Segoe UI", system-ui, "Helvetica Neue", Arial, sans-serif }
header { border-bottom: 2px solid var(--ink); padding-bottom: 14px; margin-bottom: 22px }
.kind { margin: 0; font-size: 12px; letter-spacing: .06em; text-transform: uppercase; color: var(--soft) }
h1 { margin: 2px 0 12px; font-size: 28px; line-height: 1.2; overflow-wrap: anywhere }
h2 { margin: 30px 0 10px; font-size: 17px; border-bottom: 1px solid var(--line); padding-bottom: 4px }
.count { font-weight: 400; color: var(--soft); font-size: 14px }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 8px 22px; margin: 0; font-size: 13px }
.facts dd { margin: 0; overflow-wrap: anywhere }
dt { font-size: 11px; color: var(--soft); letter-spacing: .02em }
table.counts { border-collapse: collapse; width: 100%; font-size: 13.5px }
.counts th, .counts td { padding: 4px 10px; border-bottom: 1px solid var(--line); text-align: right; font-variant-numeric: tabular-nums }
.counts th:first-child { text-align: left }
.counts thead th { font-size: 12px; font-weight: 600; color: var(--soft); border-bottom-color: var(--ink) }
.counts tbody th { font-weight: 500 }
.counts tfoot th, .counts tfoot td { font-weight: 700; border-bottom: 0 }
.zero { color: var(--line) }
.legend { font-size: 12px; color: var(--soft) }
.shape.critical { color: var(--critical) } .shape.major { color: var(--major) } .shape.minor { color: var(--minor) } .shape.neutral { color: var(--neutral) }
.finding { border: 1px solid var(--line); border-left: 4px solid var(--neutral); border-radius: 4px; padding: 10px 14px 12px; margin: 0 0 12px; break-inside: avoid }
.finding.critical { border-left-color: var(--critical); border-left-style: double; border-left-width: 7px; padding-left: 11px }
.finding.major { border-left-color: var(--major) }
.finding.minor { border-left-color: var(--minor); border-left-style: dashed }
.finding.neutral { border-left-style: dotted }
h3 { margin: 0 0 8px; font-size: 14.5px; font-weight: 650 }
.tag { font-weight: 400; font-size: 12.5px; color: var(--soft); margin-left: 6px }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 18px }
.side h4 { margin: 0 0 2px; font-size: 11px; font-weight: 500; color: var(--soft) }
.side p { margin: 0; overflow-wrap: anywhere; hyphens: auto }
.side .plain { color: var(--soft) }
.side .none { color: var(--soft); font-style: italic }
mark { background: #fdeee4; color: inherit; padding: 0 2px; border-bottom: 2px solid var(--major); font-weight: 600; -webkit-box-decoration-break: clone; box-decoration-break: clone; print-color-adjust: exact; -webkit-print-color-adjust: exact }
mark.long { font-weight: 400 }
mark .shape { font-size: .62em; margin-right: 3px; vertical-align: .18em }
mark.critical { background: #fce6ec; border-bottom: 4px double var(--critical) } mark.critical .shape { color: var(--critical) }
mark.major .shape { color: var(--major) }
mark.minor { background: #e8f0fa; border-bottom: 2px dashed var(--minor) } mark.minor .shape { color: var(--minor) }
mark.neutral { background: #eff1f3; border-bottom: 2px dotted var(--neutral) } mark.neutral .shape { color: var(--neutral) }
.why { margin: 10px 0 0 }
.finding dl { margin: 6px 0 0; display: grid; grid-template-columns: max-content 1fr; gap: 2px 12px; font-size: 13.5px; align-items: baseline }
.finding dd { margin: 0; overflow-wrap: anywhere }
.notes { list-style: none; margin: 0; padding: 0 }
.notes li { padding: 6px 0; border-bottom: 1px solid var(--line); break-inside: avoid }
.where { font-size: 12px; color: var(--soft); margin-right: 8px }
.said { white-space: pre-wrap }
.sign { break-inside: avoid }
.line { display: grid; grid-template-columns: 1fr 1fr; gap: 40px; margin-top: 44px; font-size: 12px; color: var(--soft) }
.line span { border-top: 1px solid var(--ink); padding-top: 4px }
@media (max-width: 620px) { body { padding: 18px 16px } .pair { grid-template-columns: 1fr; gap: 10px } }
@page { size: A4; margin: 16mm 15mm 18mm }
@media print { body { padding: 0; max-width: none; font-size: 10.5pt } h2 { break-after: avoid } thead { display: table-header-group } }
`
