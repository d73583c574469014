import type { LegacyEncoding } from './legacy'

/** How the characters of a file stand in bytes. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | LegacyEncoding

/** What an editor calls it. */
export const encodingName: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8', 'utf-16le': 'UTF-16 LE', 'utf-16be': 'UTF-16 BE', 'windows-1252': 'Windows-1252', macroman: 'MacRoman', 'iso-8859-15': 'ISO-8859-15', cp850: 'CP850 (DOS)',
}

export const isEncoding = (value: unknown): value is Encoding => typeof value === 'string' && Object.hasOwn(encodingName, value)

/** Whether a file that could not be read may be once somebody says in which encoding it is. */
export const mayBeNamed = ({ key }: { readonly key: string }): boolean => key === 'read.undecodable' || key === 'read.not-in'
