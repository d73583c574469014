const begins = (bytes: Uint8Array, ...wanted: number[]): boolean => wanted.every((byte, i) => bytes[i] === byte)

/** Whether a file begins as a zip does. */
export const isZip = (bytes: Uint8Array): boolean => begins(bytes, 0x50, 0x4b, 0x03, 0x04)

/** Whether a file begins as the older container of Office does, in which a password leaves newer documents as well. */
export const isContainer = (bytes: Uint8Array): boolean => begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)

/** Whether a file begins as a package does: anything else is read as plain text, at once. */
export const isPackage = (bytes: Uint8Array): boolean => isZip(bytes) || isContainer(bytes)
