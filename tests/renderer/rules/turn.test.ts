import { describe, expect, it } from 'vitest'
import { turnsOf } from '../../../renderer/rules/turn.ts'
import { says, threadOf, turns, underPost } from './thread-builder.ts'

const post = says('me', 'First frost.', { id: 'p' })

describe('whose turn it is: what waits', () => {
  it('a reply to my post waits until I answer it', () => {
    expect(underPost(post, says('ana', 'Which hall?', { id: 'a', to: 'p' }))).toEqual({ ana: 'theirs' })
    expect(underPost(post, says('ana', 'Which hall?', { id: 'a', to: 'p' }), says('me', 'The old one.', { to: 'a' }))).toEqual({ ana: 'yours' })
  })
  it('of many people under one post, each is answered or not', () => {
    expect(underPost(post, says('ana', 'One?', { id: 'a', to: 'p' }), says('bob', 'Two?', { to: 'p' }), says('me', 'Yes.', { to: 'a' })))
      .toEqual({ ana: 'yours', bob: 'theirs' })
  })
  it('a new mention waits, a carried-on handle is overheard', () => {
    expect(underPost(says('ana', 'Hello @me', { id: 'a' }), says('bob', '@ana @me me too', { id: 'b', to: 'a' }), says('cem', '@bob no', { id: 'c', to: 'b' }), says('dee', '@cem @me and you?', { to: 'c' })))
      .toEqual({ ana: 'theirs', bob: 'quiet', cem: 'quiet', dee: 'theirs' })
  })
  it('a handle repeated beyond the leading ones is a new naming', () => {
    expect(underPost(says('ana', '@me look', { id: 'a' }), says('bob', '@ana @me I think @me knows', { to: 'a' }))).toMatchObject({ bob: 'theirs' })
  })
  it('a name the network lists but the text does not show counts as carried on only if the parent has it', () => {
    expect(underPost(says('ana', '@me look', { id: 'a' }), says('bob', 'yes', { to: 'a', mentions: ['@ana', '@me'] }))).toMatchObject({ bob: 'quiet' })
    expect(underPost(says('ana', 'look', { id: 'a' }), says('bob', 'yes', { to: 'a', mentions: ['@ana', '@me'] }))).toMatchObject({ bob: 'theirs' })
  })
  it('naming my other account where the first was carried on is a new naming', () => {
    expect(underPost(says('ana', '@me look', { id: 'a' }), says('bob', '@ana @me @me-too you both', { to: 'a' }))).toMatchObject({ bob: 'theirs' })
  })
  it('a reply to a deleted message of mine still waits', () => {
    expect(underPost(says('me', 'Oh.', { id: 'p', deleted: true }), says('ana', 'Why?', { to: 'p' }))).toEqual({ ana: 'theirs' })
  })
  it('quoting me waits, quoting somebody else does not', () => {
    expect(underPost(post, says('ana', 'This.', { id: 'a', quotes: 'p' }), says('bob', 'That.', { quotes: 'a' }))).toEqual({ ana: 'theirs', bob: 'quiet' })
  })
  it('a quote of words of mine that are not at hand waits where the network says whose they are', () => {
    expect(underPost(says('ana', 'This.', { quotes: 'far away', quotesWordsOf: 'me' }))).toEqual({ ana: 'theirs' })
  })
  it('a top-level comment on my article waits, also when its parent is gone; an answer among commenters does not', () => {
    expect(turns(threadOf('article', says('ana', 'Nice.', { id: 'a' }), says('bob', 'No.', { to: 'a' }), says('cem', 'Hm.', { to: 'gone' }))))
      .toEqual({ ana: 'theirs', bob: 'quiet', cem: 'theirs' })
  })
  it('a message under a post whose parent is missing waits only if it names me', () => {
    expect(underPost(says('ana', 'yes', { to: 'gone' }), says('bob', '@me yes', { to: 'gone' }))).toEqual({ ana: 'quiet', bob: 'theirs' })
  })
  it('a direct message inside a public thread waits', () => {
    expect(underPost(says('ana', 'psst', { kind: 'direct', to: 'gone' }))).toEqual({ ana: 'theirs' })
  })
  it('a bot never waits; one I answered is answered', () => {
    expect(underPost(post, says('robot', '@me hello?', { id: 'r', to: 'p' }))).toEqual({ robot: 'quiet' })
    expect(underPost(post, says('robot', '@me hello?', { id: 'r', to: 'p' }), says('me', 'no', { to: 'r' }))).toEqual({ robot: 'yours' })
  })
  it('noise never waits', () => {
    const thread = threadOf('post', post, says('ana', 'buy', { id: 'a', to: 'p' }))
    expect(turns({ ...thread, noise: new Set(['a']) })).toEqual({ ana: 'quiet' })
  })
  it('I am nobody who waits, with none of my accounts', () => {
    expect(underPost(post, says('me-too', '@me hello?', { to: 'p' }))).toEqual({})
  })
})

