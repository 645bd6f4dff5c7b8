/** A table of signals, each with messages that show it and some that must not. */
import { describe, expect, it } from 'vitest'
import { read } from '../../../../renderer/rules/noise/reading.ts'
import { signals } from '../../../../renderer/rules/noise/signals/all.ts'
import { itemOf } from './item-builder.ts'
import type { More } from './item-builder.ts'

export type Case = readonly [text: string, more?: More]
export type SignalTable = Readonly<Record<string, { readonly shows: readonly Case[]; readonly not: readonly Case[] }>>

/** One test a case. */
export const testTable = (table: SignalTable): void => {
  describe.each(Object.entries(table))('%s', (name, { shows, not }) => {
    const value = (text: string, more?: More): number => signals.find((signal) => signal.name === name)?.in(read(itemOf(text, more))) ?? Number.NaN
    it.each(shows.map(([text, more]) => [text, more] as const))('shows in: %s', (text, more) => {
      expect(value(text, more)).toBeGreaterThan(0)
    })
    it.each(not.map(([text, more]) => [text, more] as const))('does not show in: %s', (text, more) => {
      expect(value(text, more)).toBe(0)
    })
  })
}
