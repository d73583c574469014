/** Rich Text Format: every byte of the file is a character of the source here, and what is written is ASCII. */
import { notesOn, openedAs } from './document'
import { decode, encode } from './encoding'
import { legacyByte } from './legacy'
import { readRtf } from './rtf-body'
import { splice } from './splice'
import { type Given, type MarkedSource, type Opened, type Reader } from './types'

function read({ bytes, name, language }: Given): Opened<MarkedSource> {
  const text = decode('windows-1252', bytes)!
  const { paragraphs, asides, changed } = readRtf(text)
  return openedAs(language, { format: 'rtf', writable: true, name, encoding: 'windows-1252', bom: false, damaged: 0, eol: '', text, paragraphs }, paragraphs, { notes: notesOn({ changed, asides }), asides })
}

const special: Readonly<Record<string, string>> = { '\\': '\\\\', '{': '\\{', '}': '\\}', '\t': '\\tab ', '\u00a0': '\\~', '\u2011': '\\_', '\u00ad': '\\-' }

/** Plain text as RTF has it: a character that is not ASCII by its number, with its byte for readers that know none. `own`: the file counts such bytes otherwise. */
export function escapeRtf(text: string, own: boolean): string {
  let out = ''
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!, code = text.charCodeAt(i)
    if (char in special) out += special[char]
    else if (code >= 32 && code < 127) out += char
    else if (code > 127) {
      const byte = legacyByte('windows-1252', code), number = `\\u${code > 32767 ? code - 65536 : code}${byte < 0 ? '?' : `\\'${byte.toString(16)}`}`
      out += own ? `{\\uc1${number}}` : number
    }
  }
  return out
}

const write = (source: MarkedSource, paragraphs: readonly string[]): Uint8Array => {
  const own = /\\uc(?!1\b)\d/.test(source.text)
  return encode('windows-1252', splice(source.text, source.paragraphs, paragraphs, text => escapeRtf(text, own)))
}

export const rtf: Reader<MarkedSource> = { format: 'rtf', read, write }
