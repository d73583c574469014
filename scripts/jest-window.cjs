// Where the window's tests run: playwright, one browser and the pages that may be taken again are held outside Jest's own context, for
// all the suites of a worker. Starting them anew for each suite took longer than many a suite.
const { TestEnvironment } = require('jest-environment-node')
const { end, held } = require('./window-browser.cjs')

/** Milliseconds without a suite after which the browser ends; Jest gives its workers half a second to end by themselves. */
const REST = 200

let resting = null

module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup()
    clearTimeout(resting)
    this.global.windowBrowser = held
  }

  async teardown() {
    resting = setTimeout(() => { end()?.catch(() => undefined) }, REST)
    await super.teardown()
  }
}
