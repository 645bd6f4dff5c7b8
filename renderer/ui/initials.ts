const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
const first = (word: string): string => segmenter.segment(word)[Symbol.iterator]().next().value?.segment ?? ''

/** Up to two initials of a name; where it has no letters, the handle's first; never a stack of combining marks. */
export function initialsOf(name: string, handle: string): string {
  const words = name.split(/\s+/u).filter((word) => /^[\p{L}\p{N}]/u.test(word))
  const wide = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
  const start = words[0] ?? handle.replace(/^[^\p{L}\p{N}]+/u, '')
  if (start === '') return '·'
  const end = words.length > 1 && !wide.test(start) ? words.at(-1) ?? '' : ''
  return [start, end].map((word) => first(word).normalize('NFC').replace(/(?<=.)\p{M}+/gu, '')).join('').toLocaleUpperCase()
}

/** One of ten calm tones, always the same for the same key. */
export function toneOf(key: string): number {
  let hash = 2166136261
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 16777619)
  return (hash >>> 0) % 10
}
