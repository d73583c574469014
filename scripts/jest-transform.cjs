// TypeScript, the language tables and packages that are ES modules only, for Jest, through the same esbuild that makes the program.
// What the program imports when it is wanted is required then: Jest has no ES modules of its own without a switch.
const { transformSync } = require('esbuild')
const { createHash } = require('node:crypto')

/**
 * Jest runs modules in a context of its own, where each look at a global goes through a gate a hundred times dearer than the look:
 * the engine's loops ask for Math, Infinity and the typed arrays millions of times. A module of the engine has them by its own names.
 */
const near = '"use strict"; const { Math, Infinity, NaN, Array, Object, Number, String, Map, Set, Float64Array, Float32Array, Int32Array, Int8Array, Uint8Array, Uint16Array, Uint32Array } = globalThis;'

/** Whether a file is a module of the engine, and no test of one. */
const ofEngine = path => /[\\/]shared[\\/]/.test(path) && path.endsWith('.ts') && !/[\\/](?:test|node_modules)[\\/]/.test(path)

module.exports = {
  process(source, path) {
    if (path.endsWith('.tsv')) return { code: `module.exports = { __esModule: true, default: ${JSON.stringify(source)} }` }
    if (path.endsWith('.ttf')) return { code: `module.exports = { __esModule: true, default: new Uint8Array(require('node:fs').readFileSync(${JSON.stringify(path)})) }` }
    // The PDF library asks for more of Node than reading text needs: it is told of none, as in the build.
    const given = /pdfjs-dist[\\/]legacy[\\/]build/.test(path) ? `const process = undefined;${source}` : source
    const out = transformSync(given, { loader: path.endsWith('.ts') ? 'ts' : 'js', format: 'cjs', target: 'node20', supported: { 'dynamic-import': false }, sourcefile: path, sourcemap: 'inline', banner: ofEngine(path) ? near : '' })
    return { code: out.code }
  },
  getCacheKey(source, path) {
    return createHash('sha1').update('6').update(path).update(source).digest('hex')
  },
}
