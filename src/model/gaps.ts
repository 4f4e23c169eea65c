// What an export cannot tell, whatever is in it: keys, with words where they are shown.

export const GAPS = [
  /** Who was active. */
  'activity',
  /** Seats sold and assigned. */
  'licences',
  /** Seats assigned. */
  'assigned',
  /** Seats sold. */
  'sold',
  /** Users by name: who is entitled, and why somebody is not. */
  'users',
  /** The products that people hold. */
  'products',
  /** Who is licensed, which no other export tells either. */
  'licensed',
  /** Seats assigned beyond those sold: the export states as sold whatever is larger. */
  'over-assigned',
  /** Which subscriptions are in grace or disabled. */
  'states',
  /** When subscriptions end. */
  'ends',
  /** Which seats are on a trial. */
  'trials',
  /** The day that it is of. */
  'day',
  /** A span of just the days of the window. */
  'window',
] as const
export type Gap = (typeof GAPS)[number]
