import { describe, expect, it } from 'vitest'
import { asDecided, moment, placeIn, settled, type Leaving, type Place } from '../../../renderer/inbox/leaving.ts'

interface Row { readonly id: string }
const [ana, bob, cleo]: [Row, Row, Row] = [{ id: 'ana' }, { id: 'bob' }, { id: 'cleo' }]
const rows: readonly Row[] = [ana, bob, cleo]
const away = (id: string, until = Infinity): Leaving<Row> => new Map([[id, { back: null, until }]])
const stood = (id: string, among = rows): Place<Row> => placeIn('waiting', among, id) ?? { list: '', row: { id }, before: null, after: null }
const back = (...ids: string[]): Leaving<Row> => new Map(ids.map((id) => [id, { back: stood(id), until: Infinity }]))

describe('whoever was decided about', () => {
  it('nobody: the list is the same list', () => {
    expect(asDecided('waiting', rows, moment(), new Map())).toBe(rows)
  })
  it('is not in the list while the decision is being stored', () => {
    expect(asDecided('waiting', rows, moment(), away('ana'))).toEqual([bob, cleo])
  })
  it('is not brought back by what was read before the decision was stored, but by what is read after it', () => {
    const before = moment()
    const leaving = away('ana', moment())
    const after = moment()
    expect(asDecided('waiting', rows, before, leaving)).toEqual([bob, cleo])
    expect(asDecided('waiting', rows, after, leaving)).toBe(rows)
  })
  it('is remembered no longer once a later read knows, whoever is still leaving is', () => {
    const leaving: Leaving<Row> = new Map([...away('ana', moment()), ...away('bob')])
    expect([...settled(leaving, moment()).keys()]).toEqual(['bob'])
    expect(settled(leaving, 0)).toBe(leaving)
  })
})

describe('whoever was taken back', () => {
  it('stands where they stood, also at either end and beside others who are back', () => {
    expect(asDecided('waiting', [bob, cleo], moment(), back('ana'))).toEqual(rows)
    expect(asDecided('waiting', [ana, cleo], moment(), back('bob'))).toEqual(rows)
    expect(asDecided('waiting', [ana, bob], moment(), back('cleo'))).toEqual(rows)
    const first = stood('ana')
    const then = stood('bob', [bob, cleo])
    expect(asDecided('waiting', [cleo], moment(), new Map([['bob', { back: then, until: Infinity }], ['ana', { back: first, until: Infinity }]]))).toEqual(rows)
  })
  it('stands there once, and only in the list they left', () => {
    expect(asDecided('waiting', rows, moment(), back('bob'))).toEqual(rows)
    expect(asDecided('done', [cleo], moment(), back('bob'))).toEqual([cleo])
  })
  it('is in the list alone, where nobody else is', () => {
    expect(asDecided('waiting', [], moment(), back('bob'))).toEqual([bob])
  })
  it('stands where a later read says', () => {
    const leaving: Leaving<Row> = new Map([['bob', { back: stood('bob'), until: moment() }]])
    expect(asDecided('waiting', [ana, cleo], moment(), leaving)).toEqual([ana, cleo])
  })
})
