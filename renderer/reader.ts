import { encodingName, formatName, isPlain, readDocument, writeDocument, type Source } from '../shared/formats'
import type { StoryRequest, StoryResponse } from './engine/stories'
import type { Given, ReadStory } from './engine/protocol'
import type { Problem } from '../shared/channels'

/** The thread that reads and writes every format but plain text. It keeps the last few files for writing back, by the number of their question. */
const sources = new Map<number, Source>()
const KEPT = 6

async function read(number: number, { name, bytes, encoding }: Given): Promise<ReadStory | { readonly problem: Problem } | null> {
  if (isPlain(bytes, name)) return null
  const got = await readDocument(bytes, name, 'fr', encoding === undefined ? {} : { encoding })
  if (!got.ok) return { problem: got.problem }
  const { article, source, roles, notes, asides, facts, other, tied } = got
  sources.set(number, source)
  for (const old of sources.keys()) if (sources.size > KEPT) sources.delete(old)
  // The bytes of RTF say what they are by themselves: no encoding is anybody's choice.
  const text = 'encoding' in source && source.format !== 'rtf' ? source : null
  return {
    texts: article.paragraphs.map(paragraph => paragraph.text), roles, format: source.format, formatName: formatName(source.format), writable: source.writable,
    encoding: text === null ? '' : encodingName[text.encoding], charset: text?.encoding ?? null, bom: text?.bom ?? false, eol: text?.eol ?? '', notes, asides, facts,
    ...(other === undefined ? {} : { other: { texts: other.paragraphs.map(({ text }) => text), roles: other.paragraphs.map(() => null), tied: tied ?? [] } }),
  }
}

async function answer({ number, ask }: StoryRequest): Promise<StoryResponse> {
  try {
    if (ask.do === 'read') return { number, answer: await read(number, ask) }
    const source = sources.get(ask.file)
    const bytes = source === undefined ? null : await writeDocument(source, ask.french)
    return bytes === null ? { number, failed: 'not there to be written' } : { number, answer: bytes }
  } catch (error) {
    return { number, failed: error instanceof Error ? error.message : String(error) }
  }
}

addEventListener('message', (event: MessageEvent<StoryRequest>) => { void answer(event.data).then(response => { postMessage(response) }) })
