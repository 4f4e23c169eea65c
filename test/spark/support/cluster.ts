// A standalone cluster of one master and two workers, as processes of this machine, for as long as a test lasts.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'

/** Where Spark is; null where it is not, or Java is missing. */
export function findSpark(): { python: string; home: string } | null {
  const python = process.env['ADOPTION_PYTHON'] ?? 'python3'
  const ask = 'import os, pyspark, pyarrow, pandas; print(os.path.dirname(pyspark.__file__))'
  const found = spawnSync(python, ['-c', ask], { encoding: 'utf8' })
  const java = spawnSync('java', ['-version'])
  return found.status === 0 && java.status === 0 ? { python, home: found.stdout.trim() } : null
}

export class Cluster {
  readonly #spark: { python: string; home: string }
  readonly #folder: string
  readonly #processes: ChildProcess[] = []
  #workers: ChildProcess[] = []
  #master = ''

  constructor(spark: { python: string; home: string }, folder: string) {
    this.#spark = spark
    this.#folder = folder
  }

  get #environment(): Record<string, string> {
    const { python, home } = this.#spark
    const { PATH = '', JAVA_HOME = '' } = process.env
    return {
      ...{ PATH, SPARK_HOME: home, PYSPARK_PYTHON: python, SPARK_LOCAL_IP: '127.0.0.1' },
      ...{ SPARK_DAEMON_MEMORY: '256m', HOME: this.#folder, LC_ALL: 'C.UTF-8', TZ: 'Pacific/Kiritimati' },
      ...(JAVA_HOME === '' ? {} : { JAVA_HOME }),
    }
  }

  async start(): Promise<void> {
    const started = this.#daemon('master.Master', ['--host', '127.0.0.1', '--port', '0', '--webui-port', '0'])
    this.#master = await said(started, /Starting Spark master at (spark:\S+)/)
    for (const name of ['one', 'two']) await this.addWorker(name)
  }

  async addWorker(name: string): Promise<void> {
    const work = path.join(this.#folder, name)
    mkdirSync(work)
    const place = ['--host', '127.0.0.1', '--webui-port', '0', '--work-dir', work]
    const worker = this.#daemon('worker.Worker', [...place, '--cores', '1', '--memory', '1g', this.#master])
    this.#workers.push(worker)
    await said(worker, /(Successfully registered with master)/)
  }

  /** As a machine that loses power. */
  killWorker(): void {
    this.#workers.shift()?.kill('SIGKILL')
  }

  /** Ends with the exit code and what was said on standard error. */
  submit(
    options: readonly string[],
    script: string,
    values: readonly string[],
  ): Promise<{ code: number; log: string }> {
    const memory = ['--driver-memory', '700m', '--executor-memory', '700m']
    const quiet = ['--conf', 'spark.ui.enabled=false', '--conf', 'spark.ui.showConsoleProgress=false']
    const run = this.#spawn('spark-submit', [
      ...['--master', this.#master, ...memory, ...quiet],
      ...[...options, script, ...values],
    ])
    let log = ''
    run.stdout?.on('data', chunk => (log += String(chunk)))
    run.stderr?.on('data', chunk => (log += String(chunk)))
    return new Promise(resolve => run.on('close', code => resolve({ code: code ?? -1, log })))
  }

  stop(): void {
    for (const one of this.#processes.reverse()) one.kill('SIGKILL')
  }

  #daemon(name: string, options: readonly string[]): ChildProcess {
    return this.#spawn('spark-class', [`org.apache.spark.deploy.${name}`, ...options])
  }

  #spawn(program: string, options: readonly string[]): ChildProcess {
    const command = path.join(this.#spark.home, 'bin', program)
    const child = spawn(command, options, { env: this.#environment, stdio: ['ignore', 'pipe', 'pipe'] })
    this.#processes.push(child)
    return child
  }
}

/** What a daemon says once it is there. */
function said(daemon: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    daemon.stderr?.on('data', chunk => {
      text += String(chunk)
      const found = pattern.exec(text)?.[1]
      if (found !== undefined) resolve(found)
    })
    daemon.on('close', () => reject(new Error(`it has ended: ${text.slice(-2000)}`)))
  })
}
