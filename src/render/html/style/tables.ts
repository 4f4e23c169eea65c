// Tables and the filter. A table wider than the page scrolls inside its own frame; its first column stays.
import { SCREENFUL } from '../script.ts'

export const TABLES = `
.scroll { position: relative; overflow-x: auto; border-block: 1px solid var(--line); }
@media screen {
  .slim { max-width: 46rem; }
  .tall { max-height: 90vh; overflow-y: auto; }
  .tall thead th { position: sticky; top: 0; z-index: 1; background: var(--paper); box-shadow: inset 0 -1px var(--line); }
  .tall thead th:first-child { z-index: 2; }
  .checks .tall { max-width: none; max-height: 50vh; }
  .checks :is(thead th, th:first-child) { background: var(--over-wash); }
  .unread [data-all] > tbody > tr:nth-child(n + ${SCREENFUL + 1}) { display: none; }
}
.all {
  margin: .75rem 0 0; padding: .375rem .75rem; border: 1px solid var(--muted); border-radius: 4px;
  background: var(--paper); color: var(--ink); font: inherit; font-size: .875rem; cursor: pointer;
}
.all[hidden] { display: none; }
figure + .scroll { margin-top: 1.5rem; }
table { width: 100%; border-collapse: collapse; font-size: .875rem; line-height: 1.4; overflow-wrap: normal; }
th, td { padding: .5rem .4375rem; vertical-align: top; text-align: left; font-weight: 400; }
thead th { vertical-align: bottom; color: var(--muted); font-size: .8125rem; line-height: 1.3; border-bottom: 1px solid var(--line); min-width: 3.75rem; }
tbody tr + tr > * { border-top: 1px solid var(--rule); }
tfoot > tr > * { border-top: 1px solid var(--line); font-weight: 650; }
tfoot td.text { font-weight: 400; }
th:first-child { position: sticky; left: 0; background: var(--paper); min-width: 8.5rem; max-width: 20rem; padding-left: 0; overflow-wrap: anywhere; }
tbody th { font-weight: 500; }
td:first-child { padding-left: 0; }
td:last-child, thead th:last-child { padding-right: 0; }
.number { text-align: right; }
td.number, .whole { white-space: nowrap; }
td.text { min-width: 8rem; }
:lang(ja) td.text { min-width: 7.25rem; }
:lang(ja) thead th { font-size: .75rem; word-break: auto-phrase; }
.gauged { display: flex; justify-content: space-between; gap: .5rem; }
.gauge { flex: none; width: 44px; height: 8px; margin-top: .375rem; }
details .scroll { margin-top: .75rem; }
summary { cursor: pointer; }
summary:hover { color: var(--accent); }
td.over { color: var(--over); font-weight: 600; }
td .change { color: var(--muted); font-weight: 400; font-size: .75rem; }
td .flag { padding: .0625rem .375rem; font-size: .75rem; }
.id { display: block; color: var(--muted); font-size: .75rem; font-weight: 400; }
thead button {
  margin: -.25rem; padding: .25rem; border: 0; background: none; color: inherit; font: inherit; text-align: inherit; cursor: pointer;
}
thead th:last-child button { margin-right: 0; padding-right: 0; }
thead .on-paper { display: none; }
thead button:hover { color: var(--accent); }
thead button::after { content: '\\2195'; content: '\\2195' / ''; padding-left: .25rem; opacity: .55; }
[aria-sort] { color: var(--ink); }
[aria-sort='ascending'] button::after { content: '\\2191'; content: '\\2191' / ''; opacity: 1; }
[aria-sort='descending'] button::after { content: '\\2193'; content: '\\2193' / ''; opacity: 1; }
.filter { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem .75rem; margin: 0 0 1rem; font-size: .875rem; }
.filter[hidden] { display: none; }
.filter label { font-weight: 500; }
.filter input, .filter select {
  min-height: 2.25rem; padding: .25rem .625rem; border: 1px solid var(--muted); border-radius: 4px;
  background: var(--paper); color: var(--ink); font: inherit;
}
.filter input { flex: 0 1 23rem; min-width: 10rem; }
.filter ::placeholder { color: var(--muted); opacity: 1; }
.filter output { color: var(--muted); }
`
