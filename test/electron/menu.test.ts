import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MenuItemConstructorOptions } from 'electron'
import { menuTemplate } from '../../electron/menu'

const items = (language: 'fr' | 'en', send: (command: string) => void = () => undefined): MenuItemConstructorOptions[] =>
  menuTemplate(language, send).flatMap(menu => menu.submenu as MenuItemConstructorOptions[])

describe('the menu', () => {
  it('speaks both languages', () => {
    expect([menuTemplate('fr', () => undefined)[0]!.label, menuTemplate('en', () => undefined)[0]!.label]).toEqual(['&Fichier', '&File'])
    expect(items('fr').filter(({ label }) => label !== undefined).every((item, n) => item.label !== items('en').filter(({ label }) => label !== undefined)[n]!.label)).toBe(true)
  })
  it('sends commands that the window has', () => {
    const sent: string[] = []
    for (const item of items('en', command => sent.push(command))) (item.click as (() => void) | undefined)?.()
    const known = [...readFileSync(join(__dirname, '../../renderer/commands.ts'), 'utf8').matchAll(/name: '([\w-]+)'/g)].map(found => found[1])
    expect(sent.length).toBeGreaterThan(15)
    expect(sent.filter(command => !known.includes(command))).toEqual([])
  })
  it('takes no key from the page', () => expect(items('en').filter(({ accelerator }) => accelerator !== undefined).every(({ registerAccelerator }) => registerAccelerator === false)).toBe(true))
})
