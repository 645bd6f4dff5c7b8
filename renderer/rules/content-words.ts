/** The words of a text that are about something, folded so that they can be compared. Pure. */

/** What every text has: nothing can be told from sharing it. */
const empty = new Set((
  'about above after again against also always another around because been before being below between both cannot come could didnt does doesnt doing dont down during each even every everything '
  + 'first from further going good great have having hello here hers himself into itself just know last less like little look made make many maybe more most much must never nice nothing now once only other ours '
  + 'ourselves over people perhaps please post posts quite rather really said same shall should some somebody something still such than thank thanks that thats their theirs them themselves then there these they morning afternoon evening night thing things '
  + 'think this those through today together tomorrow too under until very want wants well were what when where which while will with without would years yesterday your yours yourself three four five seven eight nine eleven twelve twenty thirty forty fifty hundred thousand half second week weeks month months welcome follow following followed '
  + 'aber alle alles auch beim dann denn dich diese dieser doch eine einem einen einer etwas euch fuer für ganz habe haben hier immer kann kein keine mehr mein meine mich nach nicht noch oder ohne schon sehr sein seine sich sind ueber über unter viel vielleicht wenn werden wieder wird morgen abend abends nacht '
  + 'alors aussi autre avec avoir cette comme dans depuis dont elle elles encore entre être fait faire leur leurs mais même moins nous parce pour quand quel quelle sans sont tous tout toute très vous votre '
  + 'algo ante aquí aunque cada como cuando desde donde ella ellos entre esta este esto hace hasta más mucho nada otro para pero poco porque pues quien sino sobre solo también tiene todo todos usted').split(' '))

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })
/** Scripts that write a word in one or two characters. */
const isDense = (word: string): boolean => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}]/u.test(word)
const fold = (word: string): string => word.toLocaleLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')
const foldedEmpty = new Set([...empty].map(fold))

/** Without addresses and handles: they are not what is talked about. */
const plain = (text: string): string => text.replace(/https?:\/\/\S+|www\.\S+|@\S+/giu, ' ').replace(/[’']/gu, '')

/** Folded word to how it was written first. Four letters or more, except where a word needs fewer characters. */
export const contentWords = (text: string): Map<string, string> => {
  const words = new Map<string, string>()
  for (const { segment, isWordLike } of segmenter.segment(plain(text))) {
    if (isWordLike !== true) continue
    const word = fold(segment)
    const isLong = isDense(word) ? Array.from(word).length >= 2 : Array.from(word).length >= 4
    if (isLong && !/^\d+$/u.test(word) && !foldedEmpty.has(word) && !words.has(word)) words.set(word, segment)
  }
  return words
}

/** How many signs two words begin with alike. */
const sameStart = (a: readonly string[], b: readonly string[]): number => {
  const end = a.findIndex((sign, at) => sign !== b[at])
  return end < 0 ? a.length : end
}
/** Four signs alike, and no more than an ending that is not: `printed` and `printer`, not `internet` and `interview`. */
const isForm = (a: readonly string[], b: readonly string[]): boolean => {
  const same = sameStart(a, b)
  return same >= 4 && Math.max(a.length, b.length) - same <= 3
}

/** One word of each stem, the first of them: `printers`, `printed` and `printing` say one thing three times. */
export const oneOfEachStem = (words: readonly string[]): string[] => {
  const kept: (readonly string[])[] = []
  return words.filter((word) => {
    const signs = Array.from(fold(word))
    if (kept.some((other) => isForm(signs, other))) return false
    kept.push(signs)
    return true
  })
}

/** Two words are of one stem: the longer only adds an ending. */
const isAkin = (a: string, b: string): boolean => a === b || (Math.min(a.length, b.length) >= 5 && (a.startsWith(b) || b.startsWith(a)) && Math.abs(a.length - b.length) <= 3)

/** Words both texts have, as the first wrote them. */
export const sharedWords = (first: ReadonlyMap<string, string>, second: ReadonlyMap<string, string>): string[] =>
  [...first].filter(([word]) => second.has(word) || [...second.keys()].some((other) => isAkin(word, other))).map(([, written]) => written)
