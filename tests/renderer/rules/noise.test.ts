import { describe, expect, it } from 'vitest'
import { judge } from '../../../renderer/rules/noise.ts'
import { noiseKinds } from '../../../renderer/rules/noise/signals/signal.ts'
import { itemOf, verdictOn } from './noise/item-builder.ts'
import type { More } from './noise/item-builder.ts'
import { fc } from '../../property.ts'

const noise: Record<string, readonly (readonly [string, More?])[]> = {
  broadcast: [
    ['10 Lessons For Better Leadership https://leadblog.example/10 @a @b @c @d @me'],
    ['Die besten Tools 2025 #ki #marketing #startup #tools https://toolblog.example/x @a @b @c @me'],
  ],
  headline: [['Five Reasons Your Garden Needs More Shade https://gardenpost.example/five', { kind: 'quote' }]],
  'bare link': [['@me https://spam.example/x'], ['https://a.example/b @me @you @them']],
  'automated list': [
    ['My top engaged community members this week @a @b @c @me — want this? https://stats.example'],
    ['#FF @a @b @c @me'],
    ['The Garden Daily is out! https://paper.li/garden Stories via @a @me'],
    ['¡La edición de hoy ya está! Gracias a @a @b @me https://diario.example #noticias'],
  ],
  welcome: [
    ['Thanks for following! Check out my new book at https://books.example/me'],
    ['Danke fürs Folgen! Schau doch mal auf meiner Seite vorbei https://shop.example', { kind: 'direct' }],
    ['Thank you for connecting! Looking forward to your posts. Grab your free guide: https://guide.example'],
    ['Merci de m’avoir suivi ! Découvrez ma chaîne https://chaine.example'],
  ],
  giveaway: [
    ['Congratulations! You have been selected as a winner in our giveaway. DM us to claim your prize 🎁'],
    ['SORTEO 🎁 Sigue esta cuenta, comparte y etiqueta a 3 amigos para ganar'],
    ['【抽選】フォローとリツイートで豪華賞品をプレゼント企画 🎁'],
    ['РОЗЫГРЫШ! Подпишись, сделай репост и выиграй приз 🎁'],
    ['مسابقة! تابعني وشارك المنشور للفوز، جوائز كثيرة 🎁'],
  ],
  'easy money': [
    ['I earned $4,500 in a week trading crypto with @expert_mary, message her on WhatsApp'],
    ['New presale live: 100x gem, mint your token now https://gem.example'],
    ['Verdiene 500 € am Tag von zuhause, passives Einkommen! Schreib mir per DM'],
    ['日赚500元，副业首选，加微信领取'],
  ],
  'guest post': [
    ['Hi, I came across your site. Do you accept guest posts? We pay for dofollow backlinks.', { kind: 'comment' }],
    ['Hello site owner, our SEO agency can put your website on the first page of Google. Free audit?'],
    ['Guten Tag, wir würden gern einen Gastbeitrag mit Backlink auf Ihrer Seite platzieren. Interesse?', { kind: 'comment' }],
  ],
  'sales pitch': [
    ['Hi Jo, I hope you are doing well. We help brands like yours scale their revenue. Would you be open to a quick call next week?', { kind: 'direct' }],
    ['Loved your post! Our team helps founders grow their audience. Can I send you a short case study?', { kind: 'direct' }],
    ['Hola, vi tu perfil. Ayudamos a marcas a conseguir más clientes. ¿Te interesa agendar una breve llamada?', { kind: 'direct' }],
    ['Bonjour, je me permets de vous contacter : notre agence aide les entreprises à obtenir plus de clients. Seriez-vous intéressé par un appel ?', { kind: 'direct' }],
    ['Здравствуйте! Помогаем бизнесу увеличить продажи, наше агентство предлагает бесплатную консультацию. Вам интересно?', { kind: 'direct' }],
    ['突然のご連絡失礼いたします。弊社では集客支援サービスをご提案しております。ご興味ございますか。', { kind: 'direct' }],
  ],
  bait: [
    ['Agree or disagree? Comment YES below and tag a friend 👇'],
    ['Like and retweet if you love your mother ❤️ follow me for more'],
    ['Kommentiere JA, markiere zwei Freunde und folge mir für mehr 👇'],
    ['Comente SIM e marque um amigo 👇 siga para mais'],
  ],
  phishing: [
    ['Your account will be suspended within 24 hours. Verify your identity here: https://meta-appeal.example/verify'],
    ['Ihr Konto wurde gesperrt. Verifizieren Sie sich innerhalb von 24 Stunden: https://konto-sicher.example/login'],
    ['Sua conta será suspensa por violação de direitos autorais. Confirme seus dados: https://ajuda.example/confirm'],
  ],
  'empty praise': [
    ['Great post, very informative, keep it up! Visit my blog https://seo-tips.example', { kind: 'comment' }],
    ['Amazing content! DM us to promote your page 🔥', { kind: 'comment' }],
  ],
  flirt: [['Hello beautiful, I am lonely and want to get to know you better, write me on whatsapp', { kind: 'direct' }]],
  'same text': [['I saw something you might like, have a look at my page', { sameTextSeen: 3, kind: 'direct' }]],
}

