// Words of the page that only a page needs, English.
import type { Messages } from '../types.ts'
import { customers, format } from './format.ts'

export const page: Messages['page'] = {
  skip: 'Skip to the figures',
  filter: 'Filter',
  filterHint: 'Part of a name, a flag or a piece of advice',
  noMatch: 'No row matches the filter.',
  sortHint: column => `Sort by ${column}`,
  shown: (shown, all) => `${format.count(shown)} of ${customers(all)} shown`,
  charts: {
    bars: {
      title: 'Deployment and usage',
      text: 'Bars of deployment and usage; the part above 100 % has a pattern of its own.',
    },
    bridge: {
      title: 'From usage to adjusted usage',
      text: 'A waterfall: usage on the left, one step down for each cause, adjusted usage on the right.',
    },
    trend: { title: 'Over time', text: 'Lines of deployment, usage and adjusted usage at each export date.' },
    scatter: {
      title: 'Deployment against usage',
      text: 'One circle for each customer: deployment to the right, adjusted usage upwards, its size by total users.',
    },
  },
  above100: 'above 100 %',
  bubbleSize: 'Size: total users',
  contents: 'Contents',
}
