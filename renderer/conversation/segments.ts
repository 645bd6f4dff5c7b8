/** Plain text plus marks, cut into the pieces that are shown. */
import type { Mark } from '#domain/message'
import { webAddress } from '../ui/web-address.ts'

export interface Segment {
  readonly text: string
  readonly link: string | null
  /** Person id of a mention, or null. */
  readonly mention: string | null
  readonly isTag: boolean
  readonly styles: readonly ('strong' | 'emphasis' | 'code' | 'quote' | 'item')[]
}

/** A mark that could be shown: inside the text, not empty, not cutting a character in two. */
function isSound({ from, to }: Mark, text: string): boolean {
  const splits = (at: number): boolean => /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at))
  return from >= 0 && from < to && to <= text.length && !splits(from) && !splits(to)
}

const isStyle = (kind: Mark['kind']): kind is Segment['styles'][number] => !/^(?:link|mention|tag)$/.test(kind)

/** Cuts the text at every border of a mark. The pieces put together are the text again, whatever the marks say. */
export function segmentsOf(text: string, marks: readonly Mark[]): Segment[] {
  const sound = marks.filter((mark) => isSound(mark, text))
  const borders = [...new Set([0, text.length, ...sound.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b)
  return borders.slice(0, -1).map((from, index) => {
    const to = borders[index + 1] ?? text.length
    const over = sound.filter((mark) => mark.from <= from && mark.to >= to)
    const link = over.find((mark) => mark.kind === 'link' && webAddress(mark.target))
    return {
      text: text.slice(from, to),
      link: link ? link.target : null,
      mention: over.find((mark) => mark.kind === 'mention')?.target ?? null,
      isTag: over.some((mark) => mark.kind === 'tag'),
      styles: over.map((mark) => mark.kind).filter(isStyle),
    }
  })
}
