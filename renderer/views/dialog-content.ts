import type { TemplateResult } from 'lit-html'
import type { Desk } from '../desk'
import type { Dialog, State } from '../state/types'
import { noteView, reasonView, signoffView } from './asking'
import { commandsView, keysView } from './commands'
import { encodingView } from './encoding'
import { exportView } from './export'
import { changedView, closingView, filesView, problemView } from './files'
import { menuView } from './menu'
import { pasteView } from './paste'
import { rebindView } from './rebind'
import { settingsView } from './settings'

export function dialogContent(desk: Desk, state: State, dialog: Exclude<Dialog, { kind: 'find' }>): TemplateResult {
  switch (dialog.kind) {
    case 'keys': return keysView(desk, state)
    case 'commands': return commandsView(desk, state, dialog)
    case 'menu': return menuView(desk, state, dialog)
    case 'rebind': return rebindView(desk, state, dialog)
    case 'settings': return settingsView(desk, state, dialog)
    case 'encoding': return encodingView(desk, state, dialog)
    case 'export': return exportView(desk, state, dialog)
    case 'paste': return pasteView(desk, dialog)
    case 'reason': return reasonView(desk, dialog)
    case 'note': return noteView(desk, dialog)
    case 'signoff': return signoffView(desk, state)
    case 'changed': return changedView(desk, dialog)
    case 'closing': return closingView(desk, dialog)
    case 'files': return filesView(desk, dialog)
    case 'problem': return problemView(desk, dialog)
  }
}
