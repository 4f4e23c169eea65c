// Which value counts where several places have one: flag, environment, config file, default; and where it came from.
import type { ConfigKey, OptionName, Origin } from '../../model/option-names.ts'
import { type Problem, UsageError } from '../../model/problem.ts'
import type { Expectation } from '../../model/reasons.ts'

/** A value that was chosen, for `--verbose`. `where`: the variable or the file; '' where there is none. */
export interface Chosen {
  name: OptionName | ConfigKey
  value: string
  origin: Origin
  where: string
}

/** The places that have a value; what is undefined has none. */
export interface Places<T> {
  flag?: T | undefined
  environment?: { value: T; variable: string } | undefined
  config?: T | undefined
}

/** Collects choices, and every problem on the way, so that all of them can be shown at once. */
export class Choice {
  readonly chosen: Chosen[] = []
  readonly #problems: Problem[] = []
  readonly #configFile: string

  constructor(configFile: string) {
    this.#configFile = configFile
  }

  /** The value that counts; `show` is how `--verbose` writes it. */
  pick<T, D>(name: Chosen['name'], places: Places<T>, otherwise: D, show: (value: T | D) => string): T | D {
    const { flag, environment, config } = places
    const [value, origin, where] =
      flag !== undefined
        ? [flag, 'flag' as const, '']
        : environment !== undefined
          ? [environment.value, 'environment' as const, environment.variable]
          : config !== undefined
            ? [config, 'config' as const, this.#configFile]
            : [otherwise, 'default' as const, '']
    this.chosen.push({ name, value: show(value), origin, where })
    return value
  }

  /** Notes that an option has a value that cannot be carried out. */
  refuse(option: string, found: string, expected: Expectation | string): void {
    this.#problems.push({ code: 'bad-option', params: { option, found, expected } })
  }

  add(problem: Problem): void {
    this.#problems.push(problem)
  }

  /** Throws UsageError with everything that was refused so far. */
  throwProblems(): void {
    if (this.#problems.length > 0) throw new UsageError(this.#problems)
  }
}
