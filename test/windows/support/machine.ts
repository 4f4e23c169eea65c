// Windows to run the command on: this machine, or wine with npm's Node for Windows (`ADOPTION_WINDOWS_NODE`).
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** One run of the command: what lies in its working folder, and what is done to it from outside. */
export interface Run {
  argv: readonly string[]
  cwd: string
  /** A letter for each byte. */
  files?: Readonly<Record<string, string>>
  /** A file that another program has open meanwhile, and shares with nobody. */
  held?: string
  /** A file that the shell writes standard output to. */
  into?: string
}

export interface Ended {
  code: number | null
  stdout: string
  stderr: string
  /** What lies in the working folder afterwards, with the content of each, or its digest where it is long. */
  files: Record<string, string>
}

export interface Machine {
  /** A drive that belongs to the tests, with its `\`. */
  drive: string
  /** Starts the machine once for all of the runs. */
  run<Name extends string>(runs: Record<Name, Run>): Record<Name, Ended>
  close(): void
}

const BIN = path.resolve(import.meta.dirname, '../../../bin/adoption.js')
const INSIDE = path.resolve(import.meta.dirname, 'inside.js')
const WINE = ['/usr/lib/wine/wine64', '/usr/bin/wine64', '/usr/bin/wine'].find(existsSync)
const LETTER = 'X:'

const isWindows = process.platform === 'win32'
const node = isWindows ? process.execPath : process.env['ADOPTION_WINDOWS_NODE']

/** Whether there is one. */
export const hasWindows = isWindows || (node !== undefined && existsSync(node) && WINE !== undefined)

type Start = (argv: readonly string[]) => void

export function windowsMachine(): Machine {
  const folder = mkdtempSync(path.join(tmpdir(), 'adoption-windows-x'))
  const disk = path.join(folder, 'disk')
  mkdirSync(disk)
  const start = isWindows ? native(disk) : wine(folder, disk)
  return {
    drive: `${LETTER}\\`,
    run: runs => runsBy(start, runs, folder),
    close() {
      if (isWindows) execFileSync('subst', [LETTER, '/d'])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The same on this system. */
export function runHere(run: Run): Ended {
  const folder = mkdtempSync(path.join(tmpdir(), 'adoption-here-x'))
  try {
    const start: Start = argv => execFileSync(process.execPath, argv, { stdio: 'pipe' })
    return runsBy(start, { run: { ...run, cwd: path.join(folder, run.cwd) } }, folder).run
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function runsBy<Name extends string>(
  start: Start,
  runs: Record<Name, Run>,
  folder: string,
): Record<Name, Ended> {
  const [asked, told] = [path.join(folder, 'asked.json'), path.join(folder, 'told.json')]
  writeFileSync(asked, JSON.stringify(runs))
  start([INSIDE, BIN, asked, told])
  return JSON.parse(readFileSync(told, 'utf8'))
}

function native(disk: string): Start {
  execFileSync('subst', [LETTER, disk])
  return argv => {
    execFileSync(process.execPath, argv, { stdio: 'pipe', cwd: disk })
  }
}

/** With settings of its own: no window, no sound, none of the user's, and a Windows that Node takes for one. */
function wine(folder: string, disk: string): Start {
  const env = {
    ...{ WINEPREFIX: path.join(folder, 'wine'), WINEDEBUG: '-all', WINEDLLOVERRIDES: 'mscoree,mshtml=' },
    ...{ HOME: folder, PATH: process.env['PATH'] ?? '', NODE_SKIP_PLATFORM_CHECK: '1' },
    // Without a character set wine never comes back from a name that is not ASCII.
    LC_ALL: 'C.UTF-8',
  }
  const start = (argv: readonly string[]): void => {
    execFileSync(WINE ?? '', argv, { env, cwd: disk, stdio: ['ignore', 'ignore', 'pipe'], timeout: 300_000 })
  }
  start(['wineboot', '-i'])
  symlinkSync(disk, path.join(env.WINEPREFIX, 'dosdevices', LETTER.toLowerCase()))
  return argv => start([node ?? '', ...argv.map(file => `Z:${file.replaceAll('/', '\\')}`)])
}
