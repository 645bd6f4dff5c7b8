/** Where in a text what was looked for stands, and the part of it worth showing. */
import { foldWithWay } from './fold.ts'
import type { Piece } from './query.ts'
import { partsOf } from './words.ts'

/** A text with the stretches to point out: UTF-16 offsets, in order, none touching another. */
export interface Marked {
  readonly text: string
  readonly marks: readonly (readonly [from: number, to: number])[]
}

/** Whether a `normal` text holds every piece, and none that it must not. */
export const holds = (normalText: string, pieces: readonly Piece[]): boolean =>
  pieces.every(({ pattern, isNot }) => normalText.includes(pattern) !== isNot)

/** The text with every place of every piece. */
export const markAll = (original: string, pieces: readonly Piece[]): Marked => {
  const text = original.normalize('NFC')
  const wanted = pieces.filter(({ isNot }) => !isNot)
  if (wanted.length === 0) return { text, marks: [] }
  const { text: folded, from } = foldWithWay(text)
  const way = normalWay(folded)
  const found = wanted.flatMap(({ pattern }) => placesOf(way.text, pattern)
    .map(([start, end]) => [from[way.from[start] ?? 0] ?? 0, from[way.to[end - 1] ?? 0] ?? text.length] as const))
  return { text, marks: joined(found) }
}

/** The `normal` text with where each of its characters begins and ends in the folded one. */
const normalWay = (folded: string): { text: string; from: number[]; to: number[] } => {
  let text = ' '
  const from = [0]
  const to = [0]
  for (const part of partsOf(folded)) {
    for (let at = 0; at < part.text.length; at++) {
      from.push(part.at + at)
      to.push(part.at + at + 1)
    }
    from.push(part.at + part.text.length)
    to.push(part.at + part.text.length)
    text += `${part.text} `
  }
  return { text, from, to }
}

/** Without the spaces around the pattern. */
const placesOf = (text: string, pattern: string): [number, number][] => {
  const places: [number, number][] = []
  const lead = pattern.startsWith(' ') ? 1 : 0
  const length = pattern.trim().length
  for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) places.push([at + lead, at + lead + length])
  return places
}

const joined = (marks: readonly (readonly [number, number])[]): [number, number][] => {
  const sorted = [...marks].filter(([from, to]) => to > from).sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const out: [number, number][] = []
  for (const [from, to] of sorted) {
    const last = out.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else out.push([from, to])
  }
  return out
}

const before = 28
const longest = 220

/** The stretch around the first mark, on one line, cut between words where there are any. */
export const snippetOf = ({ text, marks }: Marked): Marked => {
  const [first] = marks
  const start = first && first[0] > before ? beginning(text, first[0] - before) : 0
  const end = text.length - start > longest ? ending(text, start + longest) : text.length
  const lead = start > 0 ? '…' : ''
  const tail = end < text.length ? '…' : ''
  const shown = text.slice(start, end).replace(/\s/gu, ' ')
  const shift = lead.length - start
  const inside = marks.filter(([from, to]) => from >= start && to <= end).map(([from, to]) => [from + shift, to + shift] as const)
  return { text: `${lead}${shown}${tail}`, marks: inside }
}

/** To the next beginning of a word within reach, never inside a character. */
const beginning = (text: string, at: number): number => {
  const space = text.slice(at, at + before - 8).search(/\s/u)
  return space >= 0 ? at + space + 1 : wholeCharacter(text, at)
}

const ending = (text: string, at: number): number => {
  const space = text.slice(at - 24, at).search(/\s\S*$/u)
  return space >= 0 ? at - 24 + space : wholeCharacter(text, at)
}

const wholeCharacter = (text: string, at: number): number => (/[\udc00-\udfff]/u.test(text.charAt(at)) || /[\p{M}\u200d]/u.test(text.charAt(at)) ? wholeCharacter(text, at + 1) : at)
