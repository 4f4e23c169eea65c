// Lines about the run itself, English.
import type { Messages } from '../types.ts'
import { format, quote, rows } from './format.ts'

const METRICS = { deployment: 'deployment', usage: 'usage', adjusted: 'adjusted usage' }
const ORIGINS = { flag: 'option', environment: 'environment', config: 'config', default: 'default' }

const where = (customer: string, workload: string | null) =>
  customer + (workload === null ? '' : `, ${workload}`)

export const cli: Messages['cli'] = {
  checked: (customer, found, remedy) => `${customer}: ${found} ${remedy}`,
  check: text => `Check: ${text}`,
  note: text => `Note: ${text}`,
  wrote: (count, path) => `Wrote ${rows(count)} to ${path}`,
  wroteConfig: (path, command) => `Wrote ${path}. Open it, set data, and run ${command}.`,
  reading: (done, all, file) => `Reading ${done} of ${all}: ${file}`,
  problem: ({ found, expected, remedy }, place) =>
    `${place === '' ? '' : `${place}: `}found ${found}${expected === undefined ? '' : `; expected ${expected}`}. What to do: ${remedy}`,
  place({ file, line, column, rows: several }) {
    const at = [file, line].filter(part => part !== undefined).join(':')
    const more = several ? ` (the first of ${rows(several.count)}, the last is line ${several.last})` : ''
    return [at + more, column === undefined ? '' : `column ${/^\d+$/.test(column) ? column : quote(column)}`]
      .filter(Boolean)
      .join(', ')
  },
  moreOfFile: (file, count) =>
    `${file}: ${format.plural(count, { one: 'more kind of problem', other: 'more kinds of problems' })}. --verbose shows all of them, adoption sources --format json too.`,
  canKeepGoing:
    '--keep-going names what cannot be read, shows its customers without figures and all others as usual (exit code 5).',
  more: count => `… and ${format.plural(count, { one: 'more problem', other: 'more problems' })}.`,
  defect: message =>
    `This is a defect in adoption: ${message}. No output was written. Please report it with the command and, if you may, the file.`,
  crossedIntro: (count, code) =>
    `${format.plural(count, { one: 'line was crossed', other: 'lines were crossed' })} (exit code ${code}):`,
  crossed: ({ customer, workload, metric, direction, limit, value }) =>
    `${where(customer, workload)}: ${METRICS[metric]} ${value} is ${direction === 'under' ? 'below' : 'above'} ${format.line(limit)}`,
  limitNotAvailable: ({ customer, workload, metric, limit }) =>
    `${where(customer, workload)}: ${METRICS[metric]} is not available, so that ${format.line(limit)} was not judged`,
  rejected: (count, path) =>
    `${rows(count)} could not be read and ${count === 1 ? 'was' : 'were'} left out${path === null ? '. --rejects <file> keeps them' : `; see ${path}`}.`,
  origin: (option, value, origin, from) =>
    `${option} = ${value} (${ORIGINS[origin]}${from === '' ? '' : `: ${from}`})`,
  idle: {
    by: '--by changes nothing beside --only: the rows are those of what --only names.',
    excel: '--excel changes nothing: no CSV is written.',
    partner: '--partner changes nothing beside --scope all.',
    rejects: '--rejects stays empty without --lenient or --keep-going.',
    users: '--users: the bare table of a pipe has no list of users; take --format csv, or --export.',
    'with-cost': '--with-cost changes nothing without --audience customer: costs are shown anyway.',
  },
  exit: {
    0: 'done',
    1: 'done, and a line given by --fail-under or --fail-over was crossed',
    2: 'the command line or the config cannot be carried out',
    3: 'an input cannot be read or understood',
    4: 'an output cannot be written',
    5: 'done with --keep-going, and something could not be read',
    70: 'a defect in adoption itself',
  },
}
