// What an engine that parts the data asks of the command beforehand: one question on standard input, one answer on standard output.

import process from 'node:process'
import { text as readAll } from 'node:stream/consumers'
import { findConfig } from '../config/find.ts'
import { flag, list, nullable, object, type Read, text } from '../merge/decode.ts'
import { EXIT, ExpectedError } from '../model/problem.ts'
import { ConfiguredCustomers } from '../pipeline/configured-customers.ts'
import { messagesFor, problemLine } from '../render/messages/index.ts'
import { keysOf, type Naming } from './keys.ts'

interface Question {
  /** A config that was named; null: the one that is found. */
  config: string | null
  namings: Naming[]
}

const question: Read<Question> = object(({ get }) => ({
  config: get('config', nullable(text)),
  namings: get(
    'namings',
    list(
      object(({ get: of }) => ({
        id: of('id', text),
        name: of('name', text),
        table: of('table', text),
        isData: of('isData', flag),
      })),
    ),
  ),
}))

/** Answers with the number of the customer that each naming means, as a list. */
export async function main(): Promise<void> {
  try {
    const asked: unknown = JSON.parse(await readAll(process.stdin))
    const { config: path, namings } = question(asked, { file: 'question', path: '' })
    const named = path === null ? null : { option: '--config', path }
    const { config } = await findConfig({ named, cwd: process.cwd(), env: process.env, home: null })
    process.stdout.write(JSON.stringify(keysOf(namings, new ConfiguredCustomers(config.customers ?? {}))))
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error
    const messages = await messagesFor('en')
    process.stderr.write(error.problems.map(one => `adoption: ${problemLine(messages, one)}\n`).join(''))
    process.exitCode = error.exitCode === EXIT.done ? EXIT.defect : error.exitCode
  }
}
