import type { Message } from './index'

export const nameMessages: Readonly<Record<string, Message>> = {
}
