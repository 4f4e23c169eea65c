// Loaded before the command: what the engine has compiled by then runs once more when the command is through.
const { Buffer } = require('node:buffer')
const process = require('node:process')

const SHORT = 'aaa'
// Put together of parts, or more than a few letters: the engine comes to a pattern in another way then.
const LONG = 'a'.repeat(14)
const patterns = Array.from({ length: 60 }, (_, at) => new RegExp(`^(?:a+)+b${at}$`, at % 2 ? '' : 'g'))
const functions = patterns.map(pattern => text => [...text].filter(letter => pattern.source.includes(letter)))
for (const pattern of patterns) pattern.test(SHORT)
for (const one of functions) one(SHORT)

process.on('exit', () => {
  for (let round = 0; round < 20; round++) {
    const texts = [LONG, `${LONG}あ`, LONG.slice(1), Buffer.from(LONG).toString('latin1')]
    for (const text of texts) {
      for (const pattern of patterns) text.replace(pattern, () => '')
      for (const pattern of patterns) pattern.test(text)
      for (const one of functions) one(text)
    }
  }
})
