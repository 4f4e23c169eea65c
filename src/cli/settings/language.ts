// Which language: needed before anything else, since errors on the command line have words too.
import type { Lang } from '../../render/messages/index.ts'
import { languageOf } from '../../render/messages/index.ts'
import { LANGS, languageIn } from '../../render/messages/languages.ts'
import type { CommandLine } from '../command-line.ts'
import type { Choice, Places } from './choice.ts'
import { readChoice, readWord } from './values.ts'

type Environment = Readonly<Record<string, string | undefined>>

const VARIABLES = ['LC_ALL', 'LC_MESSAGES', 'LANG'] as const

/** A guess from arguments that may be wrong otherwise, and from the environment. */
export function guessLanguage(argv: readonly string[], env: Environment): Lang {
  const at = argv.indexOf('--lang')
  const typed = argv.find(argument => argument.startsWith('--lang='))?.slice(7) ?? argv[at + 1]
  return (at >= 0 || typed?.length === 2 ? readWord(LANGS)(typed ?? '') : undefined) ?? languageOf(env)
}

/** The language of the run. */
export function chooseLanguage(
  line: CommandLine,
  env: Environment,
  config: Lang | undefined,
  choice: Choice,
): Lang {
  const flag = readChoice(line, 'lang', choice, LANGS)
  return choice.pick<Lang, Lang>('lang', { flag, environment: fromEnvironment(env), config }, 'en', String)
}

/** Only a language that we have is an answer: `C`, `POSIX` and `de_DE` leave it to the config. */
function fromEnvironment(env: Environment): Places<Lang>['environment'] {
  const variable = VARIABLES.find(name => env[name])
  const value = variable && languageIn(env[variable] ?? '')
  return value ? { value, variable } : undefined
}
