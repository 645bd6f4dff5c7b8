import { createElement } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import { useDecisions, type Decisions } from '../../../renderer/inbox/use-decisions.ts'
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
  const Window = () => {
    drawn = useDecisions({ say: (words) => void said.push(words), onUndone: () => undefined })
    return null
  }
  const decide = (): Decisions => {
    if (!drawn) throw new Error('Nothing is drawn.')
    return drawn
  }

  beforeEach(async () => {
    drawn = null
    said = []
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
