import { useState } from 'react'
import { firstPlaceId, firstPlaceOf } from '#domain/first-place'
import { getLatestWay } from '../store/drafts.ts'
import type { DoorRow } from '../store/rows.ts'
import { problemOf } from '../store/problem.ts'
import { takePost } from '../store/recents.ts'
import type { Way } from './Ways.tsx'

/** Where somebody is being written to: under a post of theirs, or at the place of a first word. */
export interface WritingPlace {
  readonly personId: string
  /** The post answered; null for a first word. */
  readonly messageId: string | null
  readonly conversationId: string
  /** The user came to write. False while they choose among the ways: the focus stays there. */
  readonly takesFocus: boolean
}

export interface WritingControl {
  /** Null while nobody is written to. */
  readonly place: WritingPlace | null
  readonly way: Way
  /** The reply first, then what else the account can do. */
  readonly ways: readonly Way[]
  /** The box is not there yet. */
  readonly isOpening: boolean
  /** Begins in the way words lie in already, else with the first. Null where there is no way. */
  readonly begin: (() => void) | null
  /** Answers this post of theirs. */
  readonly answer: (messageId: string) => void
  readonly choose: (way: Way) => void
  readonly end: () => void
}

/** Writing to whoever is looked at; `firstPost`: the post that is offered to be answered. */
export function useWriting(row: DoorRow | null, firstPost: string | null, onTrouble: (words: string) => void): WritingControl {
  const [open, setOpen] = useState<WritingPlace | null>(null)
  const [isOpening, setOpening] = useState(false)
  /** The post chosen last of each, so that it is still chosen after a look at another way. */
  const [picked, setPicked] = useState<Readonly<Record<string, string>>>({})
  const place = open !== null && open.personId === row?.person.id ? open : null
  const post = row ? picked[row.person.id] ?? firstPost : null
  const abilities = row?.account.abilities ?? []
  const ways = (['reply', 'mention', 'direct'] as const).filter((way) => abilities.includes(way) && (way !== 'reply' || post !== null))

  const during = (work: () => Promise<void>): void => {
    setOpening(true)
    work().catch((error: unknown) => onTrouble(problemOf(error).message)).finally(() => setOpening(false))
  }
  const openPost = async (personId: string, messageId: string, takesFocus: boolean): Promise<void> => {
    const conversationId = await takePost(personId, messageId, Date.now())
    setPicked((before) => ({ ...before, [personId]: messageId }))
    setOpen({ personId, messageId, conversationId, takesFocus })
  }
  const openWay = async ({ person, account }: DoorRow, way: Way, takesFocus: boolean): Promise<void> => {
    if (way === 'reply') {
      if (post !== null) await openPost(person.id, post, takesFocus)
    } else setOpen({ personId: person.id, messageId: null, conversationId: firstPlaceId({ way, accountId: account.id, personId: person.id }), takesFocus })
  }
  const [first] = ways
  return {
    place, ways, isOpening,
    way: place ? firstPlaceOf(place.conversationId)?.way ?? 'reply' : 'reply',
    begin: row && first ? () => during(async () => {
      const latest = await getLatestWay(row.person.id, row.account.id)
      await openWay(row, ways.find((way) => way === latest) ?? first, true)
    }) : null,
    answer: (messageId) => { if (row) during(() => openPost(row.person.id, messageId, true)) },
    choose: (way) => { if (row) during(() => openWay(row, way, false)) },
    end: () => setOpen(null),
  }
}
