// The shape of the words on renewals.
import type { Day } from '../../model/day.ts'
import type { CustomerRef, Renewal, RenewalsReport } from '../../report/types.ts'

export interface RenewalWords {
  title(customer: string | null): string
  /** Which days are asked about, and that both of them are. */
  days(from: Day, until: Day): string
  /** What the seats to drop are, and until when they can be. */
  intro: string
  none(from: Day, until: Day): string
  /** "1 month", "1 year", "3 years". */
  term(months: number): string
  /** Whether it renews itself; '' where no export says. */
  autoRenew(known: boolean | null): string
  yesNo(value: boolean): string
  /** What is not listed; '' where everything is. */
  unlisted(unlisted: RenewalsReport['unlisted'], until: Day): string
  /** Subscriptions without a number of seats to drop, and why; '' where there are none. */
  unknownUse(count: number): string
  /** The line that a reader should take home. */
  takeaway(report: RenewalsReport, nameOf: (customer: CustomerRef) => string): string
  calendar: {
    /** Of the calendar. */
    name: string
    /** Of what ends at one customer on one day. */
    event(customer: string, renewals: readonly Renewal[]): string
    /** One subscription in the text of an event. */
    line(renewal: Renewal): string
  }
}