const people: Record<string, readonly (readonly [string, More?])[]> = {
  'questions with a link': [
    ['@me is this the recipe you meant? https://bread.example/rye I tried it yesterday and the dough never rose'],
    ['@me Ich komme mit Schritt 3 nicht weiter, siehe https://forum.example/t/12 – hast du das auch gesehen?'],
  ],
  'anger and disagreement': [
    ['@me your app is garbage, it crashed again and I lost an hour of work'],
    ['@me No. That is simply not true, read the second paragraph again.'],
    ['@me c’est faux, et vous le savez très bien'],
  ],
  'short answers': [['haha yes', { isReplyToMe: true }], ['PS4', { isReplyToMe: true }], ['ok thanks!', { isReplyToMe: true }], ['はい、そうです', { isReplyToMe: true }], ['👍', { isReplyToMe: true }]],
  'thanks for something': [
    ['@me thank you, the part about the second photo made my grandmother cry'],
    ['@me gracias, probé tu receta ayer con mi hija y salió genial'],
  ],
  'a link that answers': [
    ['Here is the documentation you asked for: https://docs.example/setup', { isReplyToMe: true }],
    ['@me as promised, the paper: https://archive.example/paper.pdf', { history: { theirs: 2, mine: 2 } }],
  ],
  'words of trade from real people': [
    ['@me my business account is locked, I cannot log in and support does not answer. Please help'],
    ['@me I lost money with a crypto scam last year, thank you for writing about it'],
    ['@me we are a small bakery in Ghent and my sister wants to know which flour you used'],
  ],
  'groups and tags': [['@a @b @c @me are we still on for Saturday? my train is late #trailrun #rain']],
  invitations: [['@me would you give a talk at our school in May? My students read your book last week']],
}

describe('what is noise', () => {
  for (const [name, cases] of Object.entries(noise)) {
    it.each(cases.map(([text, more]) => [text, more] as const))(`${name}: %s`, (text, more) => {
      const verdict = verdictOn(text, more)
      expect(verdict.is).toBe('noise')
      expect(noiseKinds).toContain(verdict.reason.key)
      expect(verdict.signals.length).toBeGreaterThan(0)
    })
  }
})

describe('who is a person', () => {
  for (const [name, cases] of Object.entries(people)) {
    it.each(cases.map(([text, more]) => [text, more] as const))(`${name}: %s`, (text, more) => {
      expect(verdictOn(text, more)).toMatchObject({ is: 'person' })
    })
  }
})

