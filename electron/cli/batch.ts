import { withRoles } from '../../shared/article/roles'
import { article, articleOf, type Article, type Language } from '../../shared/article/types'
import type { Finding } from '../../shared/checks/finding'
import type { Link } from '../../shared/align/types'
import { check } from '../../shared/engine'
import { say, type Interface } from '../../shared/messages'
import { linesOf, writeAll } from './lines'
import { canShare, SecondThread, type Reply } from './second-thread'

/** A line of 256 MB is no story; beyond it memory would not stay constant. */
const longestLine = 1 << 28

interface Story {
  readonly id: unknown
  readonly single: boolean
  readonly en: readonly string[]
  readonly fr: readonly string[]
}

const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(text => typeof text === 'string')

/** Reads a story of the batch contract; throws one sentence saying what is wrong with the line. */
function storyOf(value: unknown): Story {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('The line is not a JSON object.')
  const { id, unit = 'paragraph', en, fr } = value as Record<string, unknown>
  if (unit !== 'paragraph' && unit !== 'sentence') throw new Error('"unit" must be "paragraph" or "sentence".')
  if (!isTexts(en)) throw new Error('"en" must be an array of strings.')
  if (!isTexts(fr)) throw new Error('"fr" must be an array of strings.')
  return { id: id ?? null, single: unit === 'sentence', en, fr }
}

/** A side of a story; one given by paragraphs has the roles that its wire shows, as a file has. */
const readAs = (language: Language, story: Story): Article => (story.single ? articleOf(language, story[language]) : article(language, withRoles(language, story[language])))

/** The id of a line that is not JSON, when it can still be made out. */
function idIn(text: string): string | null {
  const found = /"id"\s*:\s*("(?:[^"\\]|\\.)*"|-?\d+)/.exec(text.slice(0, 4096))
  if (found === null) return null
  try { return JSON.parse(found[1]!) as string } catch { return null }
}

const linkOut = ({ en, fr, kind, confidence }: Link) => ({ en, fr, kind, confidence: Math.round(confidence * 1000) / 1000 })

const findingOut = (finding: Finding, language: Interface) => ({
  id: finding.id,
  category: finding.category,
  severity: finding.severity,
  message: say(finding.why, finding.values, language),
  ...(finding.fix ? { fix: finding.fix.text } : {}),
  en: finding.en,
  fr: finding.fr,
})

/** The answer to one line, without its line end. */
export function answer(text: string, tooLong: boolean, language: Interface): { readonly line: string; readonly failed: boolean } {
  let id: unknown = null
  try {
    if (tooLong) throw new Error(`The line is longer than ${longestLine >> 20} MB.`)
    let value: unknown
    try {
      value = JSON.parse(text)
    } catch (error) {
      throw new Error(`The line is not JSON: ${(error as Error).message}`, { cause: error })
    }
    id = (value as { id?: unknown } | null)?.id ?? null
    const story = storyOf(value)
    const { story: { alignment }, findings } = check(readAs('en', story), readAs('fr', story), { single: story.single })
    return { line: JSON.stringify({ id: story.id, links: alignment.links.map(linkOut), findings: findings.map(f => findingOut(f, language)) }), failed: false }
  } catch (error) {
    return { line: JSON.stringify({ id: id ?? idIn(text), error: error instanceof Error ? error.message : String(error) }), failed: true }
  }
}

/** `relecture batch`: the batch contract of DESIGN.md on the given descriptors. Answers the exit status. */
export function batch(args: readonly string[], input = 0, output = 1): number {
  let language: Interface = 'en'
  for (let i = 0; i < args.length; i++) {
    const value = args[i + 1]
    if (args[i] === '--lang' && (value === 'fr' || value === 'en')) { language = value; i++ }
    else {
      process.stderr.write(`“${args[i]}” is not an option of batch; see relecture batch --help.\n`)
      return 2
    }
  }
  return answerAll(input, output, language)
}

/** A line whose answer is not written yet. */
interface Pending {
  readonly text: string
  reply: Reply | null
}

/** Lines that the second thread may have waiting: enough to keep it busy, few enough that memory stays constant. */
const AHEAD = 2

/**
 * Answers every line in order. While lines enough are at hand for both, a second thread takes some of them; before the input is
 * waited for again every answer is written, so that nobody who sends a line at a time waits for the next.
 */
function answerAll(input: number, output: number, language: Interface): number {
  const parallel = canShare()
  let second: SecondThread | null = null, failed = false, lines = 0
  const queue: Pending[] = [], sent: Pending[] = []
  /** Fetches what the second thread has answered; with `all`, waits until it has answered everything. */
  const fetch = (all: boolean): void => {
    while (sent.length > 0) {
      const reply = second!.receive(all)
      if (reply === null && !all) return
      const pending = sent.shift()!
      pending.reply = reply ?? answer(pending.text, false, language)
    }
  }
  const write = (): boolean => {
    while (queue.length > 0 && queue[0]!.reply !== null) {
      const { line, failed: bad } = queue.shift()!.reply!
      failed ||= bad
      // A reader that has gone wants no more answers; that is no failure of ours.
      if (!writeAll(output, line + '\n')) return false
    }
    return true
  }
  for (const { text, tooLong, more } of linesOf(input, longestLine)) {
    if (tooLong || text.trim() !== '') {
      lines++
      const pending: Pending = { text, reply: null }
      queue.push(pending)
      if (parallel && more === 2 && !tooLong && lines > 1 && sent.length < AHEAD) {
        second ??= new SecondThread(language)
        second.send(text)
        sent.push(pending)
      } else pending.reply = answer(text, tooLong, language)
    }
    fetch(more === 0)
    if (!write()) break
  }
  fetch(true)
  write()
  second?.close()
  return failed ? 1 : 0
}
