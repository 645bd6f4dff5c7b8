/** Every sentence Kith says stands in the catalogue, whole in every language, and is said with what it takes. */
import { expect, test } from 'vitest'
import type { ConnectorInfo, SignInField } from '#domain/account'
import { connectors } from '../../main/connectors/index.ts'
import { callsIn, catalogues, english, rendererProgram, takesOf, writtenOf } from './catalogue.ts'
import { spokenIn } from './spoken.ts'

const program = rendererProgram()
const calls = callsIn(program)
const languages = [...catalogues].map(([code, texts]) => ({ code, texts }))
const sorted = (names: Iterable<string>): string[] => [...names].sort()

test('there is English, and German', () => {
  expect(sorted(catalogues.keys())).toEqual(expect.arrayContaining(['de', 'en']))
})

test.each(languages)('$code is named as a language is, and its keys stand in order, each once', ({ code, texts }) => {
  expect(Intl.getCanonicalLocales(code)).toEqual([code])
  expect(writtenOf(code)).toBe(`${JSON.stringify(Object.fromEntries(Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`)
})

test.each(languages)('every text of $code is a message, and has a word for whatever is not counted', ({ code, texts }) => {
  const broken = Object.entries(texts).flatMap(([key, text]) => {
    try {
      const known = new Set<string>(new Intl.PluralRules(code).resolvedOptions().pluralCategories)
      return [...takesOf(text).plurals].filter((category) => !known.has(category)).map((category) => `${key}: ${code} has no plural “${category}”`)
    } catch (error) {
      return [`${key}: ${String(error)}`]
    }
  })
  expect(broken).toEqual([])
})

test.each(languages)('$code says everything English says, and nothing else', ({ texts }) => {
  expect(Object.keys(english).filter((key) => (texts[key] ?? '').trim() === '')).toEqual([])
  expect(Object.keys(texts).filter((key) => english[key] === undefined)).toEqual([])
})

test.each(languages)('$code takes what English takes', ({ texts }) => {
  const different = Object.entries(texts).flatMap(([key, text]) => {
    const [theirs, ours] = [takesOf(text), takesOf(english[key] ?? '')]
    const isSame = sorted(theirs.names).join() === sorted(ours.names).join() && sorted(theirs.tags).join() === sorted(ours.tags).join()
    return isSame ? [] : [`${key}: ${sorted(theirs.names).join()} <${sorted(theirs.tags).join()}>, in English ${sorted(ours.names).join()} <${sorted(ours.tags).join()}>`]
  })
  expect(different).toEqual([])
})

test('what is said can be known, is in the catalogue, and is given exactly what it takes', () => {
  const wrong = calls.flatMap(({ where, keys, gives }) => {
    if (keys === null) return [`${where}: which key it says cannot be known`]
    return keys.flatMap((key) => {
      const text = english[key]
      if (text === undefined) return [`${where}: there is no ${key}`]
      const { names, tags } = takesOf(text)
      const takes = sorted([...names, ...tags])
      return takes.join() === gives.join() ? [] : [`${where}: ${key} takes ${takes.join() || 'nothing'}, and is given ${gives.join() || 'nothing'}`]
    })
  })
  expect(wrong).toEqual([])
})

/** What a card says, by the keys `renderer/words/card.ts` looks for. */
const cardTexts = ({ network, name, summary, signInFields, signInHelp, barriers, preview }: ConnectorInfo): Record<string, string> => {
  const fields = (of: readonly SignInField[], under: string) => of.flatMap(({ key, label, hint }) => [[`${under}.${key}.label`, label], [`${under}.${key}.hint`, hint]])
  const said = [['name', name], ['summary', summary], ['help', signInHelp.text], ...fields(signInFields, 'field'), ...fields(preview?.fields ?? [], 'preview'),
    ...barriers ? [['mute', barriers.mute], ['block', barriers.block]] : []]
  return Object.fromEntries(said.filter(([, text]) => text !== '').map(([key, text]) => [`card.${network}.${key ?? ''}`, text ?? '']))
}
const isCard = (key: string): boolean => key.startsWith('card.')

test('the cards of the networks are in the catalogue, as they speak themselves', () => {
  expect(Object.fromEntries(Object.entries(english).filter(([key]) => isCard(key)))).toEqual(Object.assign({}, ...connectors.map(({ info }) => cardTexts(info))))
})

test('everything in the catalogue is said somewhere', () => {
  const said = new Set(calls.flatMap(({ keys }) => keys ?? []))
  expect(Object.keys(english).filter((key) => !said.has(key) && !isCard(key))).toEqual([])
})

test('no words for people stand outside the catalogue', () => {
  expect(spokenIn(program)).toEqual([])
})
