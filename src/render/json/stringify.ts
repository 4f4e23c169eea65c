// JSON as text that may also be printed: what a terminal would obey is written as an escape, and reads back unchanged.

const UNSAFE =
  /[\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/g

/** One line without `indent`; keys stay in the order in which they were given. */
export function stringifyJson(value: object | string, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(UNSAFE, escaped)
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
