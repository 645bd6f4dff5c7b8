import type { Message } from '#domain/message'
import { say } from './say.ts'

/** Who can see it, as the end of "as … on …, …". */
export const audienceWords = (audience: Message['audience']): string => say(`audience.${audience}`)