describe('what protects', () => {
  const pitch = 'Great content! Our agency helps brands grow. Can I send you a case study?'
  it('somebody you have talked with is not hidden for words that would hide a stranger', () => {
    expect(verdictOn(pitch).is).toBe('noise')
    expect(verdictOn('Great content! Check out my new video', { history: { theirs: 4, mine: 3 } }).is).toBe('person')
  })
  it('a labelled bot that answers has its own lane; one that sells is noise like anybody', () => {
    const bot = { author: { isBot: true, name: 'Almanac bot', bio: 'Ask me for a date and a place.' }, isReplyToMe: true }
    expect(verdictOn('You asked: sunset on 14 Nov 1911 was 15:52 local mean time.', bot)).toMatchObject({ is: 'bot', reason: { key: 'bot' } })
    expect(verdictOn(pitch, { author: { isBot: true } }).is).toBe('noise')
  })
  it('nobody is hidden for who they are alone', () => {
    const author = { handle: 'growth-deals-24h', name: 'Crypto SEO Agency 🚀', bio: 'DM for promo | giveaways | forex | buy followers', followers: 9000, following: 9000, posts: 90_000 }
    expect(verdictOn('My dog ate the second chapter. Which shelf was it on?', { author }).is).toBe('person')
    expect(verdictOn('👎', { author, isReplyToMe: true }).is).toBe('person')
  })
  it('talking about a scam is not one', () => {
    expect(verdictOn('is this giveaway account actually you?? it says i won a prize and wants £6 shipping, not clicked yet').is).toBe('person')
  })
  it('a correction of yours decides: this sender, this domain, this reason', () => {
    const by = (is: 'person' | 'noise', kind: 'sender' | 'domain' | 'reason', value: string) => ({ exceptions: [{ by: kind, value, is, decidedAt: 7 }] })
    expect(verdictOn(pitch, by('person', 'sender', 'stranger'))).toMatchObject({ is: 'person', reason: { key: 'marked-sender', params: { value: 'stranger', decidedAt: 7 } } })
    expect(verdictOn('hello, how are you?', by('noise', 'sender', 'stranger')).is).toBe('noise')
    expect(verdictOn('see https://sub.shop.example/a', by('noise', 'domain', 'shop.example')).is).toBe('noise')
    expect(verdictOn('see https://workshop.example/a, I made it', by('noise', 'domain', 'shop.example')).is).toBe('person')
    const { reason } = verdictOn(pitch)
    expect(verdictOn(pitch, by('person', 'reason', reason.key)).is).toBe('person')
    expect(verdictOn(pitch, by('person', 'reason', 'flirt')).is).toBe('noise')
  })
  it('a bare repost is noise even from a friend', () => {
    expect(verdictOn('RT @me: first frost', { isRepost: true, history: { theirs: 3, mine: 3 } })).toMatchObject({ is: 'noise', reason: { key: 'repost' } })
  })
})

describe('for any message', () => {
  const anything = fc.record({
    text: fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ unit: 'grapheme', maxLength: 200 })),
    bio: fc.string({ unit: 'binary', maxLength: 60 }), isReplyToMe: fc.boolean(), mine: fc.integer({ min: 0, max: 3 }), followers: fc.option(fc.integer()),
  })
  it('there is a verdict, and whatever is hidden has a reason and signals', () => {
    fc.assert(fc.property(anything, ({ text, bio, isReplyToMe, mine, followers }) => {
      const verdict = judge(itemOf(text, { isReplyToMe, history: { theirs: 1, mine }, author: { bio, followers, following: followers, posts: followers } }))
      if (verdict.is === 'noise') {
        expect(noiseKinds).toContain(verdict.reason.key)
        expect(verdict.signals[0]?.weight).not.toBe(0)
      }
    }), { numRuns: 400 })
  })
  it('a hundred thousand characters are judged in bounded time', () => {
    for (const part of ['a', '@', '#a ', 'a.', '1 ', '!', '👉', 'か', 'A', ' ', '-', 'a@', '(5) ']) expect(['person', 'noise']).toContain(verdictOn(part.repeat(100_000 / part.length)).is)
  })
})
