// English words that only the page has.
import type { HtmlMessages } from '../html.ts'
import { format, users } from './format.ts'

export const html: HtmlMessages = {
  startWith: 'Start with',
  extras: { seats: 'paid seats', support: 'support', cost: 'cost', stated: 'figures as exported' },
  extrasMeaning: {
    seats: line =>
      `Paid seats: licences sold of the products that carry the workload. A workload counts as deployed once ${line} of them have an active user.`,
    support: () =>
      'Support requests opened in the window; training pays where many of them ask how to do something.',
    cost: () =>
      'By your price list, a month. Unassigned: sold, and given to nobody. Assigned but unused: held since before the window by people who were not active in it.',
    stated: () => 'The percentages that an export gives itself, for comparison.',
  },
  made: {
    deployment: (assigned, sold) => `${assigned} of ${sold} licences sold are assigned`,
    usage: (active, total) => `${some(active, 'active user')} over ${some(total, 'total user')}`,
    adjusted: (entitled, total) =>
      `${some(entitled, 'entitled active user')} over ${some(total, 'total user')}`,
  },
  card: { problem: 'Problem', consider: 'Consider', tryThis: 'Try', evidence: 'Evidence' },
  more: count => `… and ${format.count(count)} more, as the table shows`,
  step: (points, count) => `−${points} points, ${users(count)}`,
  adjustedTick: 'Adjusted usage',
  notDrawn: count =>
    count === 1
      ? '1 row is not in the chart, because its deployment or usage is not available.'
      : `${format.count(count)} rows are not in the chart, because their deployment or usage is not available.`,
  crowd: count =>
    `${format.count(count)} more rows, each with fewer users, are grey dots: larger where several lie together.`,
  edge: percent => `Values above ${percent} % are drawn as triangles on the edge.`,
  flagFilter: 'Flag',
  anyFlag: 'Any',
  totalCoversAll: 'The total covers every row, whatever the filter shows.',
  fromTo: (before, after) => `${before} → ${after}`,
  smallFigures: 'Small figures are changes.',
  madeWith: 'Made with adoption. This page works without a network connection.',
}

/** A number that is text already, with its noun. */
function some(count: string, noun: string): string {
  return `${count} ${noun}${count === '1' ? '' : 's'}`
}
