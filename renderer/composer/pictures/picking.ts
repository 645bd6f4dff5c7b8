/** Which of the files somebody picked, pasted or dropped become pictures, and what is said of the others. Pure. */
import { plural } from '../../ui/numbers.ts'

/** What is known of a file before it is opened. */
export interface Offered {
  readonly name: string
  readonly type: string
  readonly size: number
}

/** Why a file is not attached. */
export type Refusal = 'not-a-picture' | 'heic' | 'unreadable' | 'too-large' | 'not-kept'

/** Larger files are not opened: the page would run out of memory before it could make them smaller. */
export const largestFile = 60_000_000

const isHeic = ({ name, type }: Offered): boolean => /^image\/hei[cf]/iu.test(type) || /\.(?:heic|heif|hif)$/iu.test(name)

/** Null where it is worth opening. What a file says of itself may be wrong; opening it tells. */
export const refusalOf = (file: Offered): Refusal | null => {
  // Where a browser can open it, it says so by opening it; the name alone refuses nothing.
  if (file.type !== '' && !file.type.startsWith('image/') && !isHeic(file)) return 'not-a-picture'
  return file.size > largestFile ? 'too-large' : null
}

/** Opening it failed. */
export const unopened = (file: Offered): Refusal => isHeic(file) ? 'heic' : 'unreadable'

const quoted = ({ name }: Offered): string => name === '' || name === 'image.png' ? 'This picture' : `“${name}”`

const sentences: Readonly<Record<Refusal, (file: Offered) => string>> = {
  'not-a-picture': (file) => `${quoted(file)} is not a picture, so it was not added. Pictures are all that can go along.`,
  heic: (file) => `${quoted(file)} is a HEIC picture, which cannot be opened here. Save it as JPEG first, then add it.`,
  unreadable: (file) => `${quoted(file)} cannot be opened as a picture. It may be damaged, or of a kind Kith does not know.`,
  'too-large': (file) => `${quoted(file)} is larger than ${largestFile / 1_000_000} MB, too large to open. Make it smaller first, then add it.`,
  'not-kept': (file) => `${quoted(file)} could not be kept on the disk, so it was not added. Make some room, then add it again.`,
}

/** One sentence for what was not added; null where all was. `left` is how many more `network` took. */
export const refusalWords = (refused: readonly { readonly file: Offered; readonly why: Refusal }[], over: number, most: number, network: string): string | null => {
  const first = refused[0]
  const said = [
    ...(first ? [refused.length === 1 ? sentences[first.why](first.file) : `${plural(refused.length, 'file')} could not be added. ${sentences[first.why](first.file)}`] : []),
    ...(over > 0 ? [most === 0 ? `${network} takes no pictures with an answer.` : `${network} takes ${plural(most, 'picture')} with an answer; ${plural(over, 'more was', 'more were')} not added.`] : []),
  ]
  return said.length === 0 ? null : said.join(' ')
}

/** What is different from what was picked, without being wrong; null where nothing is. */
export const noteWords = ({ again, moving }: { readonly again: number; readonly moving: number }): string | null => {
  const said = [
    ...(again === 0 ? [] : [again === 1 ? 'This picture is here already; it goes along once.' : `${plural(again, 'picture')} are here already; each goes along once.`]),
    ...(moving === 0 ? [] : [moving === 1 ? 'A moving picture goes as a still one.' : 'Moving pictures go as still ones.']),
  ]
  return said.length === 0 ? null : said.join(' ')
}
