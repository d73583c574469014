import type { Message } from './index'

export const styleMessages: Readonly<Record<string, Message>> = {
}
