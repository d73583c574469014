/**
 * Text as XML 1.0 can hold it. What is no character there (most controls, half of a surrogate pair, U+FFFE and U+FFFF) is shown
 * by U+FFFD, the replacement character, so that the reader sees that something stood there.
 */
export const xmlSafe = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;', '\n': '&#10;', '\t': '&#9;' }

/** The content of an element. `>` is escaped for the sake of `]]>`; a carriage return, because a parser would make a line feed of it. */
export const xmlText = (text: string): string => xmlSafe(text).replace(/[&<>\r]/g, c => named[c]!)

/** The value of an attribute in double quotes. */
export const xmlValue = (text: string): string => xmlSafe(text).replace(/[&<>"\r\n\t]/g, c => named[c]!)

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
