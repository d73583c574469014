/** Language tables are plain text files, bundled as strings. */
declare module '*.tsv' {
  const text: string
  export default text
}
