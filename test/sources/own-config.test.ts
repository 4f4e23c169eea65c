// The config of this command, told by its text from the answers of services.
import { expect, it } from 'vitest'
import { sampleConfig } from '../../src/config/sample.ts'
import { en } from '../../src/render/messages/en.ts'
import { looksLikeConfig } from '../../src/sources/own-config.ts'

it.each([
  '{"data": ["./exports"]}',
  '{ "$schema": "x", "customers": { "a": "Tern" } }',
  '// mine\n{\n  /* see help */\n  "window": 28\n}',
  '{"lang":"ja"}',
])('%j is one', text => expect(looksLikeConfig(text)).toBe(true))

it('as init writes it is one', () => expect(looksLikeConfig(sampleConfig(en.help))).toBe(true))

it.each([
  '{"data":[{"id":1}]}',
  '{"value":[]}',
  '{"customers":[{"id":"c1"}]}',
  '[{"data":"x"}]',
  '{"services":[{"id":1}]}',
  '{}',
])('%j is none', text => expect(looksLikeConfig(text)).toBe(false))
