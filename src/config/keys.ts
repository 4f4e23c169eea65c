// The entries of the config, each with the shape of its value.
import { knownService } from '../catalog/services.ts'
import { knownState } from '../catalog/states.ts'
import { SERVICES } from '../catalog/words.ts'
import { OLD_ENCODINGS, oldEncoding } from '../model/old-encodings.ts'
import type { ConfigKey } from '../model/option-names.ts'
import { DAY_ORDERS, MOST_DAYS, type Thresholds } from '../model/terms.ts'
import { LANGS } from '../render/messages/languages.ts'
import { choice, map, object, percent, type Shape, text, whole } from './shape.ts'

const THRESHOLD_SHAPES: Readonly<Record<keyof Thresholds, Shape>> = {
  lowDeployment: percent,
  lowUsage: percent,
  upsellDeployment: percent,
  upsellUsage: percent,
  reclaimSeats: whole(0, 'whole-number'),
  reclaimPercent: percent,
  trainRequests: whole(0, 'whole-number'),
  trainPerHundred: percent,
  deploymentLine: percent,
  minUsers: whole(0, 'whole-number'),
}

const state: Shape = {
  kind: 'word',
  known: word => knownState(word) !== undefined && word.trim() !== '',
  values: ['Active', 'InGracePeriod', 'Disabled', 'Deprovisioned'],
}

const service: Shape = { kind: 'word', known: word => knownService(word) !== undefined, values: SERVICES }

const encoding: Shape = {
  kind: 'word',
  known: name => oldEncoding(name) !== undefined,
  values: OLD_ENCODINGS,
}

/** In the order in which `adoption init` writes them. */
export const CONFIG_SHAPES: Readonly<Record<ConfigKey, Shape>> = {
  data: { kind: 'texts', expected: 'data-list' },
  customers: map({ kind: 'customer' }),
  partner: text,
  scope: choice('all', 'own'),
  services: { kind: 'texts', values: [...SERVICES, 'all'], expected: 'service-list' },
  window: whole(1, 'days', MOST_DAYS),
  dateOrder: choice(...DAY_ORDERS),
  encodings: map(encoding),
  thresholds: object(THRESHOLD_SHAPES),
  aliases: object({
    products: map(text),
    workloads: map(text),
    states: map(state),
    services: map(service),
    headers: map(text),
  }),
  page: object({ logo: text, contact: text, closing: text }),
  lang: choice(...LANGS),
}

/** `$schema` is for editors and is not looked at. */
export const CONFIG_ROOT: Shape = object({ $schema: text, ...CONFIG_SHAPES })
