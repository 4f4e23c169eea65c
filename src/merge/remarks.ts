// Notes and checks out of the JSON of a portfolio: their parameters, each read as what it is.
import { CHECK_PARAMS, CHECKS, type Check } from '../model/check.ts'
import {
  count,
  damaged,
  day,
  list,
  nullable,
  number,
  object,
  oneOf,
  type Read,
  text,
} from '../model/decode.ts'
import { NOTES, type Note, type NoteCode } from '../model/note.ts'
import type { ParamKind, ParamKinds } from '../model/params.ts'
import { customer } from './row.ts'

/** How a parameter of each kind is read; a list of words is one of them. */
const READS: Readonly<Record<Extract<ParamKind, string>, Read<unknown>>> = {
  text,
  count,
  number,
  day,
  'day or null': nullable(day),
  'text or null': nullable(text),
}

/** In the order of the file, which is that of the run which wrote it. */
function paramsOf(kinds: ParamKinds, beside: readonly string[]): Read<object> {
  const names = Object.keys(kinds)
  return (value, at) =>
    object(({ get, rest }) => {
      const found = rest(['code', 'message', ...beside])
      if (found.length !== names.length || found.some(([key]) => !names.includes(key))) throw damaged(at)
      return Object.fromEntries(found.map(([key]) => [key, get(key, readOf(kinds[key] ?? 'text'))]))
    })(value, at)
}

function readOf(kind: ParamKind): Read<unknown> {
  return typeof kind === 'string' ? READS[kind] : oneOf(kind)
}

const codeOf = <C extends string>(codes: readonly C[]): Read<C> =>
  object(({ get }) => get('code', oneOf(codes)))
const noteCode = codeOf(Object.keys(NOTES) as NoteCode[])
const checkCode = codeOf(CHECKS)

// The compiler does not follow that a code and its parameters make one of the pairs.
export const notes: Read<Note[]> = list((value, at) => {
  const code = noteCode(value, at)
  return { code, params: paramsOf(NOTES[code].params, [])(value, at) } as Note
})
export const checks: Read<Check[]> = list((value, at) => {
  const code = checkCode(value, at)
  return {
    code,
    customer: object(({ get }) => get('customer', customer))(value, at),
    params: paramsOf(CHECK_PARAMS[code], ['customer'])(value, at),
  } as Check
})
