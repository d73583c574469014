/**
 * Something that is done once nothing has asked for it for so many milliseconds. One timer is set however often it is asked for: to
 * set one at each key costs more than the rest of what a key does here.
 */
export class Pause {
  private timer: ReturnType<typeof setTimeout> | null = null
  private due = 0

  constructor(private readonly milliseconds: number, private readonly act: () => void) {}

  ask(): void {
    this.due = performance.now() + this.milliseconds
    this.timer ??= setTimeout(this.look, this.milliseconds)
  }

  cancel(): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
  }

  private readonly look = (): void => {
    const left = this.due - performance.now()
    this.timer = left > 1 ? setTimeout(this.look, left) : null
    if (this.timer === null) this.act()
  }
}
