import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Bridge } from '../shared/channels'

/** The one channel for calls and the one for events; what passes is validated in the program. */
const bridge = {
  call: (name: unknown, args: unknown) => ipcRenderer.invoke('relecture:call', name, args),
  on(name: unknown, listener: (event: unknown) => void) {
    const receive = (_: unknown, arrived: unknown, event: unknown): void => { if (arrived === name) listener(event) }
    ipcRenderer.on('relecture:event', receive)
    return () => { ipcRenderer.removeListener('relecture:event', receive) }
  },
  async pathOf(file: File) {
    return webUtils.getPathForFile(file) || null
  },
} as Bridge

contextBridge.exposeInMainWorld('relecture', bridge)
