import { useEffect, useMemo, useRef } from 'react'
import type { Exception } from '#domain/exception'
import type { Person } from '#domain/person'
import type { Triage } from '#domain/triage'
import { hold } from '../commands/provided.ts'
import { getConversation } from '../store/conversations.ts'
import { addException, removeException } from '../store/exceptions.ts'
import { problemOf, StoreProblem } from '../store/problem.ts'
import { markDone, markNoAnswer, restoreTriage, snooze } from '../store/triage.ts'
import { whenWords } from '../ui/time.ts'
import { nameOf } from '../words/names.ts'
import { say } from '../words/say.ts'

/** Everything the user can decide about a conversation, by its id. Each resolves to whether it is stored; where not, why has been said. */
export interface Decisions {
  readonly done: (id: string) => Promise<boolean>
  readonly noAnswer: (id: string) => Promise<boolean>
  /** Null: until they write. */
  readonly snooze: (id: string, returnsAt: number | null) => Promise<boolean>
  /** Takes a decision back: into the inbox again. */
  readonly reopen: (id: string) => Promise<boolean>
  /** What this person writes is noise. */
  readonly hide: (id: string) => Promise<boolean>
  /** What this person writes is no noise. */
  readonly show: (id: string) => Promise<boolean>
  /** Something else was done that can be taken back: it is said, and is a step like any other. */
  readonly did: (done: Done) => void
  /** Says that something is being done: a step back waits for it, so that it takes back what was done last. */
  readonly during: <T>(work: Promise<T>) => Promise<T>
  /** A step that was taken back elsewhere is none any more. */
  readonly forget: (key: string) => void
  /** One step back; one that fails is there to be tried again. */
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
  readonly tell: (words: string, canUndo: boolean, until?: number | null) => void
  /** Leads back to what an undone step was about; `taken` resolves to whether it is stored, and never rejects. */
  readonly onUndone: (conversationId: string, lead: Lead, taken: Promise<boolean>) => void
  /** What was typed for words that were being taken back, and whose box did not come. */
  readonly onTyped: (conversationId: string, typed: string) => void
}

interface Step extends Pick<Done, 'conversationId' | 'back' | 'lead' | 'key'> {
  /** Nothing but the disk can keep it from being taken back: it is shown as taken back before that is stored. */
  readonly isSure: boolean
}

const personOf = async (id: string): Promise<Person> => {
  const view = await getConversation(id)
  if (!view) throw new StoreProblem('missing')
  return view.person
}

/** All decisions in one place, and all of them back again, as many steps as were made. */
export function useDecisions(voice: Voice): Decisions {
  // Not state: nothing on the screen shows the steps, and two decisions in one moment must both be kept.
  const steps = useRef<readonly Step[]>([])
  const taking = useRef(new Set<Step>())
  const underWay = useRef<Promise<unknown>>(Promise.resolve())
  /** What is being done that may become a step only when it is done. */
  const others = useRef(0)
  const undoing = useRef<Promise<unknown>>(Promise.resolve())
  const latest = useRef(voice)
  useEffect(() => {
    latest.current = voice
  })
  return useMemo(() => {
    const tell: Voice['tell'] = (...said) => latest.current.tell(...said)
    const noted = <T>(work: Promise<T>): Promise<T> => {
      underWay.current = Promise.allSettled([underWay.current, work])
      return work
    }
    const attempt = (work: Promise<void>): Promise<boolean> => noted(work).then(() => true, (error: unknown) => {
      tell(problemOf(error).message, false)
      return false
    })
    const counted = (work: Promise<unknown>): void => {
      others.current += 1
      const end = () => {
        others.current -= 1
      }
      work.then(end, end)
    }
    const push = (step: Step): void => {
      steps.current = [...steps.current, step]
    }
    const drop = (step: Step): void => {
      steps.current = steps.current.filter((other) => other !== step)
      taking.current.delete(step)
    }
    const make = (id: string, act: () => Promise<readonly [words: string, back: () => Promise<void>]>): Promise<boolean> => {
      // After what is being taken back, as that may be about the same conversation.
      const acted = undoing.current.then(act)
      const step: Step = {
        conversationId: id, lead: 'conversation', key: '', isSure: true,
        // What was never stored is back already, and why was said.
        back: () => acted.then(([, back]) => back().then(() => ({ isBack: true, words: say('inbox.undone') })), () => ({ isBack: true, words: '' })),
      }
      // Steps stand in the order in which things were done.
      if (others.current === 0) push(step)
      else counted(acted.then(() => push(step)))
      return attempt(acted.then(([words]) => {
        if (steps.current.includes(step) && !taking.current.has(step)) tell(words, true)
      }, (error: unknown) => {
        drop(step)
        throw error
      }))
    }
    const takeBack = async (step: Step, onBack: () => void): Promise<void> => {
      const { isBack, words } = await step.back().catch((error: unknown) => {
        taking.current.delete(step)
        // What is no longer there cannot be tried again, and must not stand before the steps below it.
        if (problemOf(error).code === 'missing') drop(step)
        throw error
      })
      drop(step)
      if (words !== '') tell(words, false)
      if (isBack) onBack()
    }
    const undoLast = (): Promise<boolean> => {
      const last = steps.current.findLast((step) => !taking.current.has(step))
      if (!last) {
        tell(say('inbox.nothing-to-take-back'), false)
        return Promise.resolve(false)
      }
      taking.current.add(last)
      const { conversationId, lead, isSure } = last
      const leadBack = (taken: Promise<boolean>) => latest.current.onUndone(conversationId, lead, taken)
      // Whoever takes words back goes on writing them: until their box is awaited, or it was too late, keys decide nothing.
      let letGo: (() => void) | null = null
      const end = () => {
        letGo?.()
        letGo = null
      }
      if (lead === 'composer') letGo = hold({ giveUp: end, onLeft: (typed) => latest.current.onTyped(conversationId, typed) })
      const taken = attempt(underWay.current.then(() => takeBack(last, () => {
        // Whoever gave the box up is not led there.
        if (!isSure && (lead !== 'composer' || letGo !== null)) leadBack(Promise.resolve(true))
      })))
      void taken.then(end)
      undoing.current = taken
      if (isSure) leadBack(taken)
      return taken
    }
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
      done: (id) => triage(id, say('inbox.done'), (nowMs) => markDone(id, nowMs)),
      noAnswer: (id) => triage(id, say('inbox.no-answer'), (nowMs) => markNoAnswer(id, nowMs)),
      snooze: (id, returnsAt) => triage(id, returnsAt === null ? say('inbox.put-off-until-reply') : say('inbox.put-off', { when: whenWords(returnsAt, Date.now()) }),
        (nowMs) => snooze(id, returnsAt, nowMs)),
      reopen: (id) => triage(id, say('inbox.back'), async () => {
        const before = (await getConversation(id))?.triage ?? null
        await restoreTriage(id, null)
        return before
      }),
      hide: (id) => correct(id, 'noise', (name) => say('inbox.hidden', { name })),
      show: (id) => correct(id, 'person', (name) => say('inbox.shown', { name })),
      did: ({ words, until, ...step }) => {
        push({ ...step, isSure: false })
        tell(words, true, until)
      },
      during: (work) => {
        counted(work)
        return noted(work)
      },
      forget: (key) => {
        steps.current = steps.current.filter((step) => step.key !== key)
      },
      undo: () => void (others.current === 0 ? undoLast() : underWay.current.then(undoLast)),
    }
  }, [])
}
