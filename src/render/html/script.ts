// The page's own script: it makes headers sort and shows the filter. All that it does is a comfort, nothing needs it.

/** So many rows of a table are laid out at first: a browser needs seconds for thousands. */
export const SCREENFUL = 200

/** Plain JavaScript for a browser. Its bytes are part of the page's policy. */
export const SCRIPT = `
'use strict'
{
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true })
  const numbers = new Intl.NumberFormat(document.documentElement.lang)
  const FIRST = ${SCREENFUL}
  const valueOf = (row, index) => {
    const cell = row.cells[index]
    return cell.classList.contains('number')
      ? cell.dataset.v === undefined ? null : Number(cell.dataset.v)
      : cell.textContent.trim()
  }
  const isMissing = value => value === null || value === '' || value === '\\u2013'

  for (const table of document.querySelectorAll('table[data-live]')) {
    const body = table.tBodies[0]
    const rows = [...body.rows]
    const frame = table.parentElement
    const all = document.createElement('button')
    let ordered = rows
    let most
    // Rows beyond these stand in the document, and are laid out when they are scrolled to, asked for or printed.
    const lay = count => {
      if (table.dataset.all === undefined) return
      most = count
      let fitting = 0
      for (const row of ordered) {
        if (row.hidden) continue
        fitting += 1
        row.classList.toggle('far', fitting > most)
      }
      all.hidden = fitting <= most
      all.textContent = table.dataset.all.replace('{n}', numbers.format(fitting))
    }
    if (table.dataset.all !== undefined) {
      all.type = 'button'
      all.className = 'all'
      all.addEventListener('click', () => {
        lay(Infinity)
        frame.focus()
      })
      frame.addEventListener('scroll', () => {
        if (!all.hidden && frame.scrollTop + 2 * frame.clientHeight > frame.scrollHeight) lay(most + FIRST)
      })
      frame.after(all)
      lay(FIRST)
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
        const keyed = rows.map((row, place) => ({ row, place, value: valueOf(row, index) }))
        keyed.sort((a, b) => {
          const missing = isMissing(a.value) - isMissing(b.value)
          if (missing !== 0) return missing
          const compared = isMissing(a.value) ? 0 : isNumber ? a.value - b.value : collator.compare(a.value, b.value)
          return compared === 0 ? a.place - b.place : sign * compared
        })
        ordered = keyed.map(({ row }) => row)
        lay(FIRST)
        body.replaceChildren(...ordered)
        frame.scrollTop = 0
      })
    })

    const filter = document.querySelector('[data-filter="' + table.id + '"]')
    if (filter === null) continue
    const find = filter.querySelector('input')
    const flag = filter.querySelector('select')
    const output = filter.querySelector('output')
    const apply = () => {
      const words = find.value.normalize('NFKC').toLowerCase().split(/\\s+/u).filter(Boolean)
      let shown = 0
      for (const row of rows) {
        const text = row.dataset.find
        const flags = (row.dataset.flags ?? '').split(' ')
        const fits = words.every(word => text.includes(word)) && (!flag || flag.value === '' || flags.includes(flag.value))
        row.hidden = !fits
        if (fits) shown += 1
      }
      lay(FIRST)
      frame.scrollTop = 0
      filter.classList.toggle('used', words.length > 0 || Boolean(flag?.value))
      output.textContent = shown === 0 ? output.dataset.none : output.dataset.shown.replace('{n}', numbers.format(shown))
    }
    find.addEventListener('input', apply)
    flag?.addEventListener('change', apply)
    filter.hidden = false
    if (find.value !== '' || flag?.value) apply()
  }
}
`
