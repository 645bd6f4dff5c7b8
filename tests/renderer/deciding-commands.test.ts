import { expect, it } from 'vitest'
import { decidingCommands } from '../../renderer/deciding-commands.ts'
import type { Acts } from '../../renderer/deciding-commands.ts'
import type { Listed } from '../../renderer/store/rows.ts'

const watched = (): { readonly acts: Acts; readonly heard: string[] } => {
  const heard: string[] = []
  const hear = (what: string) => () => void heard.push(what)
  return {
    heard,
    acts: {
      done: hear('done'), reopen: hear('reopen'), noAnswer: hear('no answer'), hide: hear('hide'), show: hear('show'), snooze: hear('snooze'),
      snoozeUntil: (returnsAt) => void heard.push(returnsAt === null ? 'until they write' : 'until a time'), tell: hear('say'),
    },
  }
}
const names = (where: Listed): string[] => Object.keys(decidingCommands(where, watched().acts)).filter((name) => !name.startsWith('snooze-')).sort()

it('what is hidden can only be shown again, and nothing else is shown again', () => {
  expect(names('hidden')).toEqual(['show'])
  for (const where of ['waiting', 'older', 'answered', 'snoozed', 'done', 'bots', 'unlisted'] as const) expect(names(where)).not.toContain('show')
})
it('only who waits can need no answer, and only what was decided can be put back', () => {
  expect(names('waiting')).toEqual(['done', 'hide', 'no-answer', 'snooze'])
  expect(names('answered')).toEqual(['done', 'hide', 'snooze'])
  expect(names('snoozed')).toEqual(['done', 'hide', 'reopen', 'snooze'])
  expect(names('done')).toEqual(['done', 'hide', 'reopen'])
})
it('done twice is undone, and a key puts off until they write', () => {
  const { acts, heard } = watched()
  decidingCommands('done', acts).done?.()
  decidingCommands('waiting', acts).done?.()
  decidingCommands('waiting', acts)['snooze-reply']?.()
  decidingCommands('waiting', acts)['snooze-week']?.()
  expect(heard).toEqual(['reopen', 'done', 'until they write', 'until a time'])
})
