/**
 * How much of a file is read before it is refused. A story is small; what goes beyond these was made to harm, or was chosen by mistake.
 * Each is checked before the memory is taken or the time spent.
 */

/** A story far beyond any book. In bytes, of the file as of any one part of a package. */
export const LARGEST = 64 * 1024 * 1024

/** All that is unpacked of one package. */
export const LARGEST_UNPACKED = 96 * 1024 * 1024

/** Entries of a package. */
export const MOST_ENTRIES = 10_000

/** How many times an entry may grow when unpacked, once it is larger than a mebibyte. Word's own files stay below 60. */
export const LARGEST_RATIO = 250

/** Elements within elements. */
export const DEEPEST = 400

/** Attributes of one element. */
export const MOST_ATTRIBUTES = 1000

/** Paragraphs of a story. */
export const MOST_PARAGRAPHS = 200_000

/** How long a reader may take before it is stopped, in milliseconds. */
export const TIME_LIMIT = 5_000

/** Memory that a reader's thread may take where that can be set, in mebibytes. */
export const MEMORY_LIMIT = 400
