// TypeScript, the language tables and packages that are ES modules only, for Jest, through the same esbuild that makes the program.
// What the program imports when it is wanted is required then: Jest has no ES modules of its own without a switch.
const { transformSync } = require('esbuild')
const { createHash } = require('node:crypto')

module.exports = {
  process(source, path) {
    if (path.endsWith('.tsv')) return { code: `module.exports = { __esModule: true, default: ${JSON.stringify(source)} }` }
    if (path.endsWith('.ttf')) return { code: `module.exports = { __esModule: true, default: new Uint8Array(require('node:fs').readFileSync(${JSON.stringify(path)})) }` }
    // The PDF library asks for more of Node than reading text needs: it is told of none, as in the build.
    const given = /pdfjs-dist[\\/]legacy[\\/]build/.test(path) ? `const process = undefined;${source}` : source
    const out = transformSync(given, { loader: path.endsWith('.ts') ? 'ts' : 'js', format: 'cjs', target: 'node20', supported: { 'dynamic-import': false }, sourcefile: path, sourcemap: 'inline' })
    return { code: out.code }
  },
  getCacheKey(source, path) {
    return createHash('sha1').update('5').update(path).update(source).digest('hex')
  },
}
