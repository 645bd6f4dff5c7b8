import { afterEach, describe, expect, it } from 'vitest'
import { countAtStart, countInWords, inFigures } from '../../../renderer/ui/numbers.ts'
import { eitherOf, listed } from '../../../renderer/ui/listed.ts'
import { agoWords, dayWords, spanWords, untilWords, whenWords } from '../../../renderer/ui/time.ts'
import { bestOf, language, languages, region, speak, subscribeLanguage } from '../../../renderer/words/language.ts'
import { say, sayParts } from '../../../renderer/words/say.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

afterEach(() => speak('en'))

describe('the language that is spoken', () => {
  it('is English at first, and another when asked for', async () => {
    expect(language()).toBe('en')
    expect(say('ui.back')).toBe('Back')
    let heard = 0
    const stop = subscribeLanguage(() => { heard += 1 })
    await speak('de')
    expect([language(), say('ui.back'), heard]).toEqual(['de', 'Zurück', 1])
    await speak('de')
    expect(heard).toBe(1)
    stop()
    await speak('en')
    expect([say('ui.back'), heard]).toEqual(['Back', 1])
  })
  it('stays where there is no such file', async () => {
    await speak('xx')
    expect([language(), say('ui.back')]).toEqual(['en', 'Back'])
  })
  it('is the first of the system’s that Kith speaks', () => {
    expect(languages).toEqual(expect.arrayContaining(['de', 'en']))
    expect(bestOf(['fr-CH', 'de-AT', 'en'])).toBe('de')
    expect(bestOf(['en-GB', 'de'])).toBe('en')
    expect(bestOf(['tlh'])).toBe('en')
    expect(bestOf([])).toBe('en')
  })
  it('writes dates as the user’s region does, where it is one of that language', async () => {
    await speak('de')
    expect(region()).toMatch(/^de/)
  })
})

describe('what is said', () => {
  it('counts as the language does', async () => {
    expect([1, 2, 1200].map((count) => say('progress.items', { count }))).toEqual(['1 item', '2 items', '1,200 items'])
    await speak('de')
    expect([1, 2, 1200].map((count) => say('progress.items', { count }))).toEqual(['1 Eintrag', '2 Einträge', '1.200 Einträge'])
  })
  it('takes what is put into it as it is, whatever is in it', () => {
    expect(say('ui.quoted', { text: '{count} <b>\'it\'</b>' })).toBe('“{count} <b>\'it\'</b>”')
  })
  it('comes in parts where something in it is more than words', () => {
    const mark = { is: 'mark' }
    expect(sayParts('outbox.as', { handle: mark })).toEqual(['· as ', mark])
    expect(sayParts<{ of: readonly unknown[] }>('palette.go-to-marked', { place: 'Older', where: (of) => ({ of }) })).toEqual([{ of: ['Go to'] }, ' Older'])
    expect(sayParts('ui.back', {})).toEqual(['Back'])
  })
})

describe('numbers, lists and times in German', () => {
  it('are written as in German', async () => {
    await speak('de')
    expect([countInWords(3), countAtStart(7), inFigures(12_345)]).toEqual(['drei', 'Sieben', '12.345'])
    expect([listed(['Ana', 'Bo', 'Cleo']), eitherOf(['a', 'b'])]).toEqual(['Ana, Bo und Cleo', 'a oder b'])
    expect([spanWords(10), spanWords(40 * minute), spanWords(hour), spanWords(3 * day)]).toEqual(['jetzt', '40 Min.', '1 Stunde', '3 Tage'])
    expect([agoWords(10), agoWords(5 * hour), agoWords(2 * day), untilWords(3 * day), untilWords(minute)]).toEqual(['gerade eben', 'vor 5 Stunden', 'vor 2 Tagen', 'in 3 Tagen', 'in einer Minute'])
    const now = new Date(2026, 10, 18, 12).getTime()
    expect(dayWords(new Date(2026, 2, 3).getTime(), now)).toBe('3. März')
    expect(whenWords(new Date(2026, 10, 18, 18).getTime(), now)).toBe('heute um 18:00 Uhr')
    expect(whenWords(new Date(2026, 10, 23, 9).getTime(), now)).toMatch(/^am Montag um 0?9:00 Uhr$/)
  })
})
