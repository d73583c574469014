import { availableParallelism } from 'node:os'
import { receiveMessageOnPort, MessageChannel, Worker, type MessagePort } from 'node:worker_threads'
import type { Interface } from '../../shared/messages'

/** What the second thread is started with: where lines come and answers go, and a counter that it raises after each answer. */
export interface ThreadStart {
  readonly port: MessagePort
  readonly answered: Int32Array
  readonly language: Interface
}

export interface Reply {
  readonly line: string
  readonly failed: boolean
}

/** The thread's program, which stands beside this one once built; null where the program runs from its sources. */
const program = typeof import.meta.url === 'string' ? new URL('./batch-thread.mjs', import.meta.url) : null

/** Whether a second thread is to be had: the program is built, and there is a second core. */
export const canShare = (): boolean => program !== null && availableParallelism() > 1

/** A thread that has not answered for so long is taken for dead, and its lines are answered here. */
const PATIENCE = 120_000

/**
 * A second thread that answers lines of a batch beside the first. The first thread never leaves its loop, so replies are fetched
 * synchronously from the port, and waited for on a shared counter.
 */
export class SecondThread {
  readonly #worker: Worker
  readonly #port: MessagePort
  readonly #answered = new Int32Array(new SharedArrayBuffer(4))
  /** Lines sent and not yet answered. */
  waiting = 0

  constructor(language: Interface) {
    const { port1, port2 } = new MessageChannel()
    this.#port = port1
    const start: ThreadStart = { port: port2, answered: this.#answered, language }
    this.#worker = new Worker(program!, { workerData: start, transferList: [port2] })
    this.#worker.unref()
  }

  send(text: string): void {
    this.waiting++
    this.#port.postMessage(text)
  }

  /** The next reply, in the order of sending; null when there is none yet and `wait` is false, or the thread is dead. */
  receive(wait: boolean): Reply | null {
    const until = Date.now() + PATIENCE
    for (;;) {
      const seen = Atomics.load(this.#answered, 0)
      const message = receiveMessageOnPort(this.#port)
      if (message !== undefined) {
        this.waiting--
        return message.message as Reply
      }
      if (!wait || Date.now() > until) return null
      Atomics.wait(this.#answered, 0, seen, 1000)
    }
  }

  close(): void {
    this.#port.close()
    void this.#worker.terminate()
  }
}
