import type { MenuItemConstructorOptions } from 'electron'
import { commandTable } from '../../shared/commands'
import { menuTemplate } from '../../electron/menu'

const items = (language: 'fr' | 'en', send: (command: string) => void = () => undefined): MenuItemConstructorOptions[] =>
  menuTemplate(language, send).flatMap(menu => menu.submenu as MenuItemConstructorOptions[])

describe('the menu', () => {
  it('speaks both languages', () => {
    expect([menuTemplate('fr', () => undefined)[0]!.label, menuTemplate('en', () => undefined)[0]!.label]).toEqual(['&Fichier', '&File'])
    expect(items('fr').filter(({ label }) => label !== undefined).length).toBe(items('en').filter(({ label }) => label !== undefined).length)
  })
  it('sends every command that the window has, but for the menu itself', () => {
    const sent: string[] = []
    for (const item of items('en', command => sent.push(command))) (item.click as (() => void) | undefined)?.()
    expect([...sent].sort()).toEqual(commandTable.map(({ name }) => name as string).filter(name => name !== 'menu' && name !== 'fix-nth').sort())
  })
  it('shows the editor’s own keys', () => {
    const own = menuTemplate('en', () => undefined, { next: ['Mod+B'], save: [] }).flatMap(menu => menu.submenu as MenuItemConstructorOptions[])
    expect(['Next finding', 'Save the French', 'Previous finding'].map(label => own.find(item => item.label === label)?.accelerator)).toEqual(['CmdOrCtrl+B', undefined, 'Shift+F7'])
  })
  it('takes no key from the page', () => expect(items('en').filter(({ accelerator }) => accelerator !== undefined).every(({ registerAccelerator }) => registerAccelerator === false)).toBe(true))
})
