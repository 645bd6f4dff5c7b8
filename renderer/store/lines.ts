/** The lines of a file, in bounded memory. */
import { ImportProblem } from './import-problem.ts'

/** Longer than any line of ours: a picture's part, or a draft of a novel's length. */
const longest = 32_000_000

export interface TextLine {
  readonly text: string
  /** Of the file, the line break included. */
  readonly bytes: number
  /** False for a last line without a break: the file may have been cut off in it. */
  readonly isWhole: boolean
}

/** Each line without its break. A last line that has no break is a line too; text that is not UTF-8 is a damaged line. */
export async function* linesOf(file: Blob): AsyncGenerator<TextLine, void, undefined> {
  const reader = file.stream().getReader()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let [pieces, length, number]: [Uint8Array[], number, number] = [[], 0, 0]
  const take = (isWhole: boolean): TextLine => {
    number += 1
    const whole = new Uint8Array(length)
    let at = 0
    for (const piece of pieces) {
      whole.set(piece, at)
      at += piece.length
    }
    ;[pieces, length] = [[], 0]
    try {
      return { text: decoder.decode(whole).replace(/\r$/u, ''), bytes: whole.length + 1, isWhole }
    } catch {
      throw new ImportProblem(number === 1 ? 'no-export' : isWhole ? 'damaged' : 'cut-off', number)
    }
  }
  const keep = (piece: Uint8Array): void => {
    pieces.push(piece)
    length += piece.length
    if (length > longest) throw new ImportProblem(number === 0 ? 'no-export' : 'damaged', number + 1)
  }
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      let from = 0
      for (let end = value.indexOf(10); end >= 0; end = value.indexOf(10, from)) {
        keep(value.subarray(from, end))
        yield take(true)
        from = end + 1
      }
      if (from < value.length) keep(value.subarray(from))
    }
    if (length > 0) yield take(false)
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
