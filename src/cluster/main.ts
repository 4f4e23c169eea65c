// What an engine that parts the data asks of the command beforehand: one question on standard input, one answer on standard output.
import process from 'node:process'
import { text as readAll } from 'node:stream/consumers'
import { findConfig } from '../config/find.ts'
import { fields, flag, list, nullable, text } from '../model/decode.ts'
import { EXIT, ExpectedError } from '../model/problem.ts'
import { ConfiguredCustomers } from '../pipeline/named/configured-customers.ts'
import { messagesFor, problemLine } from '../render/messages/index.ts'
import { keysOf, type Naming } from './keys.ts'

interface Question {
  /** A config that was named; null: the one that is found. */
  config: string | null
  namings: Naming[]
}

const question = fields<Question>({
  config: nullable(text),
  namings: list(fields({ id: text, name: text, table: text, isData: flag })),
})

/** Answers with the number of the customer that each naming means, as a list. */
export async function main(): Promise<void> {
  try {
    const asked: unknown = JSON.parse(await readAll(process.stdin))
    const { config: path, namings } = question(asked, { file: 'question' })
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
