// The order of the suites. Jest knows how long each takes only where it has run before; on a clean clone the longest would start
// when the others are done. The window's come first, one after the other, so that a worker's browser and its pages serve them all.
const Sequencer = require('@jest/test-sequencer').default
const { statSync } = require('node:fs')

/** The suites of more than five seconds that are no window's, longest first. */
const long = ['electron/cli', 'electron/limits', 'shared/engine', 'align/long', 'facts/number', 'formats/hostile', 'article/words', 'align/any', 'report/sheet', 'article/sentences', 'formats/html', 'formats/news', 'report/files', 'report/validation', 'align/path', 'electron/contract']

module.exports = class extends Sequencer {
  sort(tests) {
    const weigh = ({ path, context }) => {
      if (context.config.displayName?.name === 'window') return 1e9 + statSync(path).size
      const place = long.findIndex(name => path.replaceAll('\\', '/').endsWith(`${name}.test.ts`))
      return place === -1 ? statSync(path).size : 1e8 - place
    }
    return tests.map(test => ({ test, weight: weigh(test) })).sort((a, b) => b.weight - a.weight).map(({ test }) => test)
  }
}
