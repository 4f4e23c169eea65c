// Layout of the page: header, contents, cards, lists of terms.

export const PAGE = `
*, ::before, ::after { box-sizing: border-box; }
html { color-scheme: light dark; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; padding: 0 1.5rem 3rem; background: var(--paper); color: var(--ink);
  font: 400 1rem/1.55 var(--font); font-variant-numeric: tabular-nums; overflow-wrap: anywhere;
}
p, li, dd { text-wrap: pretty; }
:lang(ja) { line-break: strict; }
:lang(ja) :is(h1, h2, h3, dt, p, li, dd) { word-break: auto-phrase; }
header, nav, main, footer { max-width: var(--page); margin: 0 auto; }
header { padding: 3rem 0 1rem; }
.logo { display: block; max-width: 16rem; max-height: 4rem; margin: 0 0 1.5rem; }
h1 { margin: 0 0 .75rem; font-size: 2rem; line-height: 1.2; font-weight: 650; letter-spacing: -.01em; }
h2 { margin: 0 0 1.25rem; font-size: 1.375rem; line-height: 1.3; font-weight: 650; }
h3 { margin: 1.75rem 0 .5rem; font-size: 1rem; line-height: 1.4; font-weight: 650; }
p { margin: 0 0 .75rem; max-width: 46rem; }
.lead { margin: 0 0 .25rem; color: var(--muted); }
.small { margin: .75rem 0 0; color: var(--muted); font-size: .875rem; }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
main:focus { outline: none; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 1rem; padding: .5rem 1rem; background: var(--paper); }
nav { padding: .75rem 0; border-block: 1px solid var(--rule); }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; max-width: none; margin: 0; padding: 0; list-style: none; font-size: .875rem; }
nav li { margin: 0; }
nav a { display: inline-block; padding: .25rem 0; color: var(--muted); text-decoration: none; }
nav a:hover { color: var(--accent); text-decoration: underline; }
section { padding: 2.75rem 0 0; scroll-margin-top: 1rem; }
ul { margin: 0 0 .75rem; padding-left: 1.25rem; max-width: 46rem; }
li { margin: .25rem 0; }
ul.plain, ul.flags, ul.legend, ul.inline { margin: 0; padding: 0; list-style: none; }
ul.plain li { margin: 0; }
ul.inline li { display: inline-block; margin: 0; }
ul.inline li:not(:last-child)::after { content: ','; margin-right: .35em; }
:lang(ja) ul.inline li:not(:last-child)::after { content: '、'; margin-right: 0; }
.vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media screen { .cards + p { margin-top: 1.5rem; } }
.scroll + p, .advice + p, .small + .scroll { margin-top: .75rem; }
.scroll + .advice, p + .advice { margin-top: 1rem; }
.n { color: var(--muted); }
.from { margin: 1.5rem 0 0; }
.from + .from { margin-top: .25rem; }
footer { margin-top: 3.5rem; padding-top: 1rem; border-top: 1px solid var(--rule); color: var(--muted); font-size: .8125rem; }

.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr)); gap: 1rem; }
.card { padding: 1.25rem 1.5rem; border: 1px solid transparent; background: var(--wash); border-radius: 8px; }
.card h3 { margin: 0; }
.cards .card h3 { color: var(--muted); font-weight: 500; font-size: .9375rem; }
.big { margin: .25rem 0 .375rem; font-size: 2.5rem; line-height: 1.15; font-weight: 650; letter-spacing: -.02em; }
.big.over { color: var(--over); }
.made, .card .change { margin: 0; color: var(--muted); font-size: .875rem; line-height: 1.45; }
.card .change { margin-top: .5rem; color: var(--ink); }
.asides { margin: 1.5rem 0 0; }
.start { margin: 0; padding-left: 1.25rem; }
.start li { margin: .5rem 0; line-height: 1.4; }
.start .n { font-size: .875rem; }
.advice { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr)); gap: 1rem; }
.advice h3 { font-size: 1.0625rem; }
.advice h3::first-letter { text-transform: uppercase; }
.advice dl { margin: .75rem 0 0; }
.advice dl div + div { margin-top: .625rem; }
.advice dt { color: var(--muted); font-size: .8125rem; }
.advice dd { margin: 0; max-width: 46rem; }
.terms { display: grid; gap: .625rem 2rem; margin: 0; max-width: 60rem; }
.terms div { display: grid; grid-template-columns: 13rem minmax(0, 1fr); gap: 0 1.5rem; }
.terms dt { font-weight: 600; }
.terms dd { margin: 0; }
.cards + .flagged, .asides + .flagged { margin-top: 1.5rem; }
.flags { display: flex; flex-wrap: wrap; gap: .25rem; }
.flags li { margin: 0; }
.flag {
  display: inline-block; padding: .0625rem .5rem; border: 1px solid var(--line); border-radius: 4px;
  font-size: .8125rem; font-weight: 500; line-height: 1.4; white-space: nowrap;
}
.flag-over-100, .flag-over-assigned, .flag-low-usage, .flag-low-deployment, .flag-check, .move-went {
  border-color: var(--over); background: var(--over-wash); color: var(--warn);
}
.checks { margin-top: 2rem; padding: 1.25rem 1.5rem; border: 1px solid var(--over); border-radius: 8px; background: var(--over-wash); }
.checks h2 { margin-bottom: .75rem; }
.checks ul { margin: 0; max-width: none; }
@media (max-width: 40rem) {
  body { padding: 0 1rem 2rem; }
  header { padding-top: 1.75rem; }
  h1 { font-size: 1.5rem; }
  section { padding-top: 2.25rem; }
  .terms div { grid-template-columns: minmax(0, 1fr); }
  .card { padding: 1rem 1.125rem; }
  .big { font-size: 2.125rem; }
}
`
