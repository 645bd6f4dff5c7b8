import { describe, expect, it } from 'vitest'
import { createJob, type JobState, type SayProgress } from '../../../renderer/backup/job.ts'
import { soon } from '../../soon.ts'

const wordsOf = (error: unknown): string => error instanceof Error ? error.message : 'odd'

describe('something long', () => {
  it('says how far it has come, and what came of it', async () => {
    const job = createJob<string>(wordsOf)
    const seen: JobState<string>[] = []
    job.subscribe(() => seen.push(job.get()))
    job.start(async (say) => {
      say(3, 10)
      return 'there'
    })
    await soon(() => expect(job.get()).toEqual({ is: 'done', result: 'there' }))
    expect(seen).toEqual([{ is: 'running', done: 0, total: null }, { is: 'running', done: 3, total: 10 }, { is: 'done', result: 'there' }])
    job.clear()
    expect(job.get()).toEqual({ is: 'idle' })
  })
  it('runs once at a time', () => {
    const job = createJob<string>(wordsOf)
    let begun = 0
    const work = (): Promise<string> => {
      begun += 1
      return new Promise(() => undefined)
    }
    job.start(work)
    job.start(work)
    job.clear()
    expect([begun, job.get().is]).toEqual([1, 'running'])
  })
  it('stopped is not failed, and what it says after that is not heard', async () => {
    const job = createJob<string>(wordsOf)
    let say: SayProgress = () => undefined
    job.start((sayProgress, signal) => {
      say = sayProgress
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))))
    })
    job.stop()
    say(5, 10)
    await soon(() => expect(job.get()).toEqual({ is: 'stopped' }))
  })
  it('says in words why it came to nothing, and can be tried again', async () => {
    const job = createJob<string>(wordsOf)
    job.start(() => Promise.reject(new Error('The disk is full.')))
    await soon(() => expect(job.get()).toEqual({ is: 'failed', words: 'The disk is full.' }))
    job.start(() => Promise.resolve('well'))
    await soon(() => expect(job.get().is).toBe('done'))
  })
})
