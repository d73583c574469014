import { workerData } from 'node:worker_threads'
import { answer } from './batch'
import type { ThreadStart } from './second-thread'

/** The batch's second thread: answers each line it is sent, in order. */
const { port, answered, language } = workerData as ThreadStart

port.on('message', (text: string) => {
  port.postMessage(answer(text, false, language))
  Atomics.add(answered, 0, 1)
  Atomics.notify(answered, 0)
})