describe('whose turn it is: what answers', () => {
  it('my other account answers as well', () => {
    expect(underPost(says('ana', '@me ship to Norway?', { id: 'a' }), says('me-too', '@ana yes', { to: 'a' }))).toEqual({ ana: 'yours' })
  })
  it('one reply that newly names others answers them too, but only what they wrote before', () => {
    expect(underPost(post, says('ana', 'One?', { id: 'a', to: 'p' }), says('bob', 'Two?', { to: 'p' }), says('me', '@ana @bob ten', { to: 'a' }), says('cem', 'Three?', { to: 'p' })))
      .toEqual({ ana: 'yours', bob: 'yours', cem: 'theirs' })
    expect(underPost(post, says('ana', 'One?', { id: 'a', to: 'p' }), says('bob', 'Two?', { to: 'p', at: 9 }), says('me', '@ana @bob ten', { to: 'a', at: 8 })))
      .toEqual({ ana: 'yours', bob: 'theirs' })
  })
  it('naming somebody at the same moment is not later', () => {
    expect(underPost(post, says('bob', 'Two?', { to: 'p', at: 5 }), says('me', '@bob ten', { at: 5 }))).toEqual({ bob: 'theirs' })
  })
  it('an answer in one branch leaves the other branch waiting', () => {
    expect(underPost(post, says('ana', 'Varnish?', { to: 'p' }), says('ana', 'Leaks?', { id: 'b', to: 'p' }), says('me', '@ana A little.', { to: 'b' }))).toEqual({ ana: 'theirs' })
  })
  it('naming her again in the middle of the words closes all her branches', () => {
    expect(underPost(post, says('ana', 'Varnish?', { to: 'p' }), says('ana', 'Leaks?', { id: 'b', to: 'p' }), says('me', '@ana A little, and @ana it is linseed.', { to: 'b' }))).toEqual({ ana: 'yours' })
  })
  it('an answer further down that still names her reaches her, one that does not leaves her waiting', () => {
    const start = [post, says('ana', 'One?', { id: 'a', to: 'p' }), says('bob', '@ana @me two', { id: 'b', to: 'a' })]
    expect(underPost(...start, says('me', '@bob @ana both', { to: 'b' }))).toEqual({ ana: 'yours', bob: 'yours' })
    expect(underPost(...start, says('me', '@bob only you', { to: 'b' }))).toEqual({ ana: 'theirs', bob: 'yours' })
  })
  it('quoting her answers her, with the utterance she was in', () => {
    expect(underPost(post, says('ana', 'One', { id: 'a', to: 'p' }), says('ana', 'and two?', { id: 'b', to: 'a' }), says('me', 'Yes.', { quotes: 'b' }))).toEqual({ ana: 'yours' })
    expect(underPost(post, says('ana', 'One', { id: 'a', to: 'p' }), says('me', 'Yes.', { quotes: 'a', at: 3 }), says('ana', 'and two?', { to: 'a', at: 4 }))).toEqual({ ana: 'theirs' })
  })
  it('quoting words deep in a thread does not answer her words further up', () => {
    expect(underPost(post, says('ana', 'One?', { id: 'a', to: 'p' }), says('bob', 'hm', { id: 'b', to: 'a' }), says('ana', 'see', { id: 'c', to: 'b' }), says('me', 'This.', { quotes: 'c' }))).toMatchObject({ ana: 'theirs' })
  })
  it('my own continuation answers nobody', () => {
    expect(underPost(post, says('ana', 'Who checks?', { to: 'p' }), says('me', 'Two teachers.', { to: 'p' }))).toEqual({ ana: 'theirs' })
  })
  it('my own continuation answers whom it newly names', () => {
    expect(underPost(post, says('ana', 'Who checks?', { to: 'p' }), says('me', '@ana two teachers.', { to: 'p' }))).toEqual({ ana: 'yours' })
  })
  it('a handle carried on along my own thread answers nobody', () => {
    expect(underPost(says('me', '@ana look', { id: 'p' }), says('ana', 'Where?', { to: 'p' }), says('me', '@ana more', { to: 'p' }))).toEqual({ ana: 'theirs' })
  })
  it('words of theirs that I answered without being asked make it theirs to go on', () => {
    expect(underPost(says('ana', 'Rain.', { id: 'a' }), says('me', 'Here too.', { to: 'a' }))).toEqual({ ana: 'yours' })
  })
  it('what stands under my words came after them whatever its clock says', () => {
    expect(underPost(post, says('me', '@ana look', { id: 'm', at: 50 }), says('ana', 'Where?', { to: 'm', at: 3 }))).toEqual({ ana: 'theirs' })
    expect(underPost(post, says('ana', 'Where?', { id: 'a', to: 'p', at: 90 }), says('me', 'There.', { to: 'a', at: 2 }))).toEqual({ ana: 'yours' })
    expect(underPost(says('me', '@ana look', { id: 'm', at: 50 }), says('ana', 'Hm', { quotes: 'm', at: 3 }))).toEqual({ ana: 'theirs' })
  })
  it('a quote of mine from elsewhere, outside the thread, answers', () => {
    expect(underPost(says('ana', '@me one?', { id: 'a' }), says('me', 'Yes, see.', { quotes: 'a', to: 'another thread' }))).toEqual({ ana: 'yours' })
  })
})

