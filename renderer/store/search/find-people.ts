/** People by their names; then by what the user noted about them, and by what they say of themselves. */
import type { Note } from '#domain/note'
import { holds, markAll, snippetOf, type Marked } from '../../rules/search/ranges.ts'
import { fold } from '../../rules/search/fold.ts'
import type { Piece } from '../../rules/search/query.ts'
import { normal } from '../../rules/search/words.ts'
import { depthsOf } from '../humans.ts'
import type { ConversationRow, DepthRow, PersonRow } from '../rows.ts'
import { namesOf, notedOf } from './docs.ts'
import { peopleWith } from './finding.ts'
import type { Scene } from './find-messages.ts'
import type { FoundPerson } from './found.ts'
import type { Packed } from './segment.ts'

/** Of so many whom the index names, those the user has talked with most are looked at to put the closest first. */
const chosenAtFirst = 400
const lookedAt = 60

/** The closest first; one more than `most` says that there are more. */
export const findPeople = async (scene: Scene, segments: readonly Packed[], most: number): Promise<FoundPerson[]> => {
  const { database, query, known, accounts } = scene
  const from = query.filters.flatMap((filter) => filter.by === 'from' && !filter.isNot && filter.value !== 'me' ? [filter.piece] : [])
  const hasWords = query.pieces.some(({ isNot }) => !isNot)
  const pieces = hasWords ? query.pieces : from.slice(0, 1)
  if (pieces.length === 0) return []
  const mine = new Set(accounts.map(({ personId }) => personId))
  const named = peopleWith(segments, pieces, true, chosenAtFirst)
  const chosen = [...named.size > most || !hasWords ? named : new Set([...named, ...peopleWith(segments, pieces, false, lookedAt)])].filter((id) => !mine.has(id))
  const depths = new Map((await depthsOf(database, chosen)).flatMap((row) => row ? [[row.personId, row]] : []))
  const closest = chosen.sort((a, b) => (depths.get(b)?.exchanges ?? 0) - (depths.get(a)?.exchanges ?? 0)).slice(0, lookedAt)
  const [people, kept] = await Promise.all([database.people.bulkGet(closest), database.notes.bulkGet(closest)])
  const notes = new Map(kept.flatMap((note) => note ? [[note.personId, note]] : []))
  const rows = people.filter((row) => row !== undefined)
    .filter((row) => known.allowsAccounts(row.accountIds) && known.allowsAuthor(row)
      && (holds(normal(namesOf(row)), pieces) || holds(normal(`${namesOf(row)}\n${row.bio}\n${notedOf(notes.get(row.id))}`), pieces)))
  const ranked = rows.map((row) => ({ row, rank: rankOf(row, pieces, depths.get(row.id)) })).sort((a, b) => a.rank - b.rank || (fold(a.row.name) < fold(b.row.name) ? -1 : 1))
  const found: FoundPerson[] = []
  for (let at = 0; at < ranked.length && found.length <= most; at += most + 1) {
    const part = ranked.slice(at, at + most + 1)
    const latest = await Promise.all(part.map(({ row }) => latestWith(scene, row.id)))
    found.push(...part.flatMap(({ row }, index) => known.allowsSection(latest[index]?.section ?? null) ? [dress(scene, row, pieces, { latest: latest[index] ?? null, depth: depths.get(row.id), note: notes.get(row.id) })] : []))
  }
  // Whom there is nothing to read with comes last.
  return found.sort((a, b) => Number(a.conversationId === null) - Number(b.conversationId === null))
}

/** Lower is nearer: the beginning of the name, anywhere in name or handle, only in what is said or noted of them; among equals, who talked more. */
const rankOf = (row: PersonRow, pieces: readonly Piece[], depth: DepthRow | undefined): number => {
  const names = normal(namesOf(row))
  const step = pieces.some(({ pattern, isNot }) => !isNot && normal(row.name).startsWith(pattern)) ? 0 : holds(names, pieces) ? 1 : 2
  return step - Math.min(depth?.exchanges ?? 0, 999) / 1000
}

const latestWith = async ({ database, query }: Scene, personId: string): Promise<ConversationRow | null> => {
  const rows = await database.conversations.where('personId').equals(personId).limit(200).toArray()
  const wanted = query.filters.flatMap((filter) => filter.by === 'is' && !filter.isNot ? [filter.value as string] : [])
  // Overheard words make a worse beginning than what was said to the user.
  const order = (row: ConversationRow): number => (wanted.includes(row.section) ? 0 : row.section === 'unlisted' ? 2 : 1)
  return rows.sort((a, b) => order(a) - order(b) || b.latestAt - a.latestAt || (a.id < b.id ? -1 : 1))[0] ?? null
}

interface Known { readonly latest: ConversationRow | null; readonly depth: DepthRow | undefined; readonly note: Note | undefined }

/** A text with what was looked for pointed out, where it is in it. */
const pointedOut = (text: string, pieces: readonly Piece[]): Marked | null => {
  const marked = markAll(text, pieces)
  return marked.marks.length > 0 ? snippetOf(marked) : null
}

const dress = ({ accounts }: Scene, row: PersonRow, pieces: readonly Piece[], { latest, depth, note }: Known): FoundPerson => {
  const isNamed = holds(normal(namesOf(row)), pieces)
  // By a name nobody needs to be told why.
  const why = (text: string): Marked | null => (isNamed ? null : pointedOut(text, pieces))
  return {
    person: row, name: markAll(row.name, pieces), handle: markAll(row.handle, pieces), account: accounts.find(({ id }) => id === (latest?.accountId ?? row.accountIds[0])) ?? null,
    bio: why(row.bio), note: why(notedOf(note)),
    conversationId: latest?.id ?? null, section: latest?.section ?? null, latestAt: latest?.latestAt ?? null, exchanges: depth?.exchanges ?? 0,
  }
}
