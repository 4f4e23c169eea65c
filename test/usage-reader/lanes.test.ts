// Both lanes give the same: figures, notes, what is said of each file, rejected rows and errors with their places.
import { isUtf8 } from 'node:buffer'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LaneChoice } from '../../src/usage-reader/index.ts'
import { dirtyFiles, dirtyLists, namedFiles } from './dirty.ts'
import { again, inFolder } from './folder.ts'
import { mortal } from './mortal.ts'
import { CSV, outcome, WORKER } from './outcome.ts'

const RUNS = Number(process.env['LANE_RUNS'] ?? 50)
/** Users that are taken in at a time. */
const steps = fc.constantFrom(1, 2, 3, 5, 1000)

describe('the fast lane and the careful reader', () => {
  it('read the same from any file, whatever the length of ranges', async () => {
    const ranges = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 41, max: 4000 }))
    await fc.assert(
      fc.asyncProperty(dirtyFiles, ranges, steps, fc.boolean(), (file, range, users, lenient) =>
        inFolder([file], async dir => {
          const wanted = await outcome(dir, CSV, lenient)
          expect(await outcome(dir, { lane: 'fast', threads: 0, range, users }, lenient)).toEqual(wanted)
        }),
      ),
      { numRuns: RUNS },
    )
  }, 600_000)

  it('read the same from small files one after the other, each as it would be read alone', async () => {
    const some = fc.array(dirtyFiles, { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(some, fc.boolean(), fc.boolean(), fc.boolean(), (files, lenient, isTwice, users) =>
        // The same headers again: what was learnt from the first must not change the second.
        inFolder(isTwice ? [...files, ...files.map(again)] : files, async dir => {
          const wanted = await outcome(dir, CSV, lenient, users)
          expect(await outcome(dir, { lane: 'small' }, lenient, users)).toEqual(wanted)
        }),
      ),
      { numRuns: RUNS },
    )
  }, 600_000)

  it('read the same from small files that say what people are called', async () => {
    const some = fc.array(fc.oneof(namedFiles, namedFiles, dirtyLists), { minLength: 1, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(some, fc.boolean(), (files, lenient) =>
        inFolder(files, async dir => {
          expect(await outcome(dir, { lane: 'small' }, lenient)).toEqual(await outcome(dir, CSV, lenient))
        }),
      ),
      { numRuns: RUNS },
    )
  }, 600_000)

  it('take no name from a row of which nothing counts', async () => {
    const header =
      'Report Refresh Date,User Principal Name,Display Name,Has Exchange License,Exchange Last Activity Date'
    const rest = 'Has SharePoint License,SharePoint Last Activity Date,Assigned Products'
    const rows = ['Ann,,,,,OFFICE 365 E3', 'Zoe,True,,,,OFFICE 365 E3'].map(
      row => `2026-08-31,ann@x.example,${row}`,
    )
    const text = [`${header},${rest}`, ...rows, ''].join('\n')
    await inFolder([{ bytes: Buffer.from(text), name: 'export' }], async dir => {
      const careful = await outcome(dir, CSV, false)
      expect(await outcome(dir, { lane: 'small' }, false)).toEqual(careful)
      expect(careful).toMatchObject({ said: { users: [{ displayName: 'Zoe' }] } })
    })
  })

  it('read the same from texts that come as a stream, packed or in another encoding', async () => {
    const ranges = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 41, max: 4000 }))
    const forms = fc.constantFrom('plain', 'gzip', 'utf-16')
    await fc.assert(
      fc.asyncProperty(dirtyFiles, ranges, forms, fc.boolean(), (file, range, form, lenient) =>
        inFolder([inForm(file, form)], async dir => {
          const wanted = await outcome(dir, CSV, lenient)
          expect(await outcome(dir, { lane: 'stream', threads: 0, range }, lenient)).toEqual(wanted)
        }),
      ),
      { numRuns: RUNS },
    )
    await fc.assert(
      fc.asyncProperty(dirtyFiles, fc.integer({ min: 1, max: 2 }), forms, (file, threads, form) =>
        inFolder([inForm(file, form)], async dir => {
          const wanted = await outcome(dir, CSV, true)
          const lane: LaneChoice = { lane: 'stream', threads, range: 200, code: WORKER }
          expect(await outcome(dir, lane, true)).toEqual(wanted)
        }),
      ),
      { numRuns: Math.ceil(RUNS / 15) },
    )
  }, 600_000)

  it('read the same where an encoding was guessed, also wrongly, and from ranges of UTF-16', async () => {
    const cases = fc.record({
      file: dirtyFiles,
      form: fc.constantFrom('plain', 'gzip', 'utf-16', 'utf-16'),
      spoil: fc.constantFrom(null, null, [0xe9], [0], [0x93, 0xfa], [0xff, 0xdb], [0xc3, 0xa9]),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      chunk: fc.constantFrom(100, 101, 300, 600, 1 << 20),
      range: fc.constantFrom(20, 99, 250),
      threads: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 2),
      users: steps,
      lenient: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(cases, ({ file, form, spoil, at, lenient, ...lane }) =>
        inFolder([spoilt(file, form, spoil, at)], async dir => {
          const wanted = await outcome(dir, CSV, lenient)
          expect(await outcome(dir, { lane: 'fast', ...lane, code: WORKER }, lenient)).toEqual(wanted)
        }),
      ),
      { numRuns: RUNS },
    )
  }, 600_000)

  it('read the same with any number of threads', async () => {
    await fc.assert(
      fc.asyncProperty(
        dirtyFiles,
        fc.integer({ min: 1, max: 3 }),
        steps,
        fc.boolean(),
        (file, threads, users, lenient) =>
          inFolder([file], async dir => {
            const wanted = await outcome(dir, CSV, lenient)
            const lane: LaneChoice = { lane: 'fast', threads, range: 200, users, code: WORKER }
            expect(await outcome(dir, lane, lenient)).toEqual(wanted)
          }),
      ),
      { numRuns: Math.ceil(RUNS / 15) },
    )
  }, 600_000)

  it('read the same from several files whose users are partly the same', async () => {
    const threads = fc.integer({ min: 0, max: 2 })
    await fc.assert(
      fc.asyncProperty(
        fc.array(dirtyFiles, { minLength: 2, maxLength: 3 }),
        threads,
        steps,
        (files, count, users) =>
          inFolder(files, async dir => {
            const wanted = await outcome(dir, CSV, true)
            const lane: LaneChoice = { lane: 'fast', threads: count, range: 300, users, code: WORKER }
            expect(await outcome(dir, lane, true)).toEqual(wanted)
          }),
      ),
      { numRuns: Math.ceil(RUNS / 4) },
    )
  }, 600_000)

  it.each([0, 2])('meet no product of a row that cannot be read (%i threads)', async threads => {
    const row = (user: number, day: string, product: string): string =>
      `c1,u${user}@x.example,Exchange,${day},${product}\n`
    const others = Array.from({ length: 40 }, (_, user) => row(user, '2026-08-31', 'Office 365 E3'))
    const text = `CustomerId,UserPrincipalName,Workload,LastActivityDate,ProductName\n${row(99, '2026-13-01', 'Nobody knows')}${others.join('')}`
    await inFolder([{ bytes: Buffer.from(text), name: 'export' }], async dir => {
      const lane: LaneChoice = { lane: 'fast', threads, range: 300, code: WORKER }
      expect(await outcome(dir, lane, true)).toEqual(await outcome(dir, CSV, true))
    })
  })

  it('read the same from every format, alone and all together, and from the demo', async () => {
    const formats = path.resolve(import.meta.dirname, '../../fixtures/formats')
    const folders = readdirSync(formats).map(name => path.join(formats, name))
    for (const folder of [...folders, formats, path.join(formats, '../demo')])
      expect({ folder, is: await outcome(folder, {}, true) }).toEqual({
        folder,
        is: await outcome(folder, CSV, true),
      })
  }, 600_000)

  it('read the same where threads cannot be started', async () => {
    const text = `${['CustomerId,UserPrincipalName,Workload,LastActivityDate', 'c1,u,Teams,2026-08-31'].join('\n')}\n`
    await inFolder([{ bytes: Buffer.from(text), name: '' }], async dir => {
      const lane: LaneChoice = { lane: 'fast', threads: 2, code: new URL('file:///nowhere/worker.js') }
      expect(await outcome(dir, lane, false)).toEqual(await outcome(dir, CSV, false))
    })
  })

  it('read the same where a thread ends on the way', async () => {
    const orders = fc.oneof(fc.integer({ min: 1, max: 25 }), fc.constant('sort' as const))
    await fc.assert(
      fc.asyncProperty(fc.array(dirtyFiles, { minLength: 1, maxLength: 2 }), orders, (files, at) =>
        inFolder(files, async dir => {
          const wanted = await outcome(dir, CSV, true)
          const code = mortal(dir, at)
          const lane: LaneChoice = { lane: 'fast', threads: 2, range: 300, code }
          expect(await outcome(dir, lane, true)).toEqual(wanted)
        }),
      ),
      { numRuns: Math.ceil(RUNS / 4) },
    )
  }, 600_000)
})

/** The same file packed, or in UTF-16 where it is UTF-8. */
function inForm<F extends { bytes: Uint8Array; name: string }>(file: F, form: string): F {
  const bytes = Buffer.from(file.bytes)
  if (form === 'gzip') return { ...file, bytes: gzipSync(bytes) }
  if (form === 'plain' || !isUtf8(bytes)) return file
  return { ...file, bytes: Buffer.from(`\uFEFF${bytes.toString('utf8').replace(/^\uFEFF/, '')}`, 'utf16le') }
}

/** A file in another form, with bytes somewhere that may be in no encoding, or in another one. */
function spoilt<F extends { bytes: Uint8Array; name: string }>(
  file: F,
  form: string,
  spoil: readonly number[] | null,
  at: number,
): F {
  const changed = (one: F): F => {
    const { bytes } = one
    const place = Math.floor(at * bytes.length)
    const spoilt = [bytes.subarray(0, place), Buffer.from(spoil ?? []), bytes.subarray(place)]
    return { ...one, bytes: Buffer.concat(spoilt) }
  }
  return form === 'utf-16' ? changed(inForm(file, form)) : inForm(changed(file), form)
}
