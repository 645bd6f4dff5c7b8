/** When people in the sample write, whatever the hour at which it is added. */
import { describe, expect, test } from 'vitest'
import { clockOf } from '../../../../../main/connectors/sample/world/clock.ts'
import { agoMs } from '../../../../../main/connectors/sample/world/script.ts'
import { tellWorld } from '../../../../../main/connectors/sample/world/tell.ts'
import { threads } from '../../../../../main/connectors/sample/world/threads.ts'

const minuteOf = (at: number): number => new Date(at).getHours() * 60 + new Date(at).getMinutes()
const post = (path: string): string => `https://sample.kith.invalid/posts/${path}`
/** Every half hour of one local day, and odd minutes. */
const moments = Array.from({ length: 48 }, (_, half) => new Date(2026, 10, 22, 0, half * 30 + (half % 3) * 7).getTime())

describe.each(moments.map((addedAt) => [new Date(addedAt).toTimeString().slice(0, 5), addedAt] as const))('added at %s', (_, addedAt) => {
  const { posts, events } = tellWorld(addedAt)
  const at = (path: string): number => posts.get(post(path))?.at ?? Number.NaN

  test('nobody writes at night or in the future', () => {
    const times = [...events.map((event) => event.at),
      ...[...posts.values()].flatMap(({ edited, deletedAt }) => [edited?.at, deletedAt]).filter((time) => typeof time === 'number')]
    for (const time of times) {
      expect(time).toBeLessThanOrEqual(addedAt)
      expect(minuteOf(time)).toBeGreaterThanOrEqual(7 * 60)
      expect(minuteOf(time)).toBeLessThanOrEqual(22 * 60 + 30)
    }
  })

  test('the words of a thread stay in their order', () => {
    for (const thread of threads) {
      const written = thread.posts.map(({ ago }, index) => ({ ago: agoMs(ago), at: at(`${thread.key}/${index === 0 ? 'root' : thread.posts[index]?.key ?? String(index)}`) }))
      const byScript = [...written].sort((a, b) => b.ago - a.ago)
      for (const [index, { at: time }] of byScript.slice(1).entries()) expect(time, thread.key).toBeGreaterThan(byScript[index]?.at ?? Number.NaN)
    }
  })

  test('what speaks of an hour was written then', () => {
    // “At seven tonight his mother wrote.”
    expect(minuteOf(at('kapten/root'))).toBe(20 * 60 + 10)
    // “about two in the afternoon”, told beforehand
    expect(minuteOf(at('tide-1/root'))).toBeLessThan(14 * 60)
    // “I have been chewing on it all evening.”
    expect(minuteOf(at('menus/11'))).toBeGreaterThan(19 * 60)
    // “I slept on it.”
    expect(new Date(at('gudrun/5')).getDate()).not.toBe(new Date(at('gudrun/4')).getDate())
  })

  test('waits are about as long as they are written', () => {
    for (const [path, days] of [['gudrun/9', 4.1], ['menus/12', 3.2], ['recetas/6', 2.8], ['tick/13', 2.2]] as const) {
      expect(Math.abs((addedAt - at(path)) / 86_400_000 - days), path).toBeLessThan(0.6)
    }
  })
})

test('whole days ago are the same hour of another day', () => {
  const noon = new Date(2026, 10, 22, 12).getTime()
  expect(clockOf(noon)('3d')).toBe(new Date(2026, 10, 19, 12).getTime())
})
