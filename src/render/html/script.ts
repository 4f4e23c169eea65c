// The page's own script: it makes headers sort and shows the filter. All that it does is a comfort, nothing needs it.

/** So many rows of a table are in the page at first: a browser needs seconds to lay out thousands. */
export const SCREENFUL = 100

/** Plain JavaScript for the head: until the page is read, rows beyond a screenful are not laid out. Its bytes are part of the policy. */
export const BEGINNING = `document.documentElement.classList.add('unread')`

/** Plain JavaScript for the end of the page. Its bytes are part of the page's policy. */
export const SCRIPT = `
'use strict'
{
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true })
  const numbers = new Intl.NumberFormat(document.documentElement.lang)
  const FIRST = ${SCREENFUL}
  const fold = text => text.normalize('NFKC').toLowerCase()
  const textOf = row => row.dataset.find ?? fold([...row.cells].map(cell => cell.textContent).join(' '))
  const lists = []
  const parted = new WeakSet()

  // Where lines end is made here, so that whoever searches the file finds names, days and amounts in one piece. Days, percentages and
  // amounts are never parted; long addresses are parted before their signs, long paths behind them, and nothing that parts anywhere.
  const WHOLE = /(\\d{4}-\\d{2}-\\d{2}|(?<![\\d.,])\\d+(?:[.,]\\d+)* %|[A-Z]{3} \\d+(?:[.,]\\d+)*)/
  const LONG = /[^\\s\\u2E80-\\uFFEF]{16}/
  const POINTS = /(?=[@.])|(?<=[/\\\\_])/
  const whole = text => {
    const span = document.createElement('span')
    span.className = 'whole'
    span.textContent = text
    return span
  }
  const withPoints = text =>
    text.split(/(\\s+)/).flatMap(word =>
      LONG.test(word) ? word.split(POINTS).flatMap(piece => [document.createElement('wbr'), piece]).slice(1) : word,
    )
  const partLines = root => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const found = []
    while (walker.nextNode()) if (/\\d/.test(walker.currentNode.data) || LONG.test(walker.currentNode.data)) found.push(walker.currentNode)
    for (const node of found) {
      if (node.parentElement.closest('svg, script, style, select, button, .whole') !== null) continue
      const pieces = node.data.split(WHOLE)
      if (pieces.length === 1 && !LONG.test(node.data)) continue
      node.replaceWith(...pieces.flatMap((piece, at) => (at % 2 === 1 ? whole(piece) : withPoints(piece))))
    }
  }

  // A number for each row by which it sorts, null where there is none; equal words have one number.
  const keysOf = (rows, index, isNumber) => {
    const cells = rows.map(row => row.cells[index])
    if (isNumber) return cells.map(cell => (cell.dataset.v === undefined ? null : Number(cell.dataset.v)))
    const words = cells.map(cell => cell.textContent.trim())
    const places = new Map([['', null], ['\\u2013', null]])
    let place = 0
    let before = ''
    for (const word of [...new Set(words)].sort(collator.compare)) {
      if (places.has(word)) continue
      if (collator.compare(before, word) !== 0) place += 1
      places.set(word, place)
      before = word
    }
    return words.map(word => places.get(word))
  }

  for (const table of document.querySelectorAll('table[data-live]')) {
    const body = table.tBodies[0]
    const rows = [...body.rows]
    const frame = table.parentElement
    const isLong = table.dataset.all !== undefined
    const all = document.createElement('button')
    const columns = []
    let ordered = rows
    let fits = () => true
    let fitting = rows
    let shown = rows.length
    const show = (count, kept = 0) => {
      const part = document.createDocumentFragment()
      for (const row of fitting.slice(kept, count)) {
        if (!parted.has(row)) partLines(row)
        parted.add(row)
        part.append(row)
      }
      if (kept === 0) body.replaceChildren(part)
      else body.append(part)
      shown = count
      all.hidden = fitting.length <= shown
      all.textContent = (table.dataset.all ?? '').replace('{n}', numbers.format(fitting.length))
    }
    const begin = () => {
      fitting = ordered.filter(fits)
      show(isLong ? FIRST : Infinity)
      frame.scrollTop = 0
    }
    // Rows beyond these are put into the page when they are scrolled to, asked for or printed.
    if (isLong) {
      all.type = 'button'
      all.className = 'all'
      all.addEventListener('click', () => {
        show(Infinity, shown)
        frame.focus()
      })
      frame.addEventListener('scroll', () => {
        if (!all.hidden && frame.scrollTop + 2 * frame.clientHeight > frame.scrollHeight) show(shown + FIRST, shown)
      })
      frame.after(all)
      let onScreen
      lists.push(isPaper => {
        if (isPaper === (onScreen !== undefined)) return
        const count = onScreen
        onScreen = isPaper ? shown : undefined
        show(isPaper ? Infinity : count)
      })
      show(FIRST)
    }
    const heads = [...table.tHead.rows[0].cells]
    heads.forEach((head, index) => {
      const button = document.createElement('button')
      button.type = 'button'
      button.title = head.dataset.hint
      button.textContent = head.textContent
      // Browsers do not print buttons in a header that is repeated on the next sheet.
      const text = document.createElement('span')
      text.className = 'on-paper'
      text.textContent = head.textContent
      head.replaceChildren(button, text)
      const isNumber = head.classList.contains('number')
      button.addEventListener('click', () => {
        const before = head.getAttribute('aria-sort')
        const first = isNumber ? 'descending' : 'ascending'
        const second = isNumber ? 'ascending' : 'descending'
        const order = before === first ? second : first
        for (const other of heads) other.removeAttribute('aria-sort')
        head.setAttribute('aria-sort', order)
        const sign = order === 'ascending' ? 1 : -1
        const keys = (columns[index] ??= keysOf(rows, index, isNumber))
        ordered = rows
          .map((_, place) => place)
          .sort((a, b) => {
            const left = keys[a]
            const right = keys[b]
            if (left === right) return a - b
            if (left === null || right === null) return left === null ? 1 : -1
            return sign * (left - right)
          })
          .map(place => rows[place])
        begin()
      })
    })

    const filter = document.querySelector('[data-filter="' + table.id + '"]')
    if (filter === null) continue
    const find = filter.querySelector('input')
    const flag = filter.querySelector('select')
    const output = filter.querySelector('output')
    const texts = new Map()
    const apply = () => {
      if (texts.size === 0) for (const row of rows) texts.set(row, textOf(row))
      const words = fold(find.value).split(/\\s+/u).filter(Boolean)
      const wanted = flag?.value ?? ''
      fits = row =>
        words.every(word => texts.get(row).includes(word)) &&
        (wanted === '' || (row.dataset.flags ?? '').split(' ').includes(wanted))
      begin()
      filter.classList.toggle('used', words.length > 0 || wanted !== '')
      const count = fitting.length
      output.textContent = count === 0 ? output.dataset.none : output.dataset.shown.replace('{n}', numbers.format(count))
    }
    find.addEventListener('input', apply)
    flag?.addEventListener('change', apply)
    filter.hidden = false
    if (find.value !== '' || flag?.value) apply()
  }

  partLines(document.body)
  document.documentElement.classList.remove('unread')
  const put = isPaper => lists.forEach(list => list(isPaper))
  addEventListener('beforeprint', () => put(true))
  addEventListener('afterprint', () => put(false))
  matchMedia('print').addEventListener('change', ({ matches }) => put(matches))
}
`
