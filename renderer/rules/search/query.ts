/** Reads what somebody typed into the search box: words, "phrases", and operators such as `from:ana` or `before:2026-11`. */
import { fold } from './fold.ts'
import { longestTerm, pairsOf, partsOf } from './words.ts'
import { dayOf } from './days.ts'

/** Words that belong together: one word, or a phrase. */
export interface Piece {
  /** What the index is asked for; a text holds the piece only where it holds all of these. */
  readonly terms: readonly { readonly text: string; readonly isPrefix: boolean }[]
  /** What is looked for in the `normal` text. */
  readonly pattern: string
  readonly isNot: boolean
}

export const sectionWords = ['waiting', 'answered', 'snoozed', 'done', 'hidden', 'bots'] as const
export type SectionWord = (typeof sectionWords)[number]
const heldThings = { link: 'link', links: 'link', picture: 'image', pictures: 'image', image: 'image', photo: 'image', video: 'video', audio: 'audio', file: 'file' } as const
export type HeldThing = (typeof heldThings)[keyof typeof heldThings]

export type Filter = { readonly isNot: boolean } & (
  | { readonly by: 'from'; readonly value: string; readonly piece: Piece }
  | { readonly by: 'on'; readonly value: string; readonly piece: Piece }
  | { readonly by: 'has'; readonly value: HeldThing }
  | { readonly by: 'is'; readonly value: SectionWord }
  /** From `from` on (ms), up to and without `to`. */
  | { readonly by: 'time'; readonly from: number; readonly to: number }
)

export interface Query {
  readonly pieces: readonly Piece[]
  readonly filters: readonly Filter[]
  /** Operators whose value says nothing, as typed. */
  readonly misread: readonly { readonly operator: string; readonly value: string }[]
}

export const operators = ['from', 'on', 'has', 'is', 'before', 'after'] as const

/** Phones and text programs write quotation marks of many kinds; a quotation not closed yet goes to the end. */
const token = /(?<not>[-−](?=\S))?(?:(?<name>from|on|has|is|before|after):)?(?:["“”„«»](?<quoted>[^"“”„«»]*)(?<closing>["“”„«»])?|(?<bare>[^\s"“”„«»]+)|(?<=:))/giu

/** `now` decides what "today" is. Never fails: what is no operator is a word. */
export const readQuery = (text: string, nowMs: number): Query => {
  const pieces: Piece[] = []
  const filters: Filter[] = []
  const misread: { operator: string; value: string }[] = []
  for (const { groups = {} } of text.slice(0, 500).normalize('NFC').matchAll(token)) {
    const { not, name, quoted, closing, bare } = groups as Partial<Record<string, string>>
    const isNot = not !== undefined
    const value = (quoted ?? bare ?? '').trim()
    if (name === undefined) {
      const piece = pieceOf(value, isNot, closing !== undefined)
      if (piece) pieces.push(piece)
    } else if (value !== '') {
      const filter = filterOf(name.toLowerCase(), value, isNot, nowMs)
      if (filter) filters.push(filter)
      else misread.push({ operator: name.toLowerCase(), value })
    }
  }
  return { pieces, filters, misread }
}

/** Null where there is nothing to look for in it. Words are looked for by their beginnings, a phrase as it stands. */
const pieceOf = (text: string, isNot: boolean, isPhrase: boolean): Piece | null => {
  const parts = partsOf(fold(text))
  const [first] = parts
  const last = parts.at(-1)
  if (!first || !last) return null
  const isWhole = isPhrase || isNot
  const terms = parts.flatMap((part) => {
    if (part.is === 'word') return [{ text: part.text.slice(0, longestTerm), isPrefix: part === last && !isWhole }]
    const pairs = pairsOf(part.text)
    return pairs.length === 0 ? [{ text: part.text, isPrefix: true }] : pairs.map((pair) => ({ text: pair, isPrefix: false }))
  })
  const before = first.is === 'word' ? ' ' : ''
  const after = last.is === 'word' && isWhole ? ' ' : ''
  return { terms, pattern: `${before}${parts.map((part) => part.text).join(' ')}${after}`, isNot }
}

const filterOf = (name: string, value: string, isNot: boolean, nowMs: number): Filter | null => {
  const key = fold(value)
  switch (name) {
    case 'from':
    case 'on': {
      const piece = pieceOf(value, false, false)
      return piece && { by: name, value: key.replace(/^@/u, ''), piece, isNot }
    }
    case 'has': return Object.hasOwn(heldThings, key) ? { by: 'has', value: heldThings[key as keyof typeof heldThings], isNot } : null
    case 'is': {
      const section = sectionWords.find((word) => word === key)
      return section ? { by: 'is', value: section, isNot } : null
    }
    default: {
      const day = dayOf(key, nowMs)
      if (!day) return null
      return name === 'before' ? { by: 'time', from: -Infinity, to: day.from, isNot } : { by: 'time', from: day.from, to: Infinity, isNot }
    }
  }
}
