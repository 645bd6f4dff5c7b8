/** Each signal of where and by whom it is said, with messages that show it and one that must not. */
import { describe, expect, it } from 'vitest'
import { verdictOn } from './item-builder.ts'
import type { More } from './item-builder.ts'
import { testTable } from './signal-table.ts'
import type { SignalTable } from './signal-table.ts'

const stage: More = { author: { followers: 40_000, following: 12, posts: 900 } }
const direct: More = { kind: 'direct' }
const answered: More = { history: { theirs: 3, mine: 2 } }
const unheard: More = { kind: 'reply', isReplyToMe: true, history: { theirs: 5, mine: 0 } }
const table: SignalTable = {
  'passed on without saying so': {
    shows: [['Does anybody in Leeds still mend clocks?', { isRepost: true }]],
    not: [['Reposting because the man in the hat is my uncle', { isRepost: true }], ['Teile ich mal: stimmt das Bild?', { isRepost: true }], ['Does anybody in Leeds still mend clocks?']],
  },
  'says that they pass it on': { shows: [['Sharing, and adding: there is a ramp on Thursdays now', { isRepost: true }]], not: [['Sharing, and adding: there is a ramp on Thursdays now'], ['Sharing this', { isRepost: true }]] },
  'a first message with a link': { shows: [['Look at this https://a.example/1', direct]], not: [['Look at this https://a.example/1', { ...direct, ...answered }], ['Look at this https://a.example/1']] },
  'a first message that asks': { shows: [['Who looks after your website?', direct]], not: [['Who looks after your website?', { ...direct, ...answered }], ['Your website is down', direct]] },
  'a short first message': { shows: [['Hello dear, how are you', direct]], not: [['Hello dear, how are you', { ...direct, ...answered }]] },
  'a first message in which nothing is counted': { shows: [['I came across your page', direct]], not: [['We met at table 4', direct]] },
  'a comment with a link': { shows: [['Nice https://a.example/1', { kind: 'comment' }]], not: [['Nice', { kind: 'comment' }], ['Nice https://a.example/1']] },
  'a smooth comment by nobody known': { shows: [['So true', { kind: 'comment' }]], not: [['So true', { kind: 'comment', ...stage }], ['Page 4 says otherwise', { kind: 'comment' }]] },
  'a question by nobody known': { shows: [['Which flour is it?']], not: [['Which flour is it?', stage], ['Rye.']] },
  'a question from a stage': { shows: [['What do you think?', stage]], not: [['What do you think?'], ['What do you think?', { ...stage, ...answered }]] },
  'reactions in a row': { shows: [['Like and retweet if you love your mother'], ['❤️ Please follow & share']], not: [['I like it, and share your doubts'], ['Like it? The follow-up is on page 4']] },
  'a statement from a stage': { shows: [['Silence is golden.', stage]], not: [['Silence is golden.'], ['What do you think?', stage]] },
  'a quote from a stage': { shows: [['This.', { ...stage, kind: 'quote' }]], not: [['This.', { kind: 'quote' }], ['This.', stage]] },
  'answers again and again, never answered': { shows: [['How evocative.', unheard]], not: [['How evocative.', { ...unheard, ...answered }], ['The 1961 bridge?', unheard]] },
  'rounded sentences': { shows: [['Such evocative words. They really speak to everybody, always.']], not: [['what a photo. the light, wow'], ['Such evocative words, hmm.....they really speak to everybody'], ['What an evocative photo. I took one in 1961 there.']] },
  'names several, asks nobody': { shows: [['Lovely people @a @b @c']], not: [['Lovely people @a'], ['Who comes along @a @b @c?']] },
}

testTable(table)

describe('somebody of whom nothing is known', () => {
  it.each([
    'my reset mail never comes, can you please help? I have tried three times, DM me if you need the number',
    'I was charged twice this month and nobody answers. Who can I write to?',
    'please fix the app, it crashes whenever I share my screen',
  ])('is heard when asking for help: %s', (text) => {
    expect(verdictOn(text).is).toBe('person')
  })
})
