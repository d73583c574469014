import type { Page } from 'playwright-core'
import { drawn } from './harness'

// What the flows do and see, in the words that they are told in.

export const text = (page: Page, selector: string): Promise<string> => page.locator(selector).first().innerText()
/** A paragraph's French as it is drawn, spaces of every kind kept. */
export const paragraph = async (page: Page, n: number): Promise<string> => (await page.locator('.copy-fr p').nth(n).innerText()).replace(/^[ \n]+|[ \n]+$/g, '')
export const selected = (page: Page): Promise<string> => text(page, '.finding[aria-selected=true] .category')
export const openCount = async (page: Page): Promise<number> => Number((await text(page, '.tally.open')).match(/\d+/)![0])
export const soon = (page: Page, count: number): Promise<unknown> => page.waitForFunction(n => Number(document.querySelector('.tally.open')?.textContent?.match(/\d+/)?.[0]) === n, count, { timeout: 10_000 })
export const toast = (page: Page, words: string): Promise<unknown> => page.waitForFunction(what => document.querySelector('.toast')?.textContent?.includes(what) === true, words, { timeout: 10_000 })
export const dialog = (page: Page, name: string): Promise<unknown> => page.waitForSelector(`dialog.${name}[open] h2`)
export const noDialog = (page: Page): Promise<unknown> => page.waitForSelector('dialog', { state: 'detached' })

/** Presses keys until the selected finding is of this rule. */
export async function goTo(page: Page, rule: string): Promise<void> {
  for (let i = 0; i < 20; i++) {
    await page.keyboard.press('F7')
    await drawn(page)
    if (await page.locator('.rule').count() > 0 && await text(page, '.rule') === rule) return
  }
  throw new Error(`no finding of ${rule}`)
}

/** Presses Tab until the focus is on what the selector names. */
export async function tabTo(page: Page, selector: string, key = 'Tab'): Promise<void> {
  for (let i = 0; i < 120; i++) {
    if (await page.evaluate(name => document.activeElement?.matches(name) === true, selector)) return
    await page.keyboard.press(key)
  }
  throw new Error(`no way to ${selector} by ${key}`)
}
