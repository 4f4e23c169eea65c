// What the admin centre's tables are called in other languages: one file of data for each, to which a translator adds.
//
// A file holds `headers` (the documented header → its spellings; `{workload}` stands for each workload of the wide
// report), `thousands` (what stands between the groups of a number) and `unlicensed` (what a user without products has).
import { foldName } from '../../model/fold.ts'
import { memoize } from '../../model/lazy.ts'
import de from '../languages/de.json' with { type: 'json' }
import en from '../languages/en.json' with { type: 'json' }
import es from '../languages/es.json' with { type: 'json' }
import fr from '../languages/fr.json' with { type: 'json' }
import it from '../languages/it.json' with { type: 'json' }
import ja from '../languages/ja.json' with { type: 'json' }
import pt from '../languages/pt.json' with { type: 'json' }

interface Language {
  headers: Readonly<Record<string, readonly string[]>>
  thousands: readonly string[]
  unlicensed: readonly string[]
}

const LANGUAGES: readonly Language[] = [en, ja, de, es, fr, it, pt]

/** A header in another language. */
export interface HeaderAlias {
  alias: string
  /** The documented header that it stands for. */
  header: string
  /** What may stand between the groups of the numbers below it. */
  thousands: readonly string[]
}

/** The workloads of the wide report of active users, by the names that their columns have in every language. */
const WORKLOADS = ['Exchange', 'OneDrive', 'SharePoint', 'Skype For Business', 'Yammer', 'Teams']

export const HEADER_ALIASES: readonly HeaderAlias[] = LANGUAGES.flatMap(({ headers, thousands }) =>
  Object.entries(headers).flatMap(([header, aliases]) =>
    aliases.flatMap(alias =>
      (header.includes('{workload}') ? WORKLOADS : ['']).map(workload => ({
        alias: alias.replace('{workload}', workload),
        header: header.replace('{workload}', workload),
        thousands,
      })),
    ),
  ),
)

const UNLICENSED = new Set(LANGUAGES.flatMap(({ unlicensed }) => unlicensed.map(foldName)))

/** Whether a cell that lists products says that there are none. */
export const saysUnlicensed: (cell: string) => boolean = memoize(cell => UNLICENSED.has(foldName(cell)))
