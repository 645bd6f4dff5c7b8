import { useEffect, useRef, useState } from 'react'
import { firstPlaceId, firstPlaceOf } from '#domain/first-place'
import { getLatestWay } from '../store/drafts.ts'
import type { DoorRow } from '../store/rows.ts'
import { problemOf } from '../store/problem.ts'
import { takePost } from '../store/recents.ts'
import type { Way } from './Ways.tsx'

/** Where somebody is being written to: under a post of theirs, or at the place of a first word. */
export interface WritingPlace {
  /** Every time a box is opened is a turn of its own. */
  readonly turn: number
  readonly personId: string
  /** The post answered; null for a first word. */
  readonly messageId: string | null
  readonly conversationId: string
  /** The user came to write. False while they choose among the ways: the focus stays there. */
  readonly takesFocus: boolean
}

type Found = Pick<WritingPlace, 'messageId' | 'conversationId'>

/** A box on its way. */
interface Coming {
  readonly turn: number
  readonly personId: string
  /** The way asked for; null where the words written last decide. */
  readonly way: Way | null
  readonly takesFocus: boolean
  /** Its place is not known yet. */
  readonly isOpening: boolean
  /** Where it will be. */
  readonly found: Promise<Found>
}

export interface WritingControl {
  /** Null while nobody is written to. */
  readonly place: WritingPlace | null
  readonly way: Way
  /** The reply first, then what else the account can do. */
  readonly ways: readonly Way[]
  /** Another box is about to stand at the place: nobody may write into the one before. */
  readonly isChanging: boolean
  /** The box that is about to take the focus. */
  readonly awaited: Pick<Coming, 'turn' | 'found'> | null
  /** Begins in the way words lie in already, else with the first. Null where there is no way. */
  readonly begin: (() => void) | null
  /** Answers this post of theirs. */
  readonly answer: (messageId: string) => void
  readonly choose: (way: Way) => void
  readonly onFocused: () => void
  /** A box that is not there by now takes no focus any more. */
  readonly pass: () => void
  readonly end: () => void
}

/** Writing to whoever is looked at; `firstPost`: the post that is offered to be answered. */
export function useWriting(row: DoorRow | null, firstPost: string | null, onTrouble: (words: string) => void): WritingControl {
  const [open, setOpen] = useState<WritingPlace | null>(null)
  const [coming, setComing] = useState<Coming | null>(null)
  /** The post chosen last of each, so that it is still chosen after a look at another way. */
  const [picked, setPicked] = useState<Readonly<Record<string, string>>>({})
  const personId = row?.person.id ?? null
  // Whoever comes back to somebody finds them as they are, not a box that takes the keys.
  if (open !== null && open.personId !== personId) setOpen(null)
  if (coming !== null && coming.personId !== personId) setComing(null)
  /** Only the latest turn opens anything. */
  const latest = useRef(0)
  useEffect(() => () => { latest.current += 1 }, [personId])
  const place = open?.personId === personId ? open : null
  const post = personId === null ? null : picked[personId] ?? firstPost
  const abilities = row?.account.abilities ?? []
  const ways = (['reply', 'mention', 'direct'] as const).filter((way) => abilities.includes(way) && (way !== 'reply' || post !== null))

  const start = (of: string, way: Way | null, takesFocus: boolean, work: () => Promise<Found>): void => {
    latest.current += 1
    const turn = latest.current
    const found = work()
    const next = { turn, personId: of, way, takesFocus, found }
    // Where it fails, the box before is back, and leaves the focus where it is.
    setOpen((before) => before && { ...before, takesFocus: false })
    setComing({ ...next, isOpening: true })
    found.then((at) => {
      if (turn !== latest.current) return
      setOpen({ turn, personId: of, takesFocus, ...at })
      setComing(takesFocus ? { ...next, isOpening: false } : null)
    }, (error: unknown) => {
      onTrouble(problemOf(error).message)
      if (turn === latest.current) setComing(null)
    })
  }
  const postOf = async (of: string, messageId: string): Promise<Found> => {
    const conversationId = await takePost(of, messageId, Date.now())
    setPicked((before) => ({ ...before, [of]: messageId }))
    return { messageId, conversationId }
  }
  const placeOf = async ({ person, account }: DoorRow, way: Way): Promise<Found> => way === 'reply' ? postOf(person.id, post ?? '')
    : { messageId: null, conversationId: firstPlaceId({ way, accountId: account.id, personId: person.id }) }
  const [first] = ways
  return {
    place, ways,
    isChanging: coming?.isOpening === true,
    awaited: coming?.takesFocus === true ? coming : null,
    way: coming?.way ?? (place ? firstPlaceOf(place.conversationId)?.way ?? 'reply' : 'reply'),
    begin: row && first ? () => start(row.person.id, null, true, async () => {
      const way = await getLatestWay(row.person.id, row.account.id)
      return placeOf(row, ways.find((one) => one === way) ?? first)
    }) : null,
    answer: (messageId) => { if (personId !== null) start(personId, 'reply', true, () => postOf(personId, messageId)) },
    choose: (way) => { if (row) start(row.person.id, way, false, () => placeOf(row, way)) },
    onFocused: () => setComing(null),
    pass: () => {
      latest.current += 1
      setComing(null)
    },
    end: () => {
      latest.current += 1
      setOpen(null)
      setComing(null)
    },
  }
}
