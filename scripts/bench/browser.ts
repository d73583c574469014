// The browser of the window's tests for what uses their harness outside Jest: the bench and README's pictures.
import { end, held } from '../window-browser.cjs'

Object.assign(globalThis, { windowBrowser: held })

export const stopBrowser = end
