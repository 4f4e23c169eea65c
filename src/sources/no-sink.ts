// Takes rows and keeps none: for a look at what files hold, before their rows are wanted.
import type { Sink } from '../model/rows.ts'

const drop = (): void => undefined

export const NO_SINK: Sink & { file: string; folder: string } = {
  file: '',
  folder: '',
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
