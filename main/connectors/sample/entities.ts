/** Finds the addresses, handles and tags somebody typed, as the made-up server does on arrival. */
import type { WirePost } from './wire.ts'

type Entity = WirePost['entities'][number]

const links = /https?:\/\/[^\s<>"“”«»]*[^\s<>"“”«».,;:!?)\]}'’。，、！？]/gu
const handles = /(?<![\p{L}\p{N}_@/.])@([a-z0-9]+(?:[.-][a-z0-9]+)*)/giu
const tags = /(?<![\p{L}\p{N}_&#/])#([\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*)/gu

/** `idOf` gives the id of a handle's person, or undefined for a handle nobody has. Sorted, never overlapping. */
export const entitiesOf = (text: string, idOf: (handle: string) => string | undefined): Entity[] => {
  const found: Entity[] = []
  const add = (kind: Entity['kind'], match: RegExpMatchArray, value: string | undefined): void => {
    const from = match.index ?? 0
    const to = from + match[0].length
    if (value !== undefined && !found.some((other) => from < other.to && other.from < to)) found.push({ kind, from, to, value })
  }
  for (const match of text.matchAll(links)) add('link', match, match[0])
  for (const match of text.matchAll(handles)) add('mention', match, idOf((match[1] ?? '').toLowerCase()))
  for (const match of text.matchAll(tags)) add('tag', match, match[1])
  return found.sort((a, b) => a.from - b.from)
}
