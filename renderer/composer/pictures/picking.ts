/** Which of the files somebody picked, pasted or dropped become pictures, and what is said of the others. Pure. */
import { say } from '../../words/say.ts'

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

const quoted = ({ name }: Offered): string => name === '' || name === 'image.png' ? say('pictures.this-one') : say('ui.quoted', { text: name })

const sentences: Readonly<Record<Refusal, (file: Offered) => string>> = {
  'not-a-picture': (file) => say('pictures.not-a-picture', { what: quoted(file) }),
  heic: (file) => say('pictures.heic', { what: quoted(file) }),
  unreadable: (file) => say('pictures.unreadable', { what: quoted(file) }),
  'too-large': (file) => say('pictures.too-large', { what: quoted(file), size: largestFile / 1_000_000 }),
  'not-kept': (file) => say('pictures.not-kept', { what: quoted(file) }),
}

/** One sentence for what was not added; null where all was. `left` is how many more `network` took. */
export const refusalWords = (refused: readonly { readonly file: Offered; readonly why: Refusal }[], over: number, most: number, network: string): string | null => {
  const first = refused[0]
  const said = [
    ...(first ? [refused.length === 1 ? sentences[first.why](first.file) : say('pictures.some-refused', { count: refused.length, why: sentences[first.why](first.file) })] : []),
    ...(over > 0 ? [most === 0 ? say('pictures.none-taken', { network }) : say('pictures.too-many', { network, most, over })] : []),
  ]
  return said.length === 0 ? null : said.join(' ')
}

/** What is different from what was picked, without being wrong; null where nothing is. */
export const noteWords = ({ again, moving }: { readonly again: number; readonly moving: number }): string | null => {
  const said = [
    ...(again === 0 ? [] : [say('pictures.again', { count: again })]),
    ...(moving === 0 ? [] : [say('pictures.moving', { count: moving })]),
  ]
  return said.length === 0 ? null : said.join(' ')
}
