import type { Message } from './index'

export const problemMessages: Readonly<Record<string, Message>> = {
}
