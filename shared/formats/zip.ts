/**
 * A bounded zip. Its table of contents is read first, and an entry is unpacked only after its size, and how much it would grow, were
 * found to be within limits; what the entry then really holds may not exceed what the table says. Paths are only ever compared with
 * the names that a format looks for, never used as files. Writing copies every other entry as it stands, byte for byte.
 */
import { deflateSync, Inflate } from 'fflate'
import { concat } from './encoding'
import { LARGEST, LARGEST_RATIO, LARGEST_UNPACKED, MOST_ENTRIES } from './limits'
import { Refused } from './types'

export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  readonly crc: number
  /** Bytes as packed, and unpacked. */
  readonly packed: number
  readonly size: number
  /** Where its own header stands in the file. */
  readonly at: number
  /** Where its line of the table of contents stands, and how long that is. */
  readonly line: number
  readonly lineLength: number
}

export interface Zip {
  readonly bytes: Uint8Array
  readonly entries: readonly ZipEntry[]
  /** Where the table of contents begins, and where its end record stands. */
  readonly table: number
  readonly tail: number
}

const damaged = (): never => { throw new Refused('read.damaged-package') }

const END = 0x06054b50, LINE = 0x02014b50, LOCAL = 0x04034b50

/** The table of contents. */
export function openZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // The end record is the last thing in the file but for a comment of at most 65,535 bytes.
  let tail = bytes.length - 22
  const lowest = Math.max(0, tail - 65535)
  while (tail >= lowest && view.getUint32(tail, true) !== END) tail--
  if (tail < lowest) return damaged()
  const count = view.getUint16(tail + 10, true), table = view.getUint32(tail + 16, true)
  if (count > MOST_ENTRIES) throw new Refused('read.bomb')
  if (table > tail) return damaged()
  const entries: ZipEntry[] = []
  let at = table
  for (let i = 0; i < count; i++) {
    if (at + 46 > tail || view.getUint32(at, true) !== LINE) return damaged()
    const nameLength = view.getUint16(at + 28, true)
    const lineLength = 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (at + lineLength > tail) return damaged()
    entries.push({
      // Names are compared with ASCII ones; one byte a character is enough, and never fails.
      name: String.fromCharCode(...bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true), encrypted: (view.getUint16(at + 8, true) & 1) === 1, crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true), at: view.getUint32(at + 42, true), line: at, lineLength,
    })
    at += lineLength
  }
  return { bytes, entries, table, tail }
}

/** The entry of that name; when there are several the last counts, as it does for the programs that write such files. */
export const findEntry = (zip: Zip, name: string): ZipEntry | undefined => zip.entries.findLast(entry => entry.name === name)

/** Where an entry's packed bytes begin, from its own header. */
function dataAt({ bytes }: Zip, { at, packed }: ZipEntry): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) return damaged()
  const data = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  return data + packed > bytes.length ? damaged() : data
}

/** Packed bytes are given to the unpacker in slices, so that an entry which lies about its size is stopped after one. */
const SLICE = 32 * 1024

function inflate(packed: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size)
  let filled = 0, ended = false
  const stream = new Inflate((chunk, final) => {
    if (filled + chunk.length > size) throw new Refused('read.bomb')
    out.set(chunk, filled)
    filled += chunk.length
    ended = final
  })
  try {
    for (let from = 0; from < packed.length; from += SLICE) stream.push(packed.subarray(from, from + SLICE), from + SLICE >= packed.length)
  } catch (error) {
    if (error instanceof Refused) throw error
    return damaged()
  }
  return filled === size && ended ? out : damaged()
}

let crcTable: Uint32Array | null = null
function crcOf(bytes: Uint8Array): number {
  crcTable ??= Uint32Array.from({ length: 256 }, (_, n) => {
    let c = n
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
    return c >>> 0
  })
  let crc = 0xffffffff
  for (let i = 0; i < bytes.length; i++) crc = crcTable[(crc ^ bytes[i]!) & 0xff]! ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

/** What some entries hold, in the order asked; null for one that is not there. All limits are checked before anything is unpacked. */
export function unzip(zip: Zip, names: readonly string[]): (Uint8Array | null)[] {
  const found = names.map(name => findEntry(zip, name) ?? null)
  let all = 0
  for (const entry of found) {
    if (entry === null) continue
    if (entry.encrypted) throw new Refused('read.password')
    if (entry.method !== 0 && entry.method !== 8) damaged()
    if (entry.size > LARGEST || (all += entry.size) > LARGEST_UNPACKED) throw new Refused('read.bomb')
    if (entry.size > 1024 * 1024 && entry.size > entry.packed * LARGEST_RATIO) throw new Refused('read.bomb')
    if (entry.method === 0 && entry.size !== entry.packed) damaged()
  }
  return found.map(entry => {
    if (entry === null) return null
    const from = dataAt(zip, entry)
    const packed = zip.bytes.subarray(from, from + entry.packed)
    const bytes = entry.method === 0 ? packed : inflate(packed, entry.size)
    return crcOf(bytes) === entry.crc ? bytes : damaged()
  })
}

export const unzipOne = (zip: Zip, name: string): Uint8Array | null => unzip(zip, [name])[0]!

/** The package with one entry's contents changed. */
export function replaceEntry(zip: Zip, name: string, contents: Uint8Array): Uint8Array {
  const { bytes, entries, table, tail } = zip
  const old = findEntry(zip, name)
  if (old === undefined) throw new Error(`no entry ${name}`)
  const data = dataAt(zip, old)
  const packed = old.method === 0 ? contents : deflateSync(contents)
  const crc = crcOf(contents)
  // Behind the entry: the next header, or the table. What lies between (a data descriptor) belongs to the old contents.
  const next = entries.reduce((least, { at }) => (at > old.at && at < least ? at : least), table)
  const header = bytes.slice(old.at, data)
  const shift = header.length + packed.length - (next - old.at)
  const sizes = (view: DataView, at: number): void => {
    view.setUint32(at, crc, true)
    view.setUint32(at + 4, packed.length, true)
    view.setUint32(at + 8, contents.length, true)
  }
  const clearDescriptor = (view: DataView, at: number): void => { view.setUint16(at, view.getUint16(at, true) & ~8, true) }
  const local = new DataView(header.buffer)
  sizes(local, 14)
  clearDescriptor(local, 6)
  const lines = bytes.slice(table)
  const view = new DataView(lines.buffer)
  for (const entry of entries) {
    const line = entry.line - table
    if (entry.at > old.at) view.setUint32(line + 42, entry.at + shift, true)
    if (entry !== old) continue
    sizes(view, line + 16)
    clearDescriptor(view, line + 8)
  }
  view.setUint32(tail - table + 16, table + shift, true)
  return concat([bytes.subarray(0, old.at), header, packed, bytes.subarray(next, table), lines])
}
