/** What somebody writes, and how it is called: an answer in a conversation, or a first word that answers nothing. */
import { firstPlaceOf, type FirstWay } from '#domain/first-place'

export type Writing = 'answer' | FirstWay

/** What is written at this place. */
export const writingAt = (conversationId: string): Writing => firstPlaceOf(conversationId)?.way ?? 'answer'

const things: Readonly<Record<Writing, string>> = { answer: 'answer to', mention: 'post that names', direct: 'message to' }

/** `answer to Anna`, `post that names Anna`, `message to Anna`. */
export const thingTo = (writing: Writing, name: string): string => `${things[writing]} ${name}`

/** How an empty box asks for it. */
export const placeholders: Readonly<Record<Writing, string>> = {
  answer: 'Write an answer', mention: 'Write a post that everybody can read', direct: 'Write a message',
}

/** The button that sends it. */
export const sendWords: Readonly<Record<Writing, string>> = { answer: 'Reply', mention: 'Post', direct: 'Send' }

/** How words to somebody can go, as a choice. */
export const wayNames: Readonly<Record<'reply' | FirstWay, string>> = { reply: 'Answer a post', mention: 'Post that names them', direct: 'Direct message' }
