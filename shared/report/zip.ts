import { strToU8, zipSync, type Zippable } from 'fflate'

/** The moment every part is dated by: the same review gives the same bytes. The earliest that a zip can tell. */
const moment = new Date(1980, 0, 1, 12)

/** A package of parts by name; the first goes first, as readers that look at the beginning of a file expect. */
export function packed(parts: Readonly<Record<string, string>>): Uint8Array {
  const files: Zippable = {}
  for (const [name, text] of Object.entries(parts)) files[name] = [strToU8(text), { mtime: moment, level: 6 }]
  return zipSync(files)
}
