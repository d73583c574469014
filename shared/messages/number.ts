import type { Message } from './index'

export const numberMessages: Readonly<Record<string, Message>> = {
}
