/** What somebody writes, and how it is called: an answer in a conversation, or a first word that answers nothing. */
import { firstPlaceOf, type FirstWay } from '#domain/first-place'
import { say } from './say.ts'

export type Writing = 'answer' | FirstWay

/** What is written at this place. */
export const writingAt = (conversationId: string): Writing => firstPlaceOf(conversationId)?.way ?? 'answer'

/** How an empty box asks for it. */
export const placeholderOf = (writing: Writing): string => say(`writing.placeholder.${writing}`)

/** The button that sends it. */
export const sendWords = (writing: Writing): string => say(`writing.send.${writing}`)

/** How words to somebody can go, as a choice. */
export const wayName = (way: 'reply' | FirstWay): string => say(`writing.way.${way}`)
