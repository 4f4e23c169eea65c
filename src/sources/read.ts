// Reads everything under `--data` into a sink, and tells what each file was.
import { compareCodePoints } from '../model/code-points.ts'
import { lazy } from '../model/lazy.ts'
import { ExpectedError, InputError, type Problem } from '../model/problem.ts'
import { UsageReader } from '../usage-reader/index.ts'
import { LIMITS, type Limits } from './bytes/limits.ts'
import type { Member } from './bytes/member.ts'
import { openInput } from './bytes/open.ts'
import { openAtOnce, type Raw, turn, type Whole } from './bytes/raw.ts'
import { TimedExports } from './days/later-export.ts'
import { newestFirst, stampOf } from './days/stamp.ts'
import { dayFinder, Survey } from './days/survey.ts'
import { findInputs } from './find/find.ts'
import type { FindEnv, Input, LeftOut } from './find/input.ts'
import { KnownHeads } from './headers/known-heads.ts'
import { rankHeader, readPlaces } from './headers/recognise.ts'
import type { MemberOptions } from './member-options.ts'
import { NO_SINK } from './no-sink.ts'
import { strangeness } from './not-read.ts'
import { emptyResult, fail, type ReadMember } from './outcome.ts'
import { byPath, homeOf, ownerOf } from './owners/owner.ts'
import { PeopleStore } from './owners/people.ts'
import { vagueTwice } from './owners/vague-folders.ts'
import { tornMembers } from './parts/torn.ts'
import { readQuickly } from './quick-member.ts'
import type { ReadAll, ReadOptions } from './read-all.ts'
import { readMember } from './read-member.ts'
import { Repeats } from './rows/repeats.ts'

/** Reads all inputs. Never throws for what is wrong with one of them: that stands in the answer. */
export async function readAll(options: ReadOptions): Promise<ReadAll> {
  const env: FindEnv = { cwd: options.cwd, stdin: options.stdin !== null }
  const found = await findInputs(options.data, env, { exclude: options.ownOutputs })
  // A wrong path is told at once where nothing can come of the others.
  if (found.problems.length > 0 && !options.readsRest) throw new InputError(found.problems)
  options.sink.expect(found.inputs.reduce((sum, { size }) => sum + (size > LIMITS.chunk ? 0 : size), 0))
  const state = new Reading(options, found.inputs)
  try {
    await state.readAll(found.inputs)
  } finally {
    state.end()
  }
  for (const problem of found.problems) state.miss(problem)
  state.members.sort((a, b) => compareCodePoints(a.label, b.label))
  for (const { member, problem } of tornMembers(state.members)) fail(member, [problem])
  for (const { member, problem } of vagueTwice(state.members)) fail(member, [problem])
  return { members: state.members, leftOut: [...found.leftOut, ...state.leftOut] }
}

class Reading {
  readonly members: ReadMember[] = []
  readonly leftOut: LeftOut[] = []
  readonly #options: ReadOptions
  readonly #headers: ReadonlyMap<string, string>
  readonly #heads: KnownHeads
  readonly #owners: ReadOptions['customers']
  readonly #timed = new TimedExports()
  readonly #repeats: Repeats
  readonly #people = new PeopleStore()
  /** What all files are, where one of them asks: then they are read beforehand, to be looked at only. */
  readonly #survey: () => Promise<Survey>
  #surveyed: Survey | null = null
  readonly #isSurvey: boolean
  readonly #totalBytes: number
  readonly #limits: Limits
  readonly #lane: UsageReader
  #bytesBefore = 0
  #rowsBefore = 0

