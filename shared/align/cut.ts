/**
 * Short lists of numbers, cut from long ones. Each by itself would have memory of its own: in a book those are tens of thousands a
 * check, freed again beside the key that waits for its frame. A list keeps the long one that it is cut from, so these are for what
 * goes when the story goes.
 */
const NUMBERS = 32_768

type Numbers = Int32Array<ArrayBuffer> | Float32Array<ArrayBuffer> | Float64Array<ArrayBuffer>

/** Cuts lists of so many zeros. */
function cutter<T extends Numbers>(make: (length: number) => T): (length: number) => T {
  let from = make(0), at = 0
  return length => {
    if (length * 8 > NUMBERS) return make(length)
    if (at + length > from.length) { from = make(NUMBERS); at = 0 }
    at += length
    return from.subarray(at - length, at) as T
  }
}

export const ints = cutter(length => new Int32Array(length))
export const floats = cutter(length => new Float32Array(length))
export const doubles = cutter(length => new Float64Array(length))
