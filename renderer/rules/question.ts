/** Does a text ask something? By its marks first, then by how questions are built in the languages we know. */
import { fixedPhrases, openings, wholeEndings } from './question-words.ts'

const address = /(?:https?:\/\/|www\.)\S+/giu
const mark = /[?？؟՞፧⁇⁈⁉‽❓❔\u037e¿]/u
/** A sentence runs to its closing marks; a full stop inside a number or a name does not end it. */
const sentence = /(?:[^.!?…。！？؟\u037e\n]|\.(?=\S))+(?:[.!?…。！？؟\u037e]+["'”’»)]*|\n|$)/gu

const inSentence = (text: string): boolean => {
  if (mark.test(text)) return true
  const bare = text.replace(leading, '')
  return openings.test(bare) || fixedPhrases.test(bare) || wholeEndings.test(bare.slice(-40))
}
/** Handles, greetings' commas, quotes and symbols before the first word. */
const leading = /^(?:[\s\p{P}\p{S}]|@[\p{L}\p{N}_.@-]+)+/u

/** Greek asks with a semicolon, which keyboards type as the ordinary one. */
const greek = /\p{sc=Greek}/u

/** Nobody hides their question behind four thousand characters; the end of a long text is where it is asked. */
const withoutAddresses = (text: string): string => {
  const part = text.length > 4000 ? `${text.slice(0, 3000)}\n${text.slice(-1000)}` : text
  const plain = part.includes('://') || part.includes('www.') ? part.replace(address, ' ') : part
  return plain.includes(';') && greek.test(plain) ? plain.replaceAll(';', '\u037e') : plain
}

/** The sentences of a text that ask something. */
export const questionsIn = (text: string): readonly string[] => (withoutAddresses(text).match(sentence) ?? []).filter(inSentence)

/** True where a text asks something. */
export const asks = (text: string): boolean => {
  const plain = withoutAddresses(text)
  return mark.test(plain) || (plain.match(sentence) ?? []).some(inSentence)
}

/** True where an edit brought a question that was not there before; mending a word or a mark is none. */
export const addsQuestion = (before: string, after: string): boolean => {
  const questions = questionsIn(after)
  if (questions.length === 0) return false
  const earlier = questionsIn(before).map(wordsOf)
  if (questions.length > earlier.length) return true
  return questions.some((question) => {
    const words = wordsOf(question)
    return !earlier.some((known) => words.filter((word) => !known.some((other) => isNearly(word, other))).length < 2)
  })
}

/** Words; scripts without spaces in pairs of characters. */
const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(word) ?? []
const word = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]{1,2}|[\p{L}\p{M}\p{N}]+/gu

/** Equal but for a slip of the keyboard: at most a third of the letters differ. */
const isNearly = (a: string, b: string): boolean => {
  if (a === b) return true
  const limit = Math.floor(Math.max(a.length, b.length) / 3)
  if (limit === 0 || Math.abs(a.length - b.length) > limit || a.length > 40 || b.length > 40) return false
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return (row[b.length] ?? limit + 1) <= limit
}
