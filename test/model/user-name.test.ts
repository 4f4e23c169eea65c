// What is one user, however a program has written the name.
import { expect, test } from 'vitest'
import { foldUser } from '../../src/model/user-name.ts'

test.each([
  ...['ann@alder.example', ' Ann@Alder.example', 'SMTP:ann@alder.example', 'mailto:ann@alder.example'],
  ...['Ann Lee <ann@alder.example>', '"Lee, Ann" <Ann@alder.example>', '<ann@alder.example>'],
  ...['i:0#.f|membership|ann@alder.example', 'i:0h.f|membership|ann@alder.example', 'sip:ann@alder.example'],
])('%s is ann', name => {
  expect(foldUser(name)).toBe('ann@alder.example')
})

test.each([
  ...['ann', 'alder\\ann', 'smtp:ann', 'a:ann@alder.example', '<ann@alder.example> <ben@alder.example>'],
  ...['ann@alder.example;ben@alder.example', 'ann_birch.example#ext#@alder.example'],
])('%s stays as it is', name => {
  expect(foldUser(name)).toBe(name)
})
