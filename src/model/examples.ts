// What can be typed to begin with, for each command: every language says in words of its own what the lines are for.
import type { CommandName } from './option-names.ts'

export const EXAMPLES = {
  report: [
    'adoption report --customer Contoso',
    'adoption report --customer Contoso --audience customer --export page.html',
    'adoption report --customer Contoso --users --export idle.csv',
  ],
  portfolio: [
    'adoption portfolio --data exports',
    'adoption portfolio --sort opportunity --top 10',
    'adoption portfolio --by workload --export workloads.xlsx',
    'adoption portfolio --fail-under usage:Teams=40',
  ],
  pages: [
    'adoption pages --to pages',
    'adoption pages --to to-send --audience customer',
    'adoption pages --to workbooks --format xlsx',
  ],
  trend: [
    'adoption trend --data history',
    'adoption trend --by customer --export history.csv',
    'adoption trend --customer Contoso --data history',
  ],
  renewals: [
    'adoption renewals --data exports',
    'adoption renewals --within 365 --export renewals.ics',
    'adoption renewals --customer Contoso --only Copilot',
  ],
  diff: ['adoption diff july.csv august.csv'],
  merge: ['adoption merge north.json south.json --export all.xlsx', 'adoption merge parts --format csv'],
  sources: ['adoption sources --data exports'],
  formats: ['adoption formats', 'adoption formats --check skus.csv'],
  init: ['adoption init', 'adoption init --data exports'],
  help: ['adoption help report', 'adoption help figures'],
  completion: ['adoption completion bash > ~/.local/share/bash-completion/completions/adoption'],
} as const satisfies Record<CommandName, readonly string[]>

/** A text for each example of a command. */
export type ExampleTexts<C extends CommandName> = Texts<(typeof EXAMPLES)[C]>
type Texts<T extends readonly string[]> = { [K in keyof T]: string }
