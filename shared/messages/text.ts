import type { Message } from './index'

export const textMessages: Readonly<Record<string, Message>> = {
}
