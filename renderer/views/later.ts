import { addWords } from '../words/index'
import { laterEn } from '../words/later-en'
import { laterFr } from '../words/later-fr'

/** What is not on the screen when the window opens, in a part of its own that is fetched right after: every dialog, the drawers, the tour, with their words. */
addWords('en', laterEn)
addWords('fr', laterFr)

export { alignBar, findBar } from './bars'
export { dialogContent } from './dialog-content'
export { drawerView } from './drawer'
export { problemText } from './problem'
export { tourView } from './tour'
