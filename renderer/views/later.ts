import { addWords } from '../words/index'
import { laterEn } from '../words/later-en'
import { laterFr } from '../words/later-fr'

/** What is not on the screen when the window opens, in a part of its own that is fetched right after: every dialog, the drawers, the tour, what is said of a finding, with their words; and what the panes can do without at first. */
addWords('en', laterEn)
addWords('fr', laterFr)

export { LinkDrag } from '../panes/drag'
export { drawPartly } from '../panes/redraw'
export { alignBar, findBar } from './bars'
export { dialogContent } from './dialog-content'
export { drawerView } from './drawer'
export { inspectorView } from './inspector'
export { problemText } from './problem'
export { spoken } from './spoken'
export { tourView } from './tour'
export { unreadView } from './unread'
