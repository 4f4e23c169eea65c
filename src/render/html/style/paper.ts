// The page on A4: light, no row cut in two, headers repeated on every sheet, nothing that only a screen can use.

export function paperOf(landscape: boolean): string {
  return `
@page { size: A4${landscape ? ' landscape' : ''}; margin: 14mm 13mm; }
@media print {
  html { font-size: 8.5pt; color-scheme: light; }
  body { padding: 0; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  header { padding: 0; }
  nav, footer, .skip, .filter:not(.used), .all, thead button, details:not([open]) > :not(summary) { display: none; }
  .filter :is(input, select) { border: 0; padding: 0; appearance: none; }
  .filter :is(input:placeholder-shown, label:has(+ input:placeholder-shown)) { display: none; }
  summary { list-style: none; }
  summary::-webkit-details-marker { display: none; }
  thead .on-paper { display: inline; }
  a { color: inherit; text-decoration: none; }
  section { padding-top: 7mm; }
  h2, h3, h2 + p { break-after: avoid; }
  h2 + p, .card, figure, tr, .terms div, li { break-inside: avoid; }
  .scroll { overflow: visible; }
  table { font-size: 7.5pt; }
  thead { display: table-header-group; break-after: avoid; }
  tbody tr:first-child { break-before: avoid; }
  tfoot { display: table-row-group; }
  thead th { font-size: 7pt; min-width: 0; }
  th, td { padding: 1.2mm 1.4mm; }
  .tall table { font-size: 6.5pt; line-height: 1.2; }
  .tall tbody :is(th, td) { padding-block: .4mm; }
  .tall th:first-child { min-width: 40mm; max-width: 60mm; }
  .tall td .change { display: inline-block; min-width: 7mm; margin-left: .8mm; font-size: 5.5pt; }
  .tall td .flag { padding: 0 .6mm; font-size: 5.5pt; line-height: 1.2; }
  header, nav, main, footer { max-width: none; }
  .chart { max-width: ${landscape ? '130mm' : 'none'}; }
  .wide:has(.key) { max-width: none;${landscape ? ' display: grid; grid-template-columns: 150mm 1fr; gap: 8mm;' : ''} }
  .key { font-size: 7pt; gap: 1mm 5mm;${landscape ? ' grid-template-columns: 1fr; align-content: start;' : ''} }
  th:first-child { position: static; min-width: 24mm; background: none; }
  td.text { min-width: 17mm; }
  .flag, td .flag { font-size: 6.5pt; padding: 0 1mm; white-space: normal; }
  .cards { grid-template-columns: repeat(3, 1fr); }
  .advice { display: block; columns: 2; column-gap: 3mm; }
  .advice .card { break-inside: auto; margin-bottom: 3mm; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
  .advice h3, .advice dt { break-after: avoid; }
  .advice dd { orphans: 2; widows: 2; }
  .big { font-size: 20pt; }
  .side { break-after: page; }
  .side section { padding-top: 3mm; }
  .side .checks { margin-top: 2mm; }
  .side h2 { margin-bottom: 2mm; font-size: 11pt; }
  .side .card { padding: 1.5mm 2.5mm; }
  .side .big { font-size: 16pt; }
  .side .asides { margin-top: 1mm; font-size: 7.5pt; line-height: 1.3; max-width: none; }
  .side .asides li { margin: 0; }
  .side > p { margin: 1mm 0 0; }
  .side .flagged { display: none; }
  .side .advice { column-gap: 2mm; font-size: 7pt; line-height: 1.3; }
  .side .advice .card { margin-bottom: 1.5mm; break-inside: avoid; }
  .side .advice h3 { font-size: 8.5pt; }
  .side .advice dl { margin-top: 1mm; }
  .side .advice dl div + div { margin-top: .5mm; }
  .side .advice :is(dl div, dt, dd, ul, li) { display: inline; font-size: inherit; }
  .side .advice dt::after { content: ': '; }
  .side .advice li + li::before { content: ' '; }
  .side .checks { padding: 2mm 3mm; font-size: 7.5pt; line-height: 1.3; }
  .side .checks li { margin: 0; }
  .side .from { margin: 2mm 0 0; }
  .side .from + .from { margin-top: 0; }
  .logo { max-height: 12mm; margin-bottom: 3mm; }
  .up { display: none; }
  p, li { orphans: 2; widows: 2; }
}
`
}
