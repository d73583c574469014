import type { Message } from './index'

export const quoteMessages: Readonly<Record<string, Message>> = {
}
