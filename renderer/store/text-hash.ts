/** Finds the same text sent to others: a number made from a text, whatever it links to or whom it names. */

/** Shorter than this means nothing, even from the same person; shorter than `telling` only from the same person. */
const shortest = 20
const telling = 40

const address = /https?:\/\/\S+|www\.\S+/giu
const handle = /[@＠][\p{L}\p{N}_][\p{L}\p{N}_.@-]*/gu

/** Null for a text too short to compare. What many say by themselves ("happy birthday to you") is compared per author. */
export const textHashOf = ({ text, authorId }: { readonly text: string; readonly authorId: string }): number | null => {
  if (text.length < shortest) return null
  const letters = text.toLowerCase().replace(address, '').replace(handle, '').replace(/[^\p{L}]+/gu, '')
  if (letters.length < shortest) return null
  return numberOf(letters.length < telling ? `${authorId} ${letters}` : letters)
}

/** Two 32-bit multiplicative hashes as one 53-bit number: two different texts of an inbox never meet. */
const numberOf = (text: string): number => {
  let high = 0x9e3779b9
  let low = 0x85ebca6b
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    high = Math.imul(high ^ code, 0x01000193)
    low = Math.imul(low ^ code, 0x5bd1e995)
    low ^= low >>> 15
  }
  return (high >>> 11) * 0x100000000 + (low >>> 0)
}
