// Tells the config of this command by its text, whatever the file is called: it may lie beside the exports.

/** A key of the config with the start of a value as it has it; an answer of a service has other values under such names. */
const ENTRY = [
  '"(?:data|services)"\\s*:\\s*(?:\\[\\s*)?"',
  '"(?:customers|thresholds|aliases|page)"\\s*:\\s*\\{',
  '"(?:partner|scope|dateOrder|lang)"\\s*:\\s*"',
  '"window"\\s*:\\s*\\d',
].join('|')

/** Blanks and comments. */
const BETWEEN = '(?:\\s|//[^\\n]*\\n|/\\*[^*]*\\*/)*'

const CONFIG = new RegExp(
  `^${BETWEEN}\\{${BETWEEN}(?:"\\$schema"\\s*:\\s*"[^"]*"\\s*,${BETWEEN})?(?:${ENTRY})`,
  'u',
)

/** Whether a text begins as a config of this command does. */
export function looksLikeConfig(head: string): boolean {
  return CONFIG.test(head)
}
