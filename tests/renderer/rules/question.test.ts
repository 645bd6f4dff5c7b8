import { describe, expect, it } from 'vitest'
import { addsQuestion, asks, questionsIn } from '../../../renderer/rules/question.ts'
import { fc } from '../../property.ts'

describe('does it ask something', () => {
  it.each([
    'Is it steep?', 'how long is it', 'can you help me with this', 'any chance you ship to Norway', 'please help, my channel is gone',
    'hey @me do you still sell these', 'Anyone know a good baker', 'I was wondering if the hut is heated.', 'Wo treffen wir uns', 'Weiß jemand wann das anfängt',
    'kannst du mir das zeigen', '¿Cuándo es?', 'alguien sabe dónde', 'Pourquoi pas plus tôt', 'est-ce que vous livrez en Suisse', 'alguém sabe se abre amanhã',
    'qualcuno sa quando riapre', 'Hoe laat begint het', 'kun je dat uitleggen', 'Vet du när det börjar', 'tiedätkö missä se on', 'Czy to prawda', 'Кто идёт в субботу',
    'подскажите пожалуйста адрес', 'yarın açık mı', 'nasıl yapılır', '明日は開いていますか', 'これはどこで買えますか', '你们几点开门吗', '为什么不能登录', '내일 여나요', '언제 시작해요',
    'هل يمكنني الحضور', 'متى يبدأ', 'מתי זה מתחיל', 'क्या आप आ रहे हैं', 'apakah besok buka', 'khi nào bắt đầu', 'พรุ่งนี้เปิดไหมครับ', 'Πότε αρχίζει', 'Πού είναι\u037e', 'سيفتح غداً؟', 'really？',
  ])('%s', (text) => expect(asks(text)).toBe(true))
  it.each([
    'When I sign in I get an error.', 'Thank you so much!', 'What a day.', 'Is fine.', 'Wie schön.', 'Herrlich.', 'Merci beaucoup', 'gracias', '谢谢你',
    'ありがとうございます', 'Как всегда прекрасно.', 'https://example.org/search?q=bread', 'see www.example.org/a?b=c', 'The 3.5 release is out.', '', '...', '👍',
  ])('not: %s', (text) => expect(asks(text)).toBe(false))
  it('finds each asking sentence once', () => {
    expect(questionsIn('Hi. Is it far?? I like 3.5 km. And is it steep?')).toHaveLength(2)
  })
})

describe('does an edit add a question', () => {
  it.each([
    ['We come.', 'We come. When?'], ['It is heated.', 'It is heated?'], ['Is it far?', 'Is it far? Is it steep?'], ['Is it far?', 'Do you sell flour?'],
    ['参加します。', '参加します。何時からですか？'], ['', '¿Dónde?'],
  ])('%s becomes %s', (before, after) => expect(addsQuestion(before, after)).toBe(true))
  it.each([
    ['is the hut heatet?', 'is the hut heated?'], ['how long is it', 'How long is it?'], ['Is it far?', 'It is far.'], ['Is it far?', 'Please, is it far?'],
    ['We come', 'We are coming, all of us.'], ['Is it steep??', 'Is it steep?'], ['see example', 'see https://example.org/?a=b'],
  ])('not: %s becomes %s', (before, after) => expect(addsQuestion(before, after)).toBe(false))
  it('no text makes it fail, and a text never asks more than itself', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => { expect(addsQuestion(text, text)).toBe(false) }))
  })
  it('a very long text without an end is read in bounded time', () => {
    for (const part of ['m', '@', '?', '!a', ' ', 'か', 'a.']) expect(asks(part.repeat(100_000 / part.length))).toBe(part === '?')
  })
})
