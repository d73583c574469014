/** Whether a file begins with some bytes. */
export const begins = (bytes: Uint8Array, ...wanted: number[]): boolean => wanted.every((byte, i) => bytes[i] === byte)

/** Whether a file begins as a zip does. */
export const isZip = (bytes: Uint8Array): boolean => begins(bytes, 0x50, 0x4b, 0x03, 0x04)

/** Whether a file begins as the older container of Office does, in which a password leaves newer documents as well. */
export const isContainer = (bytes: Uint8Array): boolean => begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)

/** Of the first bytes of a file, whether they may begin anything but plain text: a package, marks, a frame of controls; what UTF-16 and white space put before is passed over. */
const marked = (bytes: Uint8Array): boolean => isZip(bytes) || isContainer(bytes) || bytes.subarray(0, 2048).includes(2) || /^[\s\0\u00ef\u00bb\u00bf\u00fe\u00ff]*[<{[%\u0001]/.test(String.fromCharCode(...bytes.subarray(0, 64)))

/** Whether a file may be of another format than plain text, by its first bytes and its name: those are read in a thread of their own, and anything else at once. */
export const mayBeMarked = (bytes: Uint8Array, name: string): boolean => !/\.te?xt$/i.test(name) || marked(bytes)
