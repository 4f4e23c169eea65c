// Every kind of dirt that a CSV file can have, put at every place where it can be.
import { csv, type Table } from './clean.ts'

/** Where in the table: a row (0 is the header) and a column. */
interface Place {
  row: number
  column: number
}

export interface Pollution {
  kind: string
  place: string
  bytes: Buffer
}

type CellDirt = (cell: string) => string
type RowDirt = (cells: readonly string[]) => readonly string[]
/** Works on lines with their ends; `at` is the line in question. */
type LineDirt = (lines: readonly string[], at: number, table: Table) => readonly string[]

const CELLS: Readonly<Record<string, CellDirt>> = {
  'stray quote': cell => `${cell.slice(0, 2)}"${cell.slice(2)}`,
  'unclosed quote': cell => `"${cell}`,
  'text after a closing quote': cell => `"${cell}"x`,
  'quote at the end': cell => `${cell}"`,
  'space before a quote': cell => ` "${cell}"`,
  'delimiter in a bare cell': cell => `${cell},x`,
  'line break in a bare cell': cell => `${cell.slice(0, 1)}\r\n${cell.slice(1)}`,
  'line feed in a bare cell': cell => `${cell.slice(0, 1)}\n${cell.slice(1)}`,
  'carriage return in a bare cell': cell => `${cell.slice(0, 1)}\r${cell.slice(1)}`,
  'line break in a quoted cell': cell => `"${cell.slice(0, 1)}\n${cell.slice(1)}"`,
  'line break at the end of a quoted cell': cell => `"${cell}\r\n"`,
  'NUL byte': cell => `${cell}\0`,
  'byte-order mark': cell => `\uFEFF${cell}`,
  'shown byte-order mark': cell => `ï»¿${cell}`,
  'zero-width space': cell => `${cell}\u200B`,
  'no-break space': cell => `${cell}\u00A0`,
  'soft hyphen': cell => `\u00AD${cell}`,
  'text direction mark': cell => `\u200E${cell}\u200F`,
  'line separator': cell => `${cell}\u2028`,
  'replacement character': cell => `${cell}\uFFFD`,
  'escape sequence': cell => `\u001B[31m${cell}`,
  'formula of text': cell => `="${cell}"`,
  'quoted formula of text': cell => `"=""${cell}"""`,
  formula: () => '=1+1',
  'apostrophe before': cell => `'${cell}`,
  'error of a spreadsheet': () => '#REF!',
  'hash marks of a narrow column': () => '########',
  'null word': () => 'NULL',
  'not a number': () => 'NaN',
  'dash for nothing': () => '-',
  'blank cell': () => '',
  'blank of spaces': () => '   ',
  minus: cell => `-${cell}`,
  plus: cell => `+${cell}`,
  decimal: cell => `${cell}.0`,
  exponent: cell => `${cell}E+0`,
  'thousands with a point': () => '1.048',
  'thousands with a space': () => '1 048',
  'thousands cut wrongly': () => '"1,04"',
  'full-width letters': cell =>
    cell.replace(/[!-~]/g, letter => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  unit: cell => `${cell} seats`,
  'day before month': () => '31/08/2026',
  'month before day': () => '"Aug 31, 2026"',
  'number of a day': () => '46265',
  'day that does not exist': () => '2026-02-30',
  'another century': () => '0026-08-31',
  'letter case': cell => cell.toUpperCase(),
  'spaces around': cell => `  ${cell}  `,
}

const ROWS: Readonly<Record<string, RowDirt>> = {
  'extra cell at the end': cells => [...cells, 'x'],
  'extra cell at the start': cells => ['x', ...cells],
  'extra blank cell in the middle': cells => [...cells.slice(0, 3), '', ...cells.slice(3)],
  'missing cell at the end': cells => cells.slice(0, -1),
  'missing cell at the start': cells => cells.slice(1),
  'missing cell in the middle': cells => [...cells.slice(0, 3), ...cells.slice(4)],
  'trailing delimiter': cells => [...cells, ''],
  'cells moved right': cells => ['', ...cells.slice(0, -1)],
  'cells moved left': cells => [...cells.slice(1), ''],
  'row of one cell': cells => [cells.join(' ')],
  'row quoted as a whole': cells => [`"${cells.join(',')}"`],
  'other delimiter': cells => [cells.join(';')],
  tabs: cells => [cells.join('\t')],
}

const LINES: Readonly<Record<string, LineDirt>> = {
  'title line': insert(() => 'Report of August\r\n'),
  'title line of the same width': insert(table => `Report${','.repeat(width(table))}\r\n`),
  'comment line': insert(() => '# made by a script\r\n'),
  'blank line': insert(() => '\r\n'),
  'line of spaces': insert(() => '    \r\n'),
  'line of delimiters': insert(table => `${','.repeat(width(table))}\r\n`),
  'line for another delimiter': insert(() => 'sep=;\r\n'),
  'type line': insert(() => '#TYPE System.Object\r\n'),
  'header again': insert(table => csv(table.slice(0, 1))),
  'header again in capitals': insert(table => csv(table.slice(0, 1)).toUpperCase()),
  'header again with another column': insert(
    table => `${csv(table.slice(0, 1)).replace(/[^,]+\r\n$/, 'Other')}\r\n`,
  ),
  'header of groups': insert(table => `Who,,What${','.repeat(width(table) - 2)}\r\n`),
  'another table': insert(() => 'Month,Amount\r\n2026-08,12\r\n'),
  'another table after a blank line': insert(() => '\r\nMonth,Amount\r\n2026-08,12\r\n\r\n'),
  'line of a conflict': insert(() => '<<<<<<< HEAD\r\n'),
  'control-Z': insert(() => '\u001A'),
  'line of web page': insert(() => '<html><body>Sign in</body></html>\r\n'),
  'line is missing its end': (lines, at) => change(lines, at, line => line.trimEnd()),
  'line ends with LF': (lines, at) => change(lines, at, line => `${line.trimEnd()}\n`),
  'line ends with CR': (lines, at) => change(lines, at, line => `${line.trimEnd()}\r`),
  'line ends with CR CR LF': (lines, at) => change(lines, at, line => `${line.trimEnd()}\r\r\n`),
  'line ends with a next-line character': (lines, at) => change(lines, at, line => `${line.trimEnd()}\u0085`),
  'row twice': (lines, at) => [...lines.slice(0, at), lines[at] ?? '', ...lines.slice(at)],
  'cut in the middle of a row': (lines, at) => [
    ...lines.slice(0, at),
    (lines[at] ?? '').slice(0, (lines[at] ?? '').length / 2),
  ],
  'cut before the last letter of a row': (lines, at) => [
    ...lines.slice(0, at),
    (lines[at] ?? '').trimEnd().slice(0, -1),
  ],
}

/** On the bytes of the file, at the start of a line. */
const BYTES: Readonly<Record<string, readonly number[]>> = {
  'NUL bytes': [0, 0, 0, 0],
  'byte that no encoding has': [0xff],
  'half a character of UTF-8': [0xe3, 0x81],
  'character of Windows-1252': [0xe9],
  'characters of Shift_JIS': [0x83, 0x65, 0x83, 0x58],
  'byte-order mark of UTF-16': [0xff, 0xfe],
  'text in UTF-16': [...Buffer.from('Contoso,1\r\n', 'utf16le')],
}

/** On the whole file. */
const WHOLE: Readonly<Record<string, (table: Table) => Buffer>> = {
  'no header': table => text(csv(table.slice(1))),
  'header alone': table => text(csv(table.slice(0, 1))),
  nothing: () => Buffer.alloc(0),
  'only blank lines': () => text('\r\n\r\n\r\n'),
  'only NUL bytes': () => Buffer.alloc(4096),
  'trailing delimiter everywhere': table => text(csv(table.map(cells => [...cells, '']))),
  'trailing delimiter in all rows but the header': table =>
    text(csv(table.map((cells, row) => (row === 0 ? cells : [...cells, ''])))),
  'two tables without a gap': table => text(csv(table) + csv(table)),
  'columns turned to rows': table =>
    text(csv((table[0] ?? []).map((_, column) => table.map(cells => cells[column] ?? '')))),
  'first half UTF-8, second half UTF-16': table =>
    Buffer.concat([text(csv(table)), Buffer.from(csv(table.slice(1)), 'utf16le')]),
  'UTF-16 cut within a character': table =>
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(csv(table), 'utf16le').subarray(0, -1)]),
  'quoted lines within quoted lines': table => text(csv(table.map(cells => [`"${cells.join(',')}"`]))),
  'doubled line ends': table => text(csv(table, '\r\n\r\n')),
  'a space after each delimiter': table => text(csv(table).replaceAll(',', ', ')),
}

