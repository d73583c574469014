/** Whether a file is larger than what can be read in good time, and what is then said. */
import type { Article } from '../article/types'
import type { Problem } from '../channels'
import { LARGEST, LARGEST_MARKED, MOST_TEXT } from './limits'
import { begins, isContainer, isZip } from './signature'
import { Refused } from './types'

const MIB = 1024 * 1024

/** `%PDF`, `{\\rtf`. */
const PDF = [0x25, 0x50, 0x44, 0x46], RTF = [0x7b, 0x5c, 0x72, 0x74, 0x66]

/** Packages, PDF and RTF hold pictures beside their text; everything else is text and marks. */
export function tooLarge(bytes: Uint8Array, name: string): Problem | null {
  const limit = isZip(bytes) || isContainer(bytes) || begins(bytes, ...PDF) || begins(bytes, ...RTF) ? LARGEST : LARGEST_MARKED
  return bytes.length <= limit ? null : { key: 'read.too-large', values: { name, size: String(Math.ceil(bytes.length / MIB)), limit: String(limit / MIB) } }
}

const limit = { limit: String(MOST_TEXT / 1e6) }

export const tooLong = (name: string): Problem => ({ key: 'read.too-long', values: { name, ...limit } })

/** The same, from within a reader. */
export const refuseTooLong = (): never => { throw new Refused('read.too-long', limit) }

export const isTooLong = (article: Article): boolean => article.paragraphs.reduce((sum, { text }) => sum + text.length, 0) > MOST_TEXT
