// Puts the declarations that a program needs into one file: what the library names, and what that refers to. The bundlers of
// declarations that are kept well ask for a compiler or a Node that this project does not build with; our declarations are
// plain enough (named imports alone) to be put together by name. What they cannot be, ends the build.
import { readFileSync } from 'node:fs'
import path from 'node:path'

const BEGIN =
  /^(?:export )?(?:declare )?(?:abstract )?(type|interface|class|const|function|enum) ([\w$]+)|^(?:im|ex)port /
const WORD = /[A-Za-z_$][\w$]*/g

/** @typedef {{ text: string, exported: boolean }} Declaration */
/**
 * @typedef {{ declarations: Map<string, Declaration[]>, names: Map<string, { file: string, name: string }>, rest: string[] }} Module
 * `names`: what a name that is imported or exported from elsewhere means; `rest`: files of which all types are exported.
 */

/** @type {Map<string, Module>} */
const modules = new Map()

/** The declarations of `entry` and all that they refer to, as one module. @param {string} entry */
export function bundleTypes(entry) {
  /** @type {Map<string, string>} name → place of its declaration */
  const places = new Map()
  /** @type {string[]} */
  const texts = []
  const open = exportsOf(entry)
  const listed = new Set(open.values())
  /** @param {string} file @param {string} name */
  const take = (file, name) => {
    const found = resolve(file, name)
    if (!found) return
    const place = `${found.file} ${found.name}`
    if (places.get(found.name) === place) return
    if (places.has(found.name))
      throw new Error(`two declarations are called ${found.name}: ${places.get(found.name)} and ${place}`)
    places.set(found.name, place)
    for (const { text } of moduleOf(found.file).declarations.get(found.name) ?? []) {
      const inner = text
        .replace(/^export /m, '')
        .replace(/^(?!declare)(class|const|function|abstract)/m, 'declare $1')
      texts.push(
        (listed.has(place) ? inner.replace(/^(declare|type|interface)/m, 'export $1') : inner).trim(),
      )
      for (const word of withoutComments(text).match(WORD) ?? [])
        if (word !== found.name) take(found.file, word)
    }
  }
  for (const place of open.values()) take(...split(place))
  const text = texts.join('\n').replace(/^(?: {4})+/gm, spaces => '\t'.repeat(spaces.length / 4))
  return `${text}\nexport {}\n`
}

/** @param {string} place @returns {[string, string]} */
function split(place) {
  const at = place.lastIndexOf(' ')
  return [place.slice(0, at), place.slice(at + 1)]
}

/** Every exported name → the place of its declaration. @param {string} file @returns {Map<string, string>} */
function exportsOf(file) {
  const { declarations, names, rest } = moduleOf(file)
  const found = new Map(rest.flatMap(other => [...exportsOf(other)].filter(([, place]) => isType(place))))
  for (const [name, [first]] of declarations) if (first?.exported) found.set(name, `${file} ${name}`)
  for (const [name, target] of names) {
    const place = name.startsWith('export ') ? resolve(target.file, target.name) : undefined
    if (place) found.set(name.slice(7), `${place.file} ${place.name}`)
  }
  return found
}

/** @param {string} place */
function isType(place) {
  const [file, name] = split(place)
  const [first] = moduleOf(file).declarations.get(name) ?? []
  return /^(export )?(declare )?(type|interface) /m.test(withoutComments(first?.text ?? '').trim())
}

/** Where a name that is used in a file is declared. @param {string} file @param {string} name */
function resolve(file, name) {
  const { declarations, names, rest } = moduleOf(file)
  if (declarations.has(name)) return { file, name }
  const target = names.get(name) ?? names.get(`export ${name}`)
  if (target) return resolve(target.file, target.name)
  for (const other of rest) if (exportsOf(other).has(name)) return resolve(other, name)
  return undefined
}

/** @param {string} file @returns {Module} */
function moduleOf(file) {
  const known = modules.get(file)
  if (known) return known
  /** @type {Module} */
  const module = { declarations: new Map(), names: new Map(), rest: [] }
  modules.set(file, module)
  for (const text of statementsOf(readFileSync(file, 'utf8'))) {
    const bare = withoutComments(text).trim()
    const from = / from '(\.[^']+)'/.exec(bare)?.[1]
    const other = from === undefined ? '' : path.join(path.dirname(file), from.replace(/\.(ts|js)$/, '.d.ts'))
    const list = /^(im|ex)port (?:type )?\{([^}]*)\}/.exec(bare)
    const [, , name] = BEGIN.exec(bare) ?? []
    if (/^export type \*/.test(bare)) module.rest.push(other)
    else if (list && other !== '') {
      for (const one of (list[2] ?? '').split(',').filter(Boolean)) {
        const [own = '', alias = own] = one
          .trim()
          .replace(/^type /, '')
          .split(' as ')
        const [inside, outside] = list[1] === 'im' ? [own, alias] : [own, `export ${alias}`]
        module.names.set(outside, { file: other, name: inside })
      }
    } else if (name !== undefined) {
      const exported = bare.startsWith('export ')
      module.declarations.set(name, [...(module.declarations.get(name) ?? []), { text, exported }])
    } else if (bare !== '' && !/^(export \{\};?|import '|import \w+ from )/.test(bare))
      if (!/ from '[^.]/.test(bare)) throw new Error(`not understood in ${file}: ${bare.slice(0, 80)}`)
  }
  return module
}

/** Statements with the comments before them. @param {string} source */
function statementsOf(source) {
  /** @type {string[]} */
  const statements = []
  let hasCode = true
  for (const line of source.split('\n')) {
    const begins = BEGIN.test(line)
    const isWhole = /[;}]\s*$/.test(statements.at(-1) ?? ';')
    if (hasCode && (begins || (isWhole && line.startsWith('/**')))) {
      statements.push('')
      hasCode = false
    }
    hasCode ||= begins
    if (!line.startsWith('//')) statements.push(`${statements.pop() ?? ''}${line}\n`)
  }
  return statements
}

/** @param {string} text */
function withoutComments(text) {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
}
