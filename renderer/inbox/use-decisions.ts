import { useEffect, useMemo, useRef } from 'react'
import type { Exception } from '#domain/exception'
import type { Person } from '#domain/person'
import type { Triage } from '#domain/triage'
import { getConversation } from '../store/conversations.ts'
import { addException, removeException } from '../store/exceptions.ts'
import { problemOf, StoreProblem } from '../store/problem.ts'
import { markDone, markNoAnswer, restoreTriage, snooze } from '../store/triage.ts'
import { whenWords } from '../ui/time.ts'
import { nameOf } from '../words/names.ts'

/** Everything the user can decide about a conversation, by its id. */
export interface Decisions {
  readonly done: (id: string) => void
  readonly noAnswer: (id: string) => void
  /** Null: until they write. */
  readonly snooze: (id: string, returnsAt: number | null) => void
  /** Takes a decision back: into the inbox again. */
  readonly reopen: (id: string) => void
  /** What this person writes is noise. */
  readonly hide: (id: string) => void
  /** What this person writes is no noise. */
  readonly show: (id: string) => void
  /** Something else was done that can be taken back: it is said, and is a step like any other. */
  readonly did: (done: Done) => void
  /** Says that something is being done: a step back waits for it, so that it takes back what was done last. */
  readonly during: <T>(work: Promise<T>) => Promise<T>
  /** A step that was taken back elsewhere is none any more. */
  readonly forget: (key: string) => void
  /** One step back. */
  readonly undo: () => void
}

/** Where an undone step leads: to the conversation, into its composer, or nowhere. */
export type Lead = 'conversation' | 'composer' | null

export interface Done {
  readonly conversationId: string
  readonly words: string
  /** When it is too late to take it back (ms since epoch); null for never. */
  readonly until: number | null
  /** Takes it back, where that is still possible; resolves to what is to be said. */
  readonly back: () => Promise<{ readonly isBack: boolean; readonly words: string }>
  readonly lead: Lead
  /** To forget it by. */
  readonly key: string
}

interface Voice {
  /** What happened, and whether a step back is possible. */
  readonly say: (words: string, canUndo: boolean, until?: number | null) => void
  /** Leads back to what an undone step was about. */
  readonly onUndone: (conversationId: string, lead: Lead) => void
}

type Step = Pick<Done, 'conversationId' | 'back' | 'lead' | 'key'>

const personOf = async (id: string): Promise<Person> => {
  const view = await getConversation(id)
  if (!view) throw new StoreProblem('missing')
  return view.person
}

/** All decisions in one place, and all of them back again, as many steps as were made. */
export function useDecisions(voice: Voice): Decisions {
  // Not state: nothing on the screen shows the steps, and two decisions in one moment must both be kept.
  const steps = useRef<Step[]>([])
  const underWay = useRef<Promise<unknown>>(Promise.resolve())
  const latest = useRef(voice)
  useEffect(() => {
    latest.current = voice
  })
  return useMemo(() => {
    const say: Voice['say'] = (...said) => latest.current.say(...said)
    const during = <T>(work: Promise<T>): Promise<T> => {
      underWay.current = Promise.allSettled([underWay.current, work])
      return work
    }
    const attempt = (work: Promise<void>) => {
      during(work).catch((error: unknown) => say(problemOf(error).message, false))
    }
    const make = (id: string, act: () => Promise<readonly [words: string, back: () => Promise<void>]>) => attempt(act().then(([words, back]) => {
      steps.current.push({ conversationId: id, lead: 'conversation', key: '', back: () => back().then(() => ({ isBack: true, words: 'Undone.' })) })
      say(words, true)
    }))
    const triage = (id: string, words: string, act: (nowMs: number) => Promise<Triage | null>) => make(id, async () => {
      const before = await act(Date.now())
      return [words, () => restoreTriage(id, before)]
    })
    const correct = (id: string, is: Exception['is'], words: (name: string) => string) => make(id, async () => {
      const person = await personOf(id)
      const what = { by: 'sender', value: person.id } as const
      const before = await addException({ ...what, is }, Date.now())
      return [words(nameOf(person)), async () => { await (before ? addException({ ...what, is: before.is }, before.decidedAt) : removeException(what)) }]
    })
    return {
      done: (id) => triage(id, 'Done.', (nowMs) => markDone(id, nowMs)),
      noAnswer: (id) => triage(id, 'Needs no answer.', (nowMs) => markNoAnswer(id, nowMs)),
      snooze: (id, returnsAt) => triage(id, returnsAt === null ? 'Put off until they write.' : `Put off. It returns ${whenWords(returnsAt, Date.now())}.`,
        (nowMs) => snooze(id, returnsAt, nowMs)),
      reopen: (id) => triage(id, 'Back in the inbox.', async () => {
        const before = (await getConversation(id))?.triage ?? null
        await restoreTriage(id, null)
        return before
      }),
      hide: (id) => correct(id, 'noise', (name) => `${name} is hidden from now on.`),
      show: (id) => correct(id, 'person', (name) => `Back. ${name} is shown from now on.`),
      did: ({ words, until, ...step }) => {
        steps.current.push(step)
        say(words, true, until)
      },
      during,
      forget: (key) => {
        steps.current = steps.current.filter((step) => step.key !== key)
      },
      undo: () => attempt(underWay.current.then(async () => {
        const last = steps.current.pop()
        if (!last) {
          say('There is nothing to take back.', false)
          return
        }
        const { isBack, words } = await last.back()
        say(words, false)
        if (isBack) latest.current.onUndone(last.conversationId, last.lead)
      })),
    }
  }, [])
}
