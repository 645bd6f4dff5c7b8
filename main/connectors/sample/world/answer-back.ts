/** Who writes again once answered, and when. */
import { answersBack } from './events.ts'
import { languageOf, me } from './tell.ts'

/** Something said since the world was added. */
export interface Said {
  readonly id: string
  readonly by: string
  readonly thread: string
  /** Null where it begins a thread of its own. */
  readonly answers: string | null
  /** Of one that begins a thread: nobody else sees it. */
  readonly isDirect: boolean
  readonly text: string
  readonly language: string | null
  /** When the server learned of it (ms since epoch). */
  readonly at: number
  readonly images: { url: string; alt: string }[]
  /** When its author takes it back: a time to come, or past, or never. */
  readonly goneAt: number | null
}

/** The key of a thread in the script: the folder its posts live in. */
const scriptKey = (thread: string): string => new URL(thread).pathname.split('/')[2] ?? ''

/**
 * What is due by `now` and not yet said, earliest first. `authorOf` gives who wrote a post.
 * A pure function of what was said: the same answers bring the same words at the same times.
 */
export const dueAnswers = (said: readonly Said[], authorOf: (post: string) => string | undefined, now: number): Said[] => {
  const spoken = new Set(said.map(({ id }) => id))
  const heard = new Map<string, number>()
  const due: Said[] = []
  for (const mine of said) {
    const by = mine.by === me && mine.answers !== null ? authorOf(mine.answers) : undefined
    if (by === undefined || by === me) continue
    const place = `${scriptKey(mine.thread)} ${by}`
    const turn = heard.get(place) ?? 0
    heard.set(place, turn + 1)
    const line = answersBack[place]?.[turn]
    const id = `${mine.id}/back`
    if (!line || spoken.has(id)) continue
    const at = mine.at + line.afterMs
    if (now < at) continue
    const goneAt = line.takenBackAfterMs === undefined ? null : at + line.takenBackAfterMs
    due.push({ id, by, thread: mine.thread, answers: mine.id, isDirect: false, text: line.text, language: languageOf(by), images: [], at, goneAt })
  }
  return due.sort((a, b) => a.at - b.at)
}
