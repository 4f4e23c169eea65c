// Takes rows and keeps none: for a look at what files hold, before their rows are wanted.
import type { Sink } from '../model/rows.ts'
import type { Home } from './owner.ts'

const drop = (): void => undefined

export const NO_SINK: Sink & { file: string; home: Home } = {
  file: '',
  home: { name: '', isVague: false },
  licence: drop,
  seats: drop,
  usage: drop,
  graph: drop,
  coverage: drop,
  usageBatch: drop,
  directoryUser: drop,
  count: drop,
  customer: drop,
  support: drop,
  price: drop,
  point: drop,
}
