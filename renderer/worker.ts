import { check, encodingName, guessLanguage, notes, parseReview, readArticle, Readings, unencodable, withRoles, writeArticle, type TextSource } from './engine/rooms'
import { article, type Article } from '../shared/article/types'
import { changesOf } from './engine/changes'
import { ledgersOf } from './engine/ledger'
import type { Story } from '../shared/story'
import type { Given, ReadSide, Request, RequestName, Requests, Response, SideProblem } from './engine/protocol'

/** The engine's own thread: what is read here stays here, and only what the window draws is sent. */
let pair: { readonly en: Article; readonly fr: Article; readonly source: TextSource; readonly readings: Readings } | null = null

let checked: Story | null = null

const textOf = (of: Article): string => of.paragraphs.map(paragraph => paragraph.text).join('\n')

const answers: { [N in RequestName]: (ask: Requests[N]['ask']) => Requests[N]['answer'] } = {
  open({ en, fr }) {
    const read = (given: Given, side: 'en' | 'fr'): { readonly read: ReadSide; readonly source: TextSource } | SideProblem => {
      const got = readArticle(given.bytes, given.name, side)
      if (!got.ok) return { side, problem: got.problem }
      const { encoding, bom, eol } = got.source
      return { read: { article: got.article, looks: guessLanguage(textOf(got.article)), encoding: encodingName[encoding], bom, eol }, source: got.source }
    }
    const english = read(en, 'en')
    if ('problem' in english) return english
    const french = read(fr, 'fr')
    if ('problem' in french) return french
    if (english.read.looks === 'fr' && french.read.looks === 'en') return { en: english.read, fr: french.read, swapped: true }
    if (english.read.looks !== null && english.read.looks === french.read.looks) {
      const key = english.read.looks === 'en' ? 'problem.pair.english' : 'problem.pair.french'
      return { side: english.read.looks === 'en' ? 'fr' : 'en', problem: { key, values: { first: en.name, second: fr.name } } }
    }
    checked = null
    pair = { en: english.read.article, fr: french.read.article, source: french.source, readings: new Readings() }
    return { en: english.read, fr: french.read, swapped: false }
  },
  check({ french, fixed }) {
    if (pair === null) throw new Error('no pair is open')
    const started = performance.now()
    const fr = french === null ? pair.fr : article('fr', withRoles('fr', french))
    const { story, findings } = check(pair.en, fr, { fixed, readings: pair.readings })
    checked = story
    return {
      links: story.alignment.links, related: story.alignment.related, findings,
      roles: fr.paragraphs.map(({ role, parts }) => ({ role, parts })), milliseconds: performance.now() - started,
    }
  },
  write({ french }) {
    if (pair === null) throw new Error('no pair is open')
    return { bytes: writeArticle(pair.source, french), lost: unencodable(pair.source, french.join('\n')) }
  },
  guess({ files }) {
    return files.map(({ bytes, name }) => {
      const got = readArticle(bytes, name, 'en')
      return got.ok ? { looks: guessLanguage(textOf(got.article)), problem: null } : { looks: null, problem: got.problem }
    })
  },
  notes: ({ kind, input }) => notes(kind, input),
  ledgers({ was, now }) {
    if (checked === null) throw new Error('no pair was checked')
    return ledgersOf(checked, changesOf(was, now))
  },
  review: ({ text }) => parseReview(text),
}

addEventListener('message', (event: MessageEvent<Request>) => {
  const { number, name, ask } = event.data
  try {
    postMessage({ number, answer: answers[name](ask as never) } satisfies Response)
  } catch (error) {
    postMessage({ number, failed: error instanceof Error ? error.message : String(error) } satisfies Response)
  }
})

// The language tables are built on first use: that is done now, while the editor is still choosing, and not on the first click.
setTimeout(() => {
  check(article('en', withRoles('en', ['PARIS, Jan 3 (Reuters) - The two men spent 1.2 million euros, Jean Dupont said on Tuesday.'])),
    article('fr', withRoles('fr', ['PARIS, 3 janvier (Reuters) - Les deux hommes ont dépensé 1,2 million d\u2019euros, a dit Jean Dupont mardi.'])))
}, 0)
