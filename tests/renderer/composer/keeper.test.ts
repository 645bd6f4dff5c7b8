import { describe, expect, it } from 'vitest'
import { createKeeper } from '../../../renderer/composer/keeper.ts'

/** A keeper over a store that is one queue: saves and answers end in the order they were asked for, when `work` lets them. */
const setUp = () => {
  let draft: string | null = null
  const answers: string[] = []
  const queue: (() => void)[] = []
  let timer: (() => void) | null = null
  let isFull = false
  let saves = 0
  const keeper = createKeeper<string>({
    nothing: '', isSame: Object.is,
    save: (words) => new Promise((resolve) => {
      saves += 1
      queue.push(() => {
      if (!isFull) draft = words === '' ? null : words
      resolve(!isFull)
      })
    }),
    after: (_, work) => {
      timer = work
      return () => { timer = null }
    },
  })
  return {
    keeper, answers,
    draft: () => draft,
    saves: () => saves,
    fill: (is: boolean) => { isFull = is },
    /** A quarter of a second passes. */
    pause: () => {
      const due = timer
      timer = null
      due?.()
    },
    send: (words: string, refuses = false) => keeper.handOver(words, () => new Promise<void>((resolve, reject) => queue.push(() => {
      if (refuses) {
        reject(new Error('This conversation is no longer here.'))
        return
      }
      draft = null
      answers.push(words)
      resolve()
    }))),
    work: async () => {
      while (queue.length > 0) {
        queue.shift()?.()
        for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
      }
    },
  }
}

describe('an answer sent while the store is busy', () => {
  it('is on its way to the disk as a draft before the outbox has it: a crash in between loses no word', async () => {
    const { keeper, send, draft, work, saves, answers } = setUp()
    keeper.write('typed and sent at once')
    const sent = send('typed and sent at once')
    expect(saves()).toBe(1)
    await work()
    await sent
    expect([draft(), answers]).toEqual([null, ['typed and sent at once']])
  })
  it('does not come back as a draft, neither by the timer nor by leaving', async () => {
    const { keeper, answers, draft, pause, send, work } = setUp()
    keeper.write('Gladly')
    const sent = send('Gladly')
    pause()
    keeper.flush()
    await work()
    expect(await sent).toBe(true)
    pause()
    keeper.flush()
    await work()
    expect([answers, draft()]).toEqual([['Gladly'], null])
  })

  it('leaves alone what is typed meanwhile: it stays in the box and becomes a draft', async () => {
    const { keeper, answers, draft, pause, send, work } = setUp()
    keeper.write('Gladly')
    const sent = send('Gladly')
    keeper.write('Gladly, on Friday')
    pause()
    await work()
    expect(await sent).toBe(false)
    expect([answers, draft()]).toEqual([['Gladly'], 'Gladly, on Friday'])
  })

  it('leaves no draft where what was typed meanwhile was taken back', async () => {
    const { keeper, draft, pause, send, work } = setUp()
    const sent = send('Gladly')
    keeper.write('Gladly, on')
    pause()
    keeper.write('Gladly')
    pause()
    await work()
    expect(await sent).toBe(true)
    expect(draft()).toBeNull()
  })

  it('that cannot be queued is a draft again, also where the user has left', async () => {
    const { keeper, answers, draft, send, work } = setUp()
    keeper.write('Gladly')
    const sent = send('Gladly', true)
    const told = expect(sent).rejects.toThrow('no longer here')
    keeper.flush()
    await work()
    await told
    await work()
    expect([answers, draft()]).toEqual([[], 'Gladly'])
  })

  it('does not come back where the save just before it failed', async () => {
    const { keeper, draft, fill, pause, send, work } = setUp()
    fill(true)
    keeper.write('Gladly')
    pause()
    const sent = send('Gladly')
    await work()
    await sent
    fill(false)
    keeper.flush()
    await work()
    expect(draft()).toBeNull()
  })
})

describe('words being typed', () => {
  it('are saved when typing pauses, and at once when leaving', async () => {
    const { keeper, draft, pause, work } = setUp()
    keeper.write('Gla')
    await work()
    expect(draft()).toBeNull()
    pause()
    await work()
    expect(draft()).toBe('Gla')
    keeper.write('Gladly')
    keeper.flush()
    await work()
    expect(draft()).toBe('Gladly')
  })

  it('that could not be saved are saved with the next chance', async () => {
    const { keeper, draft, fill, pause, work } = setUp()
    fill(true)
    keeper.write('Gladly')
    pause()
    await work()
    fill(false)
    keeper.flush()
    await work()
    expect(draft()).toBe('Gladly')
  })

  it('are saved although typing never pauses', async () => {
    const { keeper, draft, pause, work } = setUp()
    keeper.write('G')
    keeper.write('Gl')
    pause()
    keeper.write('Gla')
    await work()
    expect(draft()).toBe('Gl')
    pause()
    await work()
    expect(draft()).toBe('Gla')
  })

  it('wait for a slow disk one save at a time, and the last of them is saved', async () => {
    const { keeper, draft, pause, saves, work } = setUp()
    keeper.write('G')
    pause()
    for (const words of ['Gl', 'Gla', 'Glad']) {
      keeper.write(words)
      pause()
    }
    expect(saves()).toBe(1)
    await work()
    expect([draft(), saves()]).toEqual(['Glad', 2])
  })
})
