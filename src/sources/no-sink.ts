// Takes rows and keeps none: for a look at what files hold, before their rows are wanted.
import type { FileSink } from './file-sink.ts'

const drop = (): undefined => undefined

export const NO_SINK: FileSink = {
  file: '',
  format: '',
  home: { name: '', isVague: false },
  expect: drop,
  licence: drop,
  seats: drop,
  usage: drop,
  graph: drop,
  coverage: drop,
  usageBatch: drop,
  licenceBatch: drop,
  peopleBatch: drop,
  directoryUser: drop,
  count: drop,
  customer: drop,
  support: drop,
  price: drop,
  point: drop,
}
