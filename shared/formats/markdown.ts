/** Markdown: what it reads as, and back into its own marks. */
import { notesOn, openedAs } from './document'
import { readBlocks } from './markdown-blocks'
import { readText, writeText } from './marked-text'
import { cleaned, reads, splice } from './splice'
import { type Given, type MarkedSource, type Opened, type Reader } from './types'

function read(given: Given): Opened<MarkedSource> {
  const file = readText(given), { paragraphs, asides } = readBlocks(file.text, false)
  return openedAs(given.language, { format: 'markdown', writable: true, name: given.name, ...file, paragraphs }, paragraphs, { notes: notesOn({ asides, damaged: file.damaged }), asides })
}

/** Plain text as Markdown has it. `strict`: also where it may begin a line, what would make it a heading, a quotation or an item. */
export function escapeMarkdown(text: string, strict: boolean): string {
  const out = text.replace(/[\\*_`[\]<~|]/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&')
  return strict ? out.replace(/^(\s*)([#>+=-])/, '$1\\$2').replace(/^(\s*\d+)([.)])/, '$1\\$2') : out
}

/**
 * Marks of emphasis stand by what is round them, so that a change of words can undo them: what was written is read again, and where
 * it says something else, the changed words are written without their marks; at worst the text is, without any.
 */
function write(source: MarkedSource, paragraphs: readonly string[]): Uint8Array {
  const wanted = cleaned(paragraphs)
  for (const strict of [false, true]) {
    for (const whole of [false, true]) {
      const made = splice(source.text, whole ? readBlocks(source.text, true).paragraphs : source.paragraphs, paragraphs, text => escapeMarkdown(text, strict))
      if (reads(readBlocks(made, false).paragraphs, wanted)) return writeText(source, made)
    }
  }
  return writeText(source, wanted.map(text => escapeMarkdown(text, true)).join(source.eol + source.eol) + source.eol)
}

export const markdown: Reader<MarkedSource> = { format: 'markdown', read, write }
