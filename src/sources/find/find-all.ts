// Finds the inputs of all paths of `--data`, also where one of them is wrong and a list is asked for.
import { InputError, type Problem } from '../../model/problem.ts'
import { type Found, findInputs } from './find.ts'
import type { FindEnv } from './input.ts'

export interface FindOptions {
  data: readonly string[]
  cwd: string
  stdin: AsyncIterable<Uint8Array> | null
  ownOutputs: readonly string[]
  /** Whether everything is listed: then a wrong path does not hide the other ones. */
  listsAll: boolean
}

/** Throws an InputError where a path is wrong, unless everything is listed. */
export async function findAll(options: FindOptions): Promise<{ found: Found; problems: readonly Problem[] }> {
  const env: FindEnv = { cwd: options.cwd, stdin: options.stdin !== null }
  const find = (data: readonly string[]): Promise<Found> =>
    findInputs(data, env, { exclude: options.ownOutputs })
  try {
    return { found: await find(options.data), problems: [] }
  } catch (error) {
    if (!(error instanceof InputError) || !options.listsAll) throw error
    const usable: string[] = []
    for (const path of options.data) {
      const isUsable = await find([path]).then(
        () => true,
        () => false,
      )
      if (isUsable) usable.push(path)
    }
    return { found: await find(usable), problems: error.problems }
  }
}
