import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { hand } from '../../../renderer/rules/noise/hand.ts'
import { fingerprint } from '../../../renderer/rules/noise/learned/fingerprint.ts'
import { signals } from '../../../renderer/rules/noise/signals/all.ts'
import { isNoiseKind } from '../../../renderer/rules/noise/weighing.ts'
import { weights } from '../../../renderer/rules/noise/weights.ts'
import { fit } from '../../eval/fit.ts'
import { report as judgeNoise } from '../../eval/noise.ts'
import { fingerprintOf } from '../../eval/sources.ts'
import { cross } from '../../eval/train.ts'
import { report as judgeTurns } from '../../eval/turns.ts'

const folder = mkdtempSync(join(tmpdir(), 'kith-evaluation-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const fileOf = (...lines: string[]): string => {
  const file = join(folder, `${lines.join('').length}.jsonl`)
  writeFileSync(file, lines.join('\n'))
  return file
}
const figures = (lines: readonly string[]) => JSON.parse(lines.at(-1) ?? '') as Record<string, number>
const thread = (id: string, expected: string) => JSON.stringify({
  id, me: ['@me'], root: 'post', messages: [{ id: 'a', author: '@Ana', text: '@me hello?', mentions: ['@me'], sentAt: '2025-11-03T07:00:00Z' }], expect: { '@Ana': expected },
})

describe('the evaluation commands', () => {
  it('print the figures of turns as the last line, and who is wrong before', () => {
    const lines = judgeTurns(fileOf(thread('t1', 'theirs'), '', thread('t2', 'quiet')))
    expect(lines.at(-1)).toBe('{"items":2,"right":1,"wrong":["t2"]}')
    expect(lines[0]).toBe('t2: @ana is theirs, expected quiet')
  })
  it('name the line that cannot be read, and why', () => {
    expect(() => judgeTurns(fileOf(thread('t1', 'theirs'), '{oops'))).toThrow(/line 2: this is not JSON/u)
    expect(() => judgeTurns(fileOf(thread('t1', 'nobody')))).toThrow(/line 1: expect\.@Ana/u)
    expect(() => judgeNoise(fileOf('{"id":"x"}'))).toThrow(/line 1: network/u)
  })
})

describe('the noise corpora the weights come from', () => {
  const corpora = join(import.meta.dirname, '../../fixtures/noise')
  it.each(readdirSync(corpora).filter((name) => name.startsWith('train-')))('%s: people stay, most noise goes', (name) => {
    const { personsHiddenShare, noiseHiddenShare } = figures(judgeNoise(join(corpora, name)))
    // Of those who ask a service for help none is noise.
    expect(personsHiddenShare).toBeLessThanOrEqual(0.005)
    if (name !== 'train-help.jsonl') expect(noiseHiddenShare).toBeGreaterThanOrEqual(0.7)
  })
  it('each hand can be judged by a model that has not seen it', () => {
    const line = (id: string, text: string, expected: string) => JSON.stringify({ id, network: 'n', kind: 'mention', text, sentAt: '2025-11-03T07:00:00Z', author: { handle: id }, expect: expected })
    const person = line('p', 'which shelf was it on?', 'person')
    const noise = line('n', '#FF @a @b @c great giveaway, claim your prize https://win.example', 'noise')
    const lines = cross([fileOf(person, noise), fileOf(person, noise, noise)])
    expect(lines).toHaveLength(11)
    expect(lines[0]).toMatch(/persons hidden 0 of 1 \(0\.0 %\), noise hidden 1 of 1/u)
    expect(lines.at(-1)).toMatch(/^all hands, threshold 2\.9: persons hidden 0 of 2/u)
  })
  it('what was learned is known by its fingerprint, so that every inbox is judged anew where it is another', () => {
    const rules = join(import.meta.dirname, '../../../renderer/rules/noise')
    const learned = readdirSync(join(rules, 'learned')).filter((name) => name !== 'fingerprint.ts').map((name) => `learned/${name}`)
    expect(fingerprint).toBe(fingerprintOf(['weights.ts', ...learned].map((name) => [name, readFileSync(join(rules, name), 'utf8').replaceAll('\r\n', '\n')])))
  })
  it('every weight belongs to a signal, and every signal has a name of its own', () => {
    const names = signals.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(Object.keys(weights).filter((name) => !names.includes(name))).toEqual([])
    expect(Object.keys(hand).filter((name) => !names.includes(name) && !/speaks/u.test(name))).toEqual([])
  })
})

describe('what the noise signals learn', () => {
  it('stays above the least it may be, and falls where nothing holds it', () => {
    // Whoever shows it is a person, whoever does not is noise.
    const rows = Array.from({ length: 40 }, (_, at) => ({ at: at < 20 ? [0] : [], values: at < 20 ? [1] : [], isNoise: at >= 20, cost: 1 }))
    const start = { weights: [0.5, 0], hold: [0.1, 0] }
    expect(fit(rows, { ...start, least: [0, -Infinity] })[0]).toBe(0)
    expect(fit(rows, start)[0]).toBeLessThan(-1)
  })
  it('of a rule named after a kind of noise never speaks for a person', () => {
    const named = signals.filter(({ name, of, from }) => from === 'rule' && isNoiseKind(of) && (hand[name] ?? 0) >= 0)
    expect(named.length).toBeGreaterThan(50)
    expect(named.filter(({ name }) => (weights[name] ?? 0) < 0).map(({ name }) => name)).toEqual([])
  })
})
