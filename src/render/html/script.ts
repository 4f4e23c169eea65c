// The page's own script: it makes headers sort and shows the filter. All that it does is a comfort, nothing needs it.

/** Plain JavaScript for a browser. Its bytes are part of the page's policy. */
export const SCRIPT = `
'use strict'
{
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true })
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
        body.replaceChildren(...keyed.map(({ row }) => row))
      })
    })
  }

  for (const filter of document.querySelectorAll('[data-filter]')) {
    const rows = [...document.getElementById(filter.dataset.filter).tBodies[0].rows]
    const find = filter.querySelector('input')
    const flag = filter.querySelector('select')
    const output = filter.querySelector('output')
    const numbers = new Intl.NumberFormat(document.documentElement.lang)
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
      output.textContent = shown === 0 ? output.dataset.none : output.dataset.shown.replace('{n}', numbers.format(shown))
    }
    find.addEventListener('input', apply)
    flag?.addEventListener('change', apply)
    filter.hidden = false
    if (find.value !== '' || flag?.value) apply()
  }
}
`
