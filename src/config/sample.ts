// The config file that `adoption init` writes: every entry with what it is for, none of them in force but `data`.
import { CONFIG_KEYS, type ConfigKey } from '../model/option-names.ts'
import { THRESHOLDS } from '../model/terms.ts'
import type { HelpWords } from '../render/messages/help.ts'

/** Lines of each entry as JSON, without the comma after the last. */
const ENTRIES: Readonly<Record<Exclude<ConfigKey, 'thresholds'>, readonly string[]>> = {
  data: ['"data": ["./exports"]'],
  customers: [
    '"customers": {',
    '  "exports/contoso": { "id": "11111111-1111-4111-8111-111111111111", "name": "Contoso" },',
    '  "Contoso Ltd": "Contoso"',
    '}',
  ],
  partner: ['"partner": "1234567"'],
  scope: ['"scope": "all"'],
  services: ['"services": ["office365", "dynamics365", "unknown"]'],
  window: ['"window": 28'],
  dateOrder: ['"dateOrder": "dmy"'],
  encodings: ['"encodings": { "exports/contoso": "windows-1250" }'],
  aliases: [
    '"aliases": {',
    '  "products": { "Our E3 bundle": "Office 365 E3" },',
    '  "workloads": { "Intranet": "SharePoint" },',
    '  "states": { "on hold": "Disabled" },',
    '  "services": { "CRM Suite": "dynamics365" },',
    '  "headers": { "Seats": "LicensesSold" }',
    '}',
  ],
  page: [
    '"page": {',
    '  "logo": "logo.png",',
    '  "contact": "Anna Andersson, anna@partner.example",',
    '  "closing": "We look forward to going through this with you."',
    '}',
  ],
  lang: ['"lang": "en"'],
}

/** The text of a config in the language of `words`. Reading it back gives `data` alone, and what is proposed. */
export function sampleConfig(
  words: Pick<HelpWords, 'config' | 'thresholds'>,
  proposed: Partial<Record<ConfigKey, readonly string[]>> = {},
): string {
  const blocks = CONFIG_KEYS.map(key => {
    const sample = key === 'thresholds' ? thresholdLines(words.thresholds) : ENTRIES[key]
    const isInForce = key === 'data' || proposed[key] !== undefined
    const entry = `${(proposed[key] ?? sample).join('\n')},`.split('\n')
    return [`// ${words.config[key]}`, ...entry.map(line => (isInForce ? line : `// ${line}`))]
  })
  const body = blocks.map(block => block.map(line => `  ${line}`.trimEnd()).join('\n')).join('\n\n')
  return `{\n${body}\n}\n`
}

function thresholdLines(words: HelpWords['thresholds']): string[] {
  const texts = new Map(Object.entries(words))
  const entries = Object.entries(THRESHOLDS).map(
    ([key, value]) => `  "${key}": ${value}, // ${texts.get(key) ?? ''}`,
  )
  return ['"thresholds": {', ...entries, '}']
}
