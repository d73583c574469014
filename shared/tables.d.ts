/** Language tables are plain text files, bundled as strings. */
declare module '*.tsv' {
  const text: string
  export default text
}

/** A font's file, bundled as its bytes. */
declare module '*.ttf' {
  const bytes: Uint8Array
  export default bytes
}

/** The part of the PDF library that reads; it says nothing of its types. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown
}
