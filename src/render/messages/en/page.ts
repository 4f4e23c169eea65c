// Words of the page that only a page needs, English.
import type { Messages } from '../types.ts'
import { format } from './format.ts'

export const page: Messages['page'] = {
  skip: 'Skip to the figures',
  filter: 'Filter',
  filterHint: 'Part of a name, a flag or a piece of advice',
  filterText: 'Part of a row',
  noMatch: 'No row matches the filter.',
  sortHint: column => `Sort by ${column}`,
  shown: (shown, all) => `${format.count(shown)} of ${format.plural(all, { one: 'row', other: 'rows' })}`,
  showAll: rows => `Show all ${format.count(rows)}`,
  charts: {
    bars: {
      title: 'Deployment and usage',
      text: 'Bars of deployment and usage; a line marks 100 %, and the part above it has a colour of its own. The table below has the same figures.',
    },
    bridge: {
      title: 'From usage to adjusted usage',
      text: 'A waterfall: usage at the top, one step down for each cause, adjusted usage at the bottom. The table below has the same figures.',
    },
    trend: {
      title: 'Over time',
      text: 'Lines of deployment, usage and adjusted usage at each export date. The table below has the same figures.',
    },
    scatter: {
      title: 'Deployment against usage',
      text: 'One circle for each customer: deployment to the right, usage upwards, its size by total users. The table below has the same figures.',
    },
  },
  above100: 'above 100 %',
  bubbleSize: 'Size: total users',
  contents: 'Contents',
}
