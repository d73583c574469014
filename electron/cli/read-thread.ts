import { parentPort, workerData } from 'node:worker_threads'
import { readDocument } from '../../shared/formats'
import type { Problem } from '../../shared/channels'
import type { Story, StoryStart } from './read-story'

/** The thread that reads one file, answers, and ends. */
const { bytes, name, language, options } = workerData as StoryStart
const read = await readDocument(bytes, name, language, options)
if (read.ok) {
  const { ok: _ok, source: _source, ...story } = read
  parentPort!.postMessage(story satisfies Story)
} else parentPort!.postMessage(read.problem satisfies Problem)
