/** Handles of plain text as marks, the way a connector would give them. */
import type { Mark } from '#domain/message'

/** One person is one handle however it is written. */
export const personIdOf = (handle: string): string => `@${handle.trim().replace(/^@/u, '').toLowerCase()}`

const handle = /(?<![\p{L}\p{N}_@./])@[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?(?:@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?)?/gu

/**
 * Marks for the handles of `mentions` where they stand in the text; a handle written without its server is found too.
 * `others` is whose handle any other one is; without it these are left unmarked.
 */
export const mentionMarks = (text: string, mentions: readonly string[], others?: string): Mark[] => {
  const known = new Map(mentions.flatMap((name) => {
    const id = personIdOf(name)
    return [[`@${id.slice(1).split('@')[0] ?? ''}`, id] as const, [id, id] as const]
  }))
  return [...text.matchAll(handle)].flatMap(({ 0: name, index }) => {
    const target = known.get(name.toLowerCase()) ?? others
    return target === undefined ? [] : [{ kind: 'mention' as const, from: index, to: index + name.length, target }]
  })
}