/** All dirty versions of a table. */
export function* pollutions(table: Table): Generator<Pollution> {
  for (const [kind, dirt] of Object.entries(CELLS)) {
    for (const place of places(table)) {
      const dirty = table.map((cells, row) =>
        row === place.row ? cells.map((cell, at) => (at === place.column ? dirt(cell) : cell)) : cells,
      )
      yield { kind, place: `row ${place.row}, column ${place.column}`, bytes: text(csv(dirty)) }
    }
  }
  for (const [kind, dirt] of Object.entries(ROWS)) {
    for (const at of table.keys()) {
      const dirty = table.map((cells, row) => (row === at ? dirt(cells) : cells))
      yield { kind, place: `row ${at}`, bytes: text(csv(dirty)) }
    }
  }
  const lines = table.map(cells => csv([cells]))
  for (const [kind, dirt] of Object.entries(LINES)) {
    for (let at = 0; at <= lines.length; at++)
      yield { kind, place: `line ${at + 1}`, bytes: text(dirt(lines, at, table).join('')) }
  }
  for (const [kind, bytes] of Object.entries(BYTES)) {
    for (let at = 0; at <= lines.length; at++) {
      const [before, after] = [lines.slice(0, at), lines.slice(at)].map(part => text(part.join('')))
      if (before && after)
        yield { kind, place: `line ${at + 1}`, bytes: Buffer.concat([before, Buffer.from(bytes), after]) }
    }
  }
  for (const [kind, make] of Object.entries(WHOLE)) yield { kind, place: 'file', bytes: make(table) }
}

