/**
 * How much of a file is read before it is refused. A story is small; what goes beyond these was made to harm, or was chosen by mistake.
 * Each is checked before the memory is taken or the time spent.
 */

/** Bytes of a file, pictures and all, and of any one part of a package. */
export const LARGEST = 64 * 1024 * 1024

/** Bytes of a file that is text throughout: its characters stand in memory several times while it is read. */
export const LARGEST_MARKED = 24 * 1024 * 1024

/** Characters of a story: more than the longest novel in one volume. What is longer could be read, but not compared while somebody waits. */
export const MOST_TEXT = 4_000_000

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

/**
 * Memory that a reader's thread may take where that can be set, in mebibytes: of values that live, and of young ones. A story of
 * `MOST_TEXT` needs half of it in any format, and the whole program stays below 500 MB.
 */
export const MEMORY_LIMIT = 224
export const YOUNG_LIMIT = 32
