import { describe, expect, it } from 'vitest'
import { read } from '../../../renderer/rules/noise/reading.ts'
import { signals } from '../../../renderer/rules/noise/signals/all.ts'
import { judge } from '../../../renderer/rules/noise.ts'
import { historyOf, historyStep } from '../../../renderer/store/judging.ts'
import type { Passed } from '../../../renderer/store/rows.ts'
import { itemOf, type More } from '../rules/noise/item-builder.ts'

/** As the store counts them: all their words, the one that is judged among them. */
const passedOf = (mine: number, theirs: number): Passed => ({ exchanges: 0, mine, theirs: theirs + 1 })
const counts = (most: number): number[] => Array.from({ length: most + 1 }, (_, count) => count)
const histories = (mostOfMine: number) => counts(mostOfMine).flatMap((mine) => counts(12).map((theirs) => ({ mine, theirs })))

const words: readonly (readonly [text: string, more: More])[] = [
  ['Look at this https://a.example/1', { kind: 'direct' }],
  ['Hello dear, how are you', { kind: 'direct' }],
  ['How evocative.', { kind: 'reply', isReplyToMe: true }],
  ['So true! https://a.example/1', { kind: 'comment' }],
  ['What do you think?', { author: { followers: 40_000, following: 12, posts: 900 } }],
  ['Guest post offer: we write SEO articles with dofollow links for your blog https://a.example/1', {}],
]

describe('what the judge is told of two people', () => {
  it.each(words)('shows every signal what their whole history would: %s', (text, more) => {
    const shown = (history: More['history']) => signals.flatMap((signal) => {
      const value = signal.in(read(itemOf(text, { ...more, ...(history && { history }) })))
      return value === 0 ? [] : [`${signal.name} ${value}`]
    })
    for (const { mine, theirs } of histories(2)) expect(shown(historyOf(passedOf(mine, theirs))), `${mine} of mine, ${theirs} of theirs`).toEqual(shown({ mine, theirs }))
  })

  it.each(words)('leads to the same verdict: %s', (text, more) => {
    for (const { mine, theirs } of histories(8)) {
      const verdictOn = (history: { mine: number; theirs: number }): string => judge(itemOf(text, { ...more, history })).is
      expect(verdictOn(historyOf(passedOf(mine, theirs))), `${mine} of mine, ${theirs} of theirs`).toBe(verdictOn({ mine, theirs }))
    }
  })

  it('a stranger\'s first words are told apart one by one, and no later ones: they are not worth judging everything anew', () => {
    const steps = counts(12).map((theirs) => historyStep(passedOf(0, theirs)))
    expect(new Set(steps).size).toBe(4)
    expect(new Set(steps.slice(3)).size).toBe(1)
    expect(historyOf(undefined)).toEqual({ mine: 0, theirs: 0 })
  })
})
