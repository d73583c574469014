import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CallArguments, CallName, CallResults, PairPaths, Problem } from '../../shared/channels'
import { isPlain } from '../../shared/formats'
import type { Host } from '../host/port'
import { machineLanguage } from './folders'
import { keepIn } from './keep'
import { listFolder } from './listing'
import { isPasted, keepPasted } from './pasted'
import { codeOf, refuse } from './problem'
import { readFileBytes, stampAt } from './read'
import { findReview, saveReview } from './review'
import { listSamples } from './samples'
import { watchFiles } from './watch'
import { writeAtomically } from './write'
import { basename, resolve } from 'node:path'

export interface DeskOptions {
  /** The folder of the program: package.json, samples/. */
  readonly root: string
  /** Where settings and memory are kept; see `dataFolder`. */
  readonly data: string
  /** The pair named when the program was started, and what went wrong with the arguments. */
  readonly pair?: PairPaths | null
  readonly problem?: Problem | null
}

/** One function a channel; throws a `DeskError` where there is a problem. */
export type Desk = { readonly [N in CallName]: (args: CallArguments<N>) => Promise<CallResults[N]> } & {
  /** Gives back what it holds: watched folders, timers. */
  readonly stop: () => void
}

/** Base64 in its canonical form and nothing else: a damaged text is refused rather than saved in part. */
function bytesOf(base64: string): Buffer {
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.toString('base64') !== base64) refuse('problem.bytes')
  return bytes
}

/** What is the same for every entry: the desk, on top of a host. */
export function createDesk(host: Host, { root, data, pair = null, problem = null }: DeskOptions): Desk {
  const keep = keepIn(data)
  const watch = watchFiles((path, modified) => host.emit('file.changed', { path, modified }))
  /** Files written in this session: the only ones that are handed to another program. */
  const written = new Set<string>()
  /** The review last kept, of which the window sends only what changed. */
  let kept: { readonly fr: string; readonly text: string } | null = null

  return {
    async 'desk.start'() {
      const [version, settings, memory, recent, samples] = await Promise.all([
        readFile(join(root, 'package.json'), 'utf8').then(text => (JSON.parse(text) as { version: string }).version),
        keep.settings(), keep.memory(), keep.recent(), listSamples(join(root, 'samples')),
      ])
      return { version, entry: host.entry, platform: process.platform, locale: machineLanguage(), settings, memory, recent, samples, pair, problem }
    },

    async 'pair.open'({ en, fr }) {
      const one = resolve(en) === resolve(fr)
      const english = await readFileBytes(en)
      // One file may hold both languages; a plain text never does, and of the rest the window knows once it has read it.
      if (one && isPlain(bytesOf(english.bytes), english.name)) refuse('problem.file.same', { path: english.path })
      const french = one ? english : await readFileBytes(fr)
      const review = await findReview(french.path, data)
      watch.follow([english, french])
      // A list of recent pairs that cannot be written must not keep the editor from the story.
      await keep.addRecent({ en: english.path, fr: french.path }).catch(() => undefined)
      return { en: english, fr: french, review: review?.text ?? null, pasted: isPasted(french.path, data) }
    },

    'pasted.keep': ({ name, en, fr }) => keepPasted(data, name, en, fr),
    async 'pasted.moved'({ en, from, to }) {
      await keep.moveRecent({ en: resolve(en), fr: resolve(from) }, { en: resolve(en), fr: resolve(to) }).catch(() => undefined)
      return null
    },

    'file.read': ({ path }) => readFileBytes(path),

    async 'file.write'({ path: given, bytes: base64, expect }) {
      const path = resolve(given)
      const bytes = bytesOf(base64)
      if (expect !== null && (await stampAt(path)) !== expect) refuse('problem.write.changed', { name: basename(path) })
      await writeAtomically(path, bytes)
      const modified = (await stampAt(path)) ?? ''
      watch.known(path, modified)
      written.add(path)
      return { modified }
    },

    'dialog.save': ({ title, suggested, extension }) => host.saveDialog(title, suggested, extension),
    'dialog.open': ({ title }) => host.openDialog(title),
    'folder.list': ({ path }) => listFolder(path),

    async 'review.save'({ fr, review, into, more }) {
      const text = into === null ? review : kept?.fr === fr && kept.text.length === into.length ? kept.text.slice(0, into.at) + review + kept.text.slice(into.at + into.drop) : null
      if (text === null) return 'whole'
      // What could not be written is no ground to build on.
      kept = more ? { fr, text } : null
      if (more) return 'more'
      const path = await saveReview(fr, text, data)
      kept = { fr, text }
      return { path }
    },
    async 'settings.save'({ settings }) {
      await keep.saveSettings(settings)
      return null
    },
    async 'memory.save'({ memory }) {
      await keep.saveMemory(memory)
      return null
    },

    async 'clipboard.write'({ text }) {
      if (!await host.copy(text).catch(() => false)) refuse('problem.clipboard')
      return null
    },
    async 'shell.open'({ path: given }) {
      const path = resolve(given)
      if (!written.has(path)) refuse('problem.show.refused', { path })
      const shown = await host.show(path).catch((error: unknown) => refuse('problem.show.failed', { path, code: codeOf(error) }))
      if (!shown) refuse('problem.show.failed', { path })
      return null
    },

    async 'window.dirty'({ dirty }) {
      host.setDirty(dirty)
      return null
    },
    async 'window.close'() {
      host.close()
      return null
    },
    async 'window.language'({ language, keys }) {
      host.setLanguage(language, keys)
      return null
    },

    stop: () => watch.stop(),
  }
}
