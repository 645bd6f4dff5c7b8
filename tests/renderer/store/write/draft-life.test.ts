import { describe, expect, it } from 'vitest'
import type { ChangeRow } from '../../../../renderer/store/change-rows.ts'
import { isKnown, lived, met } from '../../../../renderer/store/write/draft-life.ts'
import { noon } from '../world.ts'

type Row = Pick<ChangeRow, 'at' | 'isGone' | 'life'>
const saved = (before: Row | undefined, at: number): Row => ({ at, isGone: false, life: lived(before, at, false) })
const gone = (before: Row | undefined, at: number): Row => ({ at, isGone: true, life: lived(before, at, true) })
const minute = 60_000

describe('what a store knows of a draft', () => {
  it('is every version of a stretch of typing, in one stretch, and none from between two', () => {
    const morning = [300, 600, 5000].reduce<Row | undefined>((row, ms) => saved(row, noon + ms), undefined)
    const row = saved(morning, noon + 60 * minute)
    expect(row.life?.stretches).toHaveLength(2)
    expect([300, 600, 5000, 60 * minute].map((ms) => isKnown(row, noon + ms))).toEqual([true, true, true, true])
    expect([0, 30 * minute, 61 * minute].map((ms) => isKnown(row, noon + ms))).toEqual([false, false, false])
  })
  it('is what was brought here, and what is older than its end, also where that came from a clock ahead', () => {
    const row = saved(undefined, noon)
    const brought = { ...row, life: met(row, noon + minute) }
    expect([isKnown(brought, noon + minute), isKnown(saved(brought, noon + 300), noon + minute)]).toEqual([true, true])
    const end = saved(gone(brought, noon + 600), noon + 5 * minute)
    expect([noon - 1, noon + minute, noon + minute + 1].map((at) => isKnown(end, at))).toEqual([true, true, false])
  })
  it('of a row written before there were lives is its last version, or that it went', () => {
    expect([noon - 1, noon, noon + 1].map((at) => isKnown({ at: noon, isGone: false }, at))).toEqual([false, true, false])
    expect([noon - 1, noon, noon + 1].map((at) => isKnown({ at: noon, isGone: true }, at))).toEqual([true, true, false])
    expect([isKnown(saved({ at: noon, isGone: true }, noon + minute), noon - 1), isKnown(undefined, noon)]).toEqual([true, false])
  })
  it('stays small', () => {
    const row = Array.from({ length: 500 }, (_, at) => noon + at * minute).reduce<Row | undefined>(saved, undefined)
    expect(row?.life?.stretches).toHaveLength(200)
    expect(isKnown(row, noon + 499 * minute)).toBe(true)
  })
})
