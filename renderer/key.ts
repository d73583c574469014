/** A key as the table of commands writes it, or null for a modifier alone and for AltGr, which types. */
export function keyOf(event: KeyboardEvent, mac: boolean): string | null {
  if (event.getModifierState('AltGraph') || event.ctrlKey && event.altKey) return null
  // By the key's place: the row gives figures only with Shift on a French keyboard.
  const digit = event.altKey ? /^Digit(\d)$/.exec(event.code)?.[1] : undefined
  const name = digit !== undefined ? digit : event.key === ' ' ? 'Space' : event.key === '+' ? 'Plus' : event.key.length === 1 ? event.key.toUpperCase() : event.key
  if (name === 'Control' || name === 'Shift' || name === 'Alt' || name === 'Meta' || name === 'Dead') return null
  const mod = mac ? event.metaKey : event.ctrlKey
  if (!mac && event.metaKey) return null
  // A sign that needs Shift to be typed is written without it.
  const shift = digit === undefined && event.shiftKey && (event.key.length > 1 || event.key === ' ' || event.key.toLowerCase() !== event.key.toUpperCase())
  return `${mod ? 'Mod+' : ''}${event.altKey ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${name}`
}
