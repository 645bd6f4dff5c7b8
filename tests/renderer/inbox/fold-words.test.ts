import { describe, expect, it } from 'vitest'
import { askLine, foldHeadline, foldTitle, foldWhy, namesLine } from '../../../renderer/inbox/fold-words.ts'
import type { FoldInbox } from '../../../renderer/store/rows.ts'

const fold = (people: number, asking: number, personNames: readonly string[] = [], root = 'post', title: string | null = null) =>
  ({ people, asking, personNames, thread: { root, title } }) as unknown as FoldInbox

describe('a folded thread', () => {
  it('says how many, and how many ask', () => {
    expect(foldWhy(fold(30, 7))).toBe('30 people answered, 7 ask something.')
    expect(foldWhy(fold(9, 1))).toBe('9 people answered, 1 asks something.')
    expect(foldWhy(fold(9, 0))).toBe('9 people answered.')
    expect(foldHeadline(fold(9, 0, [], 'article'))).toBe('Nine people commented on your article')
    expect(askLine(fold(9, 0))).toBe('')
    expect(askLine(fold(9, 1))).toBe('One asks something.')
  })
  it('names the first and counts the rest', () => {
    expect(namesLine(fold(30, 0, ['Rhea', 'Sam', 'Ines', 'Karol']))).toBe('Rhea, Sam, Ines, Karol and 26 others')
    expect(namesLine(fold(9, 0, ['Rhea', 'Sam', 'Ines', 'Karol', 'A', 'B', 'C', 'D']))).toMatch(/and one other$/)
    expect(namesLine(fold(9, 0, ['  ', '']))).toBe('')
  })
  it('stands under the title of an article, else under what it is', () => {
    expect(foldTitle(fold(9, 0, [], 'article', 'Menus nobody reads'))).toBe('“Menus nobody reads”')
    expect(foldTitle(fold(9, 0))).toBe('Your post')
  })
})
