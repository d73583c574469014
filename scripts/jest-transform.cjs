// TypeScript and the language tables for Jest, through the same esbuild that makes the program.
const { transformSync } = require('esbuild')
const { createHash } = require('node:crypto')

module.exports = {
  process(source, path) {
    if (path.endsWith('.tsv')) return { code: `module.exports = { __esModule: true, default: ${JSON.stringify(source)} }` }
    const out = transformSync(source, { loader: path.endsWith('.ts') ? 'ts' : 'js', format: 'cjs', target: 'node20', sourcefile: path, sourcemap: 'inline' })
    return { code: out.code }
  },
  getCacheKey(source, path) {
    return createHash('sha1').update('2').update(path).update(source).digest('hex')
  },
}
