import { expect, test } from 'vitest'
import { addNews, addPast, askNews, begin, hasPast, type Page, type Place } from '../../../../main/connectors/wordpress/place.ts'
import { fc } from '../../../property.ts'

interface Comment { readonly id: number; readonly at: number }
const size = 5

/** A site: whole seconds, what shares one in order of its number, pages by number. */
const page = (all: readonly Comment[], wants: (at: number) => boolean, direction: 1 | -1, number: number) => {
  const found = all.filter(({ at }) => wants(at)).sort((a, b) => direction * (a.at - b.at || a.id - b.id))
  const items = found.slice((number - 1) * size, number * size)
  return { items, page: { times: items.map(({ at }) => at), isFull: found.length > number * size } satisfies Page }
}

const seconds = fc.array(fc.integer({ min: 1000, max: 1020 }), { maxLength: 40 }).map((times) => times.map((second, id): Comment => ({ id, at: second * 1000 })))

const readPast = (all: readonly Comment[], from: Place, seen: Set<number>): Place => {
  let place = from
  for (let step = 0; hasPast(place, 0); step += 1) {
    if (step > 200) throw new Error('the past never ends')
    const { at, page: number } = place.past ?? { at: 0, page: 1 }
    const read = page(all, (time) => time < at, -1, number)
    for (const { id } of read.items) seen.add(id)
    place = addPast(place, read.page)
  }
  return place
}
const readNews = (all: readonly Comment[], from: Place, seen: Set<number>): Place => {
  let place = from
  for (let step = 0; step === 0 || place.news !== null; step += 1) {
    if (step > 200) throw new Error('the news never end')
    const { at, page: number } = askNews(place)
    const read = page(all, (time) => time > at, 1, number)
    for (const { id } of read.items) seen.add(id)
    place = addNews(place, read.page)
  }
  return place
}

test('everything is read once the past is over, however many share a second', () => {
  fc.assert(fc.property(seconds, (all) => {
    const seen = new Set<number>()
    const first = page(all, () => true, -1, 1)
    for (const { id } of first.items) seen.add(id)
    readPast(all, begin(first.page, 2_000_000), seen)
    expect(all.filter(({ id }) => !seen.has(id))).toEqual([])
  }))
})

test('news that come while the past is read, and a little before the newest, are read as well', () => {
  fc.assert(fc.property(seconds, seconds, (before, after) => {
    const more = after.map(({ id, at }): Comment => ({ id: id + 1000, at }))
    const seen = new Set<number>()
    const first = page(before, () => true, -1, 1)
    for (const { id } of first.items) seen.add(id)
    const all = [...before, ...more]
    readPast(all, readNews(all, begin(first.page, 2_000_000), seen), seen)
    expect(all.filter(({ id }) => !seen.has(id))).toEqual([])
  }))
})

test('a comment deleted between two pages moves none out of sight', () => {
  fc.assert(fc.property(seconds, fc.nat(), (all, which) => {
    const gone = all[which % Math.max(1, all.length)]?.id
    const seen = new Set<number>()
    const first = page(all, () => true, -1, 1)
    for (const { id } of first.items) seen.add(id)
    // With more than a page in one second the site's numbering moves: that is what the second look at recent ones is for.
    const crowded = all.some(({ at }) => all.filter((other) => other.at === at).length >= size)
    readPast(all.filter(({ id }) => id !== gone), begin(first.page, 2_000_000), seen)
    if (!crowded) expect(all.filter(({ id }) => id !== gone && !seen.has(id))).toEqual([])
  }))
})

test('what is older than wanted is left', () => {
  const place = begin({ times: [5000, 4000], isFull: true }, 9000)
  expect([hasPast(place, 3000), hasPast(place, 4000)]).toEqual([true, false])
})