describe('whose turn it is: utterances', () => {
  const three = [says('ana', '@me about your talk:', { id: 'a', at: 1 }), says('ana', '@me slides?', { id: 'b', to: 'a', at: 2 }), says('ana', 'I sat far back.', { id: 'c', to: 'b', at: 3 })]
  it('a chain of replies to oneself is answered as a whole', () => {
    for (const to of ['a', 'b', 'c']) expect(underPost(...three, says('me', 'They are up.', { to, at: 9 }))).toEqual({ ana: 'yours' })
  })
  it('what they add after my answer waits again', () => {
    expect(underPost(...three, says('me', 'They are up.', { to: 'b', at: 9 }), says('ana', 'And the video?', { to: 'c', at: 10 }))).toEqual({ ana: 'theirs' })
  })
  it('a second look at the same words answers what was added meanwhile', () => {
    expect(underPost(...three, says('me', 'Up.', { to: 'a', at: 9 }), says('ana', 'Video?', { to: 'c', at: 10 }), says('me', 'Also.', { to: 'a', at: 11 }))).toEqual({ ana: 'yours' })
  })
  it('the talk going on in another branch does not answer what was added to the first words', () => {
    expect(underPost(says('ana', '@me one?', { id: 'a', at: 1 }), says('me', 'Yes.', { id: 'm', to: 'a', at: 2 }), says('ana', 'And two?', { to: 'a', at: 3 }),
      says('ana', 'Thanks.', { id: 't', to: 'm', at: 4 }), says('me', 'Sure.', { to: 't', at: 5 }))).toEqual({ ana: 'theirs' })
  })
  it('two continuations of one message are two branches', () => {
    expect(underPost(says('ana', '@me hello', { id: 'a', at: 1 }), says('ana', 'one?', { id: 'b', to: 'a', at: 2 }), says('ana', 'two?', { to: 'a', at: 3 }), says('me', 'Yes.', { to: 'b', at: 4 }))).toEqual({ ana: 'theirs' })
  })
  it('a continuation without my handle is still to me', () => {
    const { waiting } = turnsOf(threadOf('post', ...three)).get('@ana') ?? { waiting: [] }
    expect(waiting.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })
})

describe('whose turn it is: direct conversations', () => {
  it('my words without a parent answer everybody before them', () => {
    expect(turns(threadOf('direct', says('ana', 'Eight or ten?'), says('bob', 'Ten?'), says('me', 'Ten.'), says('cem', 'Is full.')))).toEqual({ ana: 'yours', bob: 'yours', cem: 'theirs' })
  })
  it('in a group my linked reply answers its author only', () => {
    expect(turns(threadOf('direct', says('ana', 'Eight?', { id: 'a' }), says('bob', 'Ten?'), says('me', 'No.', { to: 'a' })))).toEqual({ ana: 'yours', bob: 'theirs' })
  })
  it('a linked reply answers what its author wrote before, linked or not', () => {
    expect(turns(threadOf('direct', says('ana', 'Hi'), says('ana', 'Eight?', { id: 'a' }), says('me', 'Yes.', { to: 'a' })))).toEqual({ ana: 'yours' })
  })
  it('their next message waits again', () => {
    expect(turns(threadOf('direct', says('ana', 'Eight?'), says('me', 'Yes.'), says('ana', 'Sure?')))).toEqual({ ana: 'theirs' })
  })
})

describe('whose turn it is: edits and deletions', () => {
  const answered = (before: string, text: string, editedAt: number) =>
    underPost(post, says('ana', text, { id: 'a', to: 'p', at: 2, before, editedAt }), says('me', 'Good.', { to: 'a', at: 5 }))
  it('a question added after my answer waits again', () => {
    expect(answered('We are coming.', 'We are coming. Do we need torches?', 9)).toEqual({ ana: 'theirs' })
    expect(answered('Wir kommen.', 'Wir kommen. Wann geht es los', 9)).toEqual({ ana: 'theirs' })
    expect(answered('Is it far?', 'Is it far? And is it steep?', 9)).toEqual({ ana: 'theirs' })
    expect(answered('Is it far?', 'Can my children come along?', 9)).toEqual({ ana: 'theirs' })
  })
  it('a mended word or mark does not', () => {
    expect(answered('is the hut heatet?', 'is the hut heated?', 9)).toEqual({ ana: 'yours' })
    expect(answered('how long is it', 'How long is it?', 9)).toEqual({ ana: 'yours' })
    expect(answered('We come.', 'We are coming, four of us.', 9)).toEqual({ ana: 'yours' })
  })
  it('a question added before my answer was answered with it', () => {
    expect(answered('We are coming.', 'We are coming. Do we need torches?', 4)).toEqual({ ana: 'yours' })
  })
  it('a second answer after the edit closes it', () => {
    expect(underPost(post, says('ana', 'Coming. Torches?', { id: 'a', to: 'p', before: 'Coming.', editedAt: 6, at: 2 }), says('me', 'Good.', { to: 'a', at: 5 }), says('me', 'Yes.', { to: 'a', at: 7 }))).toEqual({ ana: 'yours' })
  })
  it('a name I add to my words later counts from then', () => {
    expect(underPost(post, says('bob', 'Two?', { to: 'p', at: 5 }), says('me', 'At ten. @bob at ten.', { to: 'p', at: 3, before: 'At ten.', editedAt: 6 }))).toEqual({ bob: 'yours' })
  })
  it('deleting my answer makes them wait again', () => {
    expect(underPost(post, says('ana', 'One?', { id: 'a', to: 'p' }), says('me', 'Yes.', { to: 'a', deleted: true }))).toEqual({ ana: 'theirs' })
  })
  it('their deleted question waits no more, and leaves quiet even if I had answered', () => {
    expect(underPost(post, says('ana', 'One?', { id: 'a', to: 'p', deleted: true }))).toEqual({ ana: 'quiet' })
    expect(underPost(post, says('ana', 'One?', { id: 'a', to: 'p', deleted: true }), says('me', 'Yes.', { to: 'a' }))).toEqual({ ana: 'quiet' })
  })
})