  constructor(options: ReadOptions, inputs: readonly Input[], survey?: Survey) {
    this.#options = options
    const { lane = {} } = options
    this.#lane = new UsageReader(lane)
    this.#limits = lane.chunk === undefined ? LIMITS : { ...LIMITS, chunk: lane.chunk }
    this.#headers = options.headers
    this.#heads = new KnownHeads(options.headers)
    this.#owners = byPath(options.customers)
    this.#repeats = new Repeats(inputs)
    this.#isSurvey = survey !== undefined
    this.#survey = lazy(async () => {
      this.#surveyed = survey ?? (await surveyOf(options, inputs))
      return this.#surveyed
    })
    this.#totalBytes = inputs.reduce((sum, { size }) => sum + size, 0)
  }

  end(): void {
    this.#lane.end()
  }

  async readAll(inputs: readonly Input[]): Promise<void> {
    for (const input of newestFirst(inputs, input => input)) {
      const turned = turn()
      if (turned) await turned
      // Of thousands of files nearly all are waited for by nobody.
      const opened = openAtOnce(input, this.#limits)
      try {
        if (opened === null || !this.#readQuickly(input, opened)) await this.#read(input, opened)
      } catch (error) {
        this.#giveUp(input, error)
      }
      this.#bytesBefore += input.size
    }
  }

  /** False for what is not a small file with nothing unusual in it. */
  #readQuickly(input: Input, opened: Whole): boolean {
    const { label, folders } = input
    const result = readQuickly(
      label,
      opened.whole(),
      this.#optionsFor(input, { label, folders, isOnly: true, isStored: true }),
    )
    if (result === null) return false
    this.#add(input, result)
    opened.close()
    return true
  }

  async #read(input: Input, opened: Raw | null): Promise<void> {
    const { stdin, encodingOf } = this.#options
    const env = {
      leaveOut: (left: LeftOut) => this.leftOut.push(left),
      encodingOf,
      rankHeader: (row: readonly string[]) => rankHeader(row, this.#headers),
      findRead: (header: readonly string[]) => readPlaces(header, this.#headers),
      limits: this.#limits,
      ...(stdin ? { stdin } : {}),
    }
    for await (const member of openInput(input, { ...env, opened }))
      this.#add(input, await this.#readMember(input, member))
  }

  #giveUp(input: Input, error: unknown): void {
    if (!(error instanceof ExpectedError)) throw error
    const reason = input.named ? undefined : strangeness(error.problems, input.label)
    if (reason === undefined) this.#lose(input, error.problems)
    else this.leftOut.push({ label: input.label, reason })
  }

  async #readMember(input: Input, member: Member): Promise<ReadMember> {
    const bytes = await member.whole?.()
    const options = this.#optionsFor(input, member)
    return (bytes && readQuickly(member.label, bytes, options)) ?? readMember(member, options)
  }

  #add(input: Input, result: ReadMember): void {
    result.isNamed = input.owner !== undefined
    this.members.push(result)
    this.#timed.add(result)
    this.#rowsBefore += result.rows
  }

  /** Notes what is wrong with a path. Whose it was to be, its `Name=` or its folders tell. */
  miss(problem: Problem): void {
    const { file = '' } = problem
    const named = file === '' ? undefined : this.#options.data.find(value => value.endsWith(`=${file}`))
    const isThere = ['unreadable-input', 'not-a-file', 'lake-table'].includes(problem.code)
    const folders = isThere ? file.split('/').slice(0, -1) : []
    const owner = named === undefined ? {} : { owner: named.slice(0, -file.length - 1) }
    this.#lose({ label: file, folders, ...owner }, [problem])
  }

  #lose(input: Pick<Input, 'label' | 'folders' | 'owner'>, problems: readonly Problem[]): void {
    const result = emptyResult(input.label, ownerOf(input, input, this.#owners).customer)
    fail(result, problems)
    this.members.push(result)
  }

  /** What a text is read with. */
  #optionsFor(
    input: Input,
    member: Pick<Member, 'label' | 'folders' | 'isOnly' | 'isStored'>,
  ): MemberOptions {
    const { sink, words, asOf, dayOrder, lenient, keepRejects, countUsers, onProgress } = this.#options
    const owner = ownerOf(input, member, this.#owners)
    const stamp = stampOf(member.folders, member.label)
    const place = this.members.length
    sink.file = member.label
    sink.home = homeOf(owner)
    const progress = (rows: number, bytes = 0): void =>
      onProgress({
        file: member.label,
        bytes: this.#bytesBefore + bytes,
        totalBytes: this.#totalBytes,
        rows: this.#rowsBefore + rows,
      })
    progress(0)
    return {
      sink,
      words,
      headers: this.#headers,
      heads: this.#heads,
      owner: owner.customer,
      folder: owner.folder,
      stamp,
      // What lies in an archive was found there, as in a folder.
      named: input.named && member.label === input.label,
      lenient,
      keepRejects,
      countUsers,
      people: (stamp?.time ?? null) === null ? null : this.#people,
      lane: this.#lane,
      mayRepeat: size => this.#repeats.mayBe(size, member, input),
      hasTime: size => member.isStored === true && this.#repeats.canWait(size),
      repeated: (digest, format, tenancy, day) =>
        this.#repeats.earlier({ place, member, digest, format, tenancy, day }, input, owner.customer),
      laterExports: (format, owner) => this.#timed.later(format, stamp, owner),
      dayOf: () =>
        dayFinder(stamp, { asOf, isSurvey: this.#isSurvey, survey: () => this.#surveyed ?? this.#survey() }),
      dayOrder,
      isNearOthers: async (customers, day) => (await this.#survey()).isNear(member.label, customers, day),
      onRows: progress,
    }
  }
}

/** Files of which nothing tells in what order their dates are written have no part in it. */
async function surveyOf(options: ReadOptions, inputs: readonly Input[]): Promise<Survey> {
  // Standard input can be read once.
  const again = inputs.filter(({ kind }) => kind === 'file')
  const quiet = { sink: NO_SINK, stdin: null, lenient: true, keepRejects: false, countUsers: false }
  const reading = new Reading(
    { ...options, ...quiet, dayOrder: null, onProgress: () => {} },
    again,
    new Survey([]),
  )
  try {
    await reading.readAll(again)
  } finally {
    reading.end()
  }
  return new Survey(reading.members)
}
