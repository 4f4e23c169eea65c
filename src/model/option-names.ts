// The names of commands, options, topics and config keys: closed lists that the parser, the help and the words share.

export const COMMAND_NAMES = [
  'report',
  'portfolio',
  'pages',
  'trend',
  'renewals',
  'diff',
  'merge',
  'sources',
  'formats',
  'init',
  'help',
  'completion',
] as const
export type CommandName = (typeof COMMAND_NAMES)[number]

/** Long names without the dashes. */
export const OPTION_NAMES = [
  'data',
  'as-of',
  'window',
  'date-order',
  'encoding',
  'scope',
  'partner',
  'service',
  'by',
  'customer',
  'sort',
  'within',
  'top',
  'to',
  'format',
  'export',
  'excel',
  'users',
  'audience',
  'with-cost',
  'only',
  'fail-under',
  'fail-over',
  'expect',
  'lenient',
  'keep-going',
  'rejects',
  'check',
  'lang',
  'config',
  'quiet',
  'verbose',
  'color',
  'no-color',
  'help',
  'version',
] as const
export type OptionName = (typeof OPTION_NAMES)[number]

export const TOPIC_NAMES = ['figures', 'formats', 'exit-codes', 'config', 'privacy'] as const
export type TopicName = (typeof TOPIC_NAMES)[number]

export const CONFIG_KEYS = [
  'data',
  'customers',
  'partner',
  'scope',
  'services',
  'window',
  'dateOrder',
  'encodings',
  'thresholds',
  'aliases',
  'page',
  'lang',
] as const
export type ConfigKey = (typeof CONFIG_KEYS)[number]

/** Where the value of an option came from; the first that has one wins. */
export type Origin = 'flag' | 'environment' | 'config' | 'default'