function places(table: Table): Place[] {
  return table.flatMap((cells, row) => cells.map((_, column) => ({ row, column })))
}

function insert(line: (table: Table) => string): LineDirt {
  return (lines, at, table) => [...lines.slice(0, at), line(table), ...lines.slice(at)]
}

function change(lines: readonly string[], at: number, how: (line: string) => string): string[] {
  return lines.map((line, row) => (row === at ? how(line) : line))
}

function width(table: Table): number {
  return (table[0]?.length ?? 1) - 1
}

function text(content: string): Buffer {
  return Buffer.from(content)
}

/** Kinds that put another valid value in the place of the old one: nothing can tell that it is wrong. */
const VALUES = [
  ...[
    'blank cell',
    'blank of spaces',
    'number of a day',
    'month before day',
    'cut before the last letter of a row',
  ],
  ...['cut in the middle of a row', 'thousands cut wrongly'],
]
/** Columns that hold what somebody calls something; other words there are another thing, and are shown as written. */
const WORDS = [
  'CustomerId',
  'CustomerName',
  'SubscriptionId',
  'ProductName',
  'SkuId',
  'PartnerId',
  'Workload',
]

/** Whether a polluted file is a clean one that says something else. */
export function saysSomethingElse(table: Table, { kind, place }: Pollution): boolean {
  const [, row, column = '-1'] = /row (\d+), column (\d+)/.exec(place) ?? []
  // A header that is not known is that of a column that is not read; those that must be there are missed.
  return row === '0' || VALUES.includes(kind) || WORDS.includes(table[0]?.[Number(column)] ?? '')
}
