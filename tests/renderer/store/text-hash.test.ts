import { describe, expect, it } from 'vitest'
import { looksDifferent } from '../../../renderer/store/judging.ts'
import { textHashOf } from '../../../renderer/store/text-hash.ts'
import { person } from './world.ts'

const hash = (text: string, by = 'ana') => textHashOf({ text, authorId: by })
const long = 'Our newest collection of hand made wooden harbours, dear friends'

describe('the same text', () => {
  it('is the same whomever it names, wherever it links, however it is set', () => {
    expect(hash(`@you.example ${long}!! https://a.example/1`)).toBe(hash(`${long.toUpperCase()} https://b.example/2 @them`, 'bob'))
    expect(hash(long)).not.toBe(hash(`${long} of ours`))
  })

  it('means nothing where it is short, and only from the same person where many say it by themselves', () => {
    expect(hash('thanks a lot!')).toBeNull()
    expect(hash('1234567890 1234567890 1234567890')).toBeNull()
    expect(hash('Happy birthday to you, my friend!')).not.toBe(hash('Happy birthday to you, my friend!', 'bob'))
    expect(hash('Happy birthday to you, my friend!')).toBe(hash('happy birthday to you my friend'))
  })

  it('is found in any writing', () => {
    const text = 'この度新しいコレクションを発表いたしました。皆様のご来店を心よりお待ちしております。ぜひお立ち寄りください。'
    expect(hash(text)).toBe(hash(`@you ${text}`, 'bob'))
    expect(hash(text)).not.toBeNull()
  })
})

it('a person looks different to the judge for other words, not for one follower more', () => {
  expect(looksDifferent(person('ana', { followers: 1000 }), person('ana', { followers: 1001, avatarUrl: 'https://a.example' }))).toBe(false)
  expect(looksDifferent(person('ana', { followers: 10 }), person('ana', { followers: 1000 }))).toBe(true)
  expect(looksDifferent(person('ana'), person('ana', { bio: 'SEO agency' }))).toBe(true)
})
