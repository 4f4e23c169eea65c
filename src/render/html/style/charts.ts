// Charts: two drawings of each, of which the page shows the one that fits, and the colours by meaning.
import { TONES } from '../chart/colours.ts'

const TONE_CLASSES = TONES.map(
  tone => `.f-${tone} { fill: var(--${tone}); }\n.s-${tone} { stroke: var(--${tone}); }\n`,
)

export const CHARTS = `
figure { margin: 0; }
figcaption { font-weight: 600; }
p + figure, figure + figure { margin-top: 1.5rem; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; max-width: none; color: var(--muted); font-size: .875rem; }
ul.legend { margin: .375rem 0 .75rem; }
.legend li { display: flex; align-items: center; gap: .5rem; margin: 0; }
.swatch { flex: none; width: 22px; height: 16px; }
.chart { max-width: 60rem; margin-top: .75rem; }
.chart svg { display: block; width: 100%; height: auto; font-family: var(--font); }
.key {
  display: grid; grid-template-columns: repeat(auto-fill, minmax(min(22rem, 100%), 1fr)); gap: .25rem 2rem;
  margin: .75rem 0 0; padding-left: 2rem; font-size: .8125rem; line-height: 1.4;
}
.key li { margin: 0; padding-left: .25rem; }
.key ::marker { font-weight: 600; }
.narrow { display: none; }
@media screen and (max-width: 40rem) {
  .wide { display: none; }
  .narrow { display: block; }
}
${TONE_CLASSES.join('')}`
