import { createElement } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import { useDecisions, type Decisions } from '../../../renderer/inbox/use-decisions.ts'
import { giveUp, isHeld, takeTypedAhead, typeAhead } from '../../../renderer/commands/provided.ts'
import { getConversation } from '../../../renderer/store/conversations.ts'
import { soon } from '../../soon.ts'
import { useDrawing } from '../drawn.ts'
import { apply, useStore } from '../store/use-store.ts'
import { batch, conversationId as idOf, noon, say } from '../store/world.ts'

const id = idOf('ana', 'walk')

describe('decisions', () => {
  useStore()
  const draw = useDrawing()
  let drawn: Decisions | null = null
  let said: string[] = []
  let left: { readonly id: string; readonly typed: string }[] = []
  let undone: { readonly id: string; readonly taken: Promise<boolean> }[] = []
  const Window = () => {
    drawn = useDecisions({ tell: (words) => void said.push(words), onTyped: (conversationId, typed) => void left.push({ id: conversationId, typed }), onUndone: (conversationId, _lead, taken) => void undone.push({ id: conversationId, taken }) })
    return null
  }
  const decide = (): Decisions => {
    if (!drawn) throw new Error('Nothing is drawn.')
    return drawn
  }

  beforeEach(async () => {
    drawn = null
    said = []
    undone = []
    left = []
    await apply(batch([say('root', 'me', 'walk', { at: noon - 9 }), say('hi', 'ana', 'walk', { parent: 'root', at: noon - 8 })]))
    draw(createElement(Window))
    await soon(() => expect(drawn).not.toBeNull())
  })

  it('a decision says whether it is stored', async () => {
    expect(await decide().done(id)).toBe(true)
    expect((await getConversation(id))?.conversation.section).toBe('done')
    expect(await decide().done('nobody')).toBe(false)
    expect(said).toHaveLength(2)
  })

  it.each(['comes back', 'is too late', 'is given up'])('while words that were sent are being taken back keys decide nothing; where that %s', async (how) => {
    let answer: (isBack: boolean) => void = () => undefined
    const answered = new Promise<boolean>((resolve) => { answer = resolve })
    decide().did({ conversationId: id, words: 'It goes.', until: null, lead: 'composer', key: 'it', back: async () => ({ isBack: await answered, words: 'Said.' }) })
    expect(isHeld()).toBe(false)
    decide().undo()
    expect(isHeld()).toBe(true)
    typeAhead('x')
    if (how === 'is given up') {
      giveUp()
      expect(isHeld()).toBe(false)
    }
    answer(how !== 'is too late')
    await soon(() => expect(said).toContain('Said.'))
    await soon(() => expect(isHeld()).toBe(false))
    expect(undone.map((one) => one.id)).toEqual(how === 'comes back' ? [id] : [])
    // No box came here: what was typed for it is told, once.
    expect(left).toEqual([{ id, typed: 'x' }])
    expect(takeTypedAhead()).toBe('')
  })

  const sectionOf = async (of: string) => (await getConversation(of))?.conversation.section

  it('leads back to what is taken back before the disk knows of it, also where it has not been stored yet', async () => {
    const stored = decide().done(id)
    decide().undo()
    expect(undone.map((one) => one.id)).toEqual([id])
    expect(await stored).toBe(true)
    expect(await undone[0]?.taken).toBe(true)
    expect(await sectionOf(id)).toBe('waiting')
    expect(said).toEqual(['Undone.'])
  })

  it('keys faster than the disk: everything is stored in the order it was done in', async () => {
    void decide().done(id)
    void decide().noAnswer(id)
    decide().undo()
    decide().undo()
    const again = decide().done(id)
    expect(undone.map((one) => one.id)).toEqual([id, id])
    expect(await again).toBe(true)
    expect(await sectionOf(id)).toBe('done')
    decide().undo()
    expect(await undone[2]?.taken).toBe(true)
    expect(await sectionOf(id)).toBe('waiting')
    decide().undo()
    await soon(() => expect(said.at(-1)).toBe('There is nothing to take back.'))
  })

  it('what could not be stored is no step; taken back meanwhile, it is back', async () => {
    const stored = decide().done('nobody')
    decide().undo()
    expect(await stored).toBe(false)
    expect(await undone[0]?.taken).toBe(true)
    decide().undo()
    await soon(() => expect(said.at(-1)).toBe('There is nothing to take back.'))
    expect(said).toHaveLength(2)
  })

  it('a step back waits for what is being done elsewhere, and takes back what was done last', async () => {
    let finish: () => void = () => undefined
    void decide().during(new Promise<void>((resolve) => { finish = resolve }).then(() => decide().did({
      conversationId: id, words: 'Discarded.', until: null, lead: null, key: 'late', back: () => Promise.resolve({ isBack: true, words: 'Back again.' }),
    })))
    const stored = decide().done(id)
    decide().undo()
    finish()
    expect(await stored).toBe(true)
    await soon(() => expect(said.at(-1)).toBe('Undone.'))
    decide().undo()
    await soon(() => expect(said.at(-1)).toBe('Back again.'))
  })

  it('a step back that failed can be tried again', async () => {
    let times = 0
    decide().did({
      conversationId: id, words: 'Discarded.', until: null, lead: null, key: 'once', back: () => {
        times += 1
        return times === 1 ? Promise.reject(new Error('The disk is full.')) : Promise.resolve({ isBack: true, words: 'Back again.' })
      },
    })
    decide().undo()
    await soon(() => expect(said).toHaveLength(2))
    decide().undo()
    await soon(() => expect(said.at(-1)).toBe('Back again.'))
    decide().undo()
    await soon(() => expect(said.at(-1)).toBe('There is nothing to take back.'))
    expect(times).toBe(2)
  })
})
