/** Each signal between strangers or between two who mean each other, with messages that show it and one that must not. */
import { testTable } from './signal-table.ts'
import type { SignalTable } from './signal-table.ts'

const table: SignalTable = {
  'a buyer with a courier or a code': {
    shows: [['Is this item still available? My courier will pick it up, I already paid, send me the code'], ['Ist der Schrank noch verfügbar? Die Spedition holt ihn, Bestätigungscode bitte']],
    not: [['The courier left it with the neighbours']],
  },
  'regrets, and asks for your details': { shows: [['Sorry for the inconvenience, contact our support on WhatsApp with your card number']], not: [['I am sorry for the inconvenience last night, my dog barks']] },
  'knows who brings it back': { shows: [['He got it back for my sister, totally legit, recovery expert, reach out to him']], not: [['I got my bag back from the station']] },
  'doubted at first, then earned': { shows: [['I was skeptical at first, now my weekly profit pays the rent'], ['Я сначала не верила, теперь доход каждый день']], not: [['I was skeptical at first, then I read page 9']] },
  'wants something made and asks for a messenger': { shows: [['I want to commission a portrait of my son for his birthday gift, price is not a problem, are you on telegram']], not: [['How long does a portrait take you?']] },
  'wants you to stand for a brand': { shows: [['Love your style! Become our ambassador, DM us']], not: [['The ambassador of Chile spoke at our school']] },
  'a price down and what to do': { shows: [['20% off today, use code FALL, link in bio']], not: [['The code fails on line 14']] },
  'several words of a sale': { shows: [['Limited time: free shipping, order now']], not: [['We ordered soup']] },
  'praise, then come to me': { shows: [['So inspiring! Check my profile for more']], not: [['So inspiring']] },
  'smooth praise': { shows: [['What a beautiful reminder, so inspiring'], ['बहुत सुंदर, दिल को छू गया']], not: [['Beautiful, but the third photo is upside down']] },
  'praise, and a question to all': { shows: [['So inspiring! What do you all think?']], not: [['So inspiring']] },
  'a stranger is moved and wants to talk': { shows: [['Sorry to disturb, your smile caught my attention, can we be friends on telegram?'], ['Простите за смелость, ваши глаза и ваша улыбка, хочу познакомиться, пишите в личку']], not: [['Your smile in the second photo, is that the old bridge?']] },
  'a bulletin to nobody': { shows: [['Quote of the day: patience']], not: [['What did the bulletin say?']] },
  'a labelled bot sends a bulletin': { shows: [['Word of the day: fen', { author: { isBot: true } }]], not: [['Word of the day: fen']] },
  'reactions against reactions': { shows: [['Follow for follow, let us grow together']], not: [['He follows the path to the mill']] },
  'passes on words that are not theirs': { shows: [['Why transparency matters more than ever', { kind: 'quote' }]], not: [['Why transparency matters more than ever', { kind: 'reply' }], ['No, that is wrong, the road was closed', { kind: 'quote' }]] },
  'quotes you with hardly a word': { shows: [['This.', { kind: 'quote' }]], not: [['Really? Where?', { kind: 'quote' }]] },
  'takes up what you said': { shows: [['You wrote that it closed in 1961, I think it was later'], ['Du schreibst 1961, aber es war später']], not: [['Great content']] },
  'arranges something with you': { shows: [['Running late, be there at seven'], ['Komme mit dem Zug, bis morgen, holst du mich ab?']], not: [['Discount ends tonight']] },
  'asks one particular thing': { shows: [['Which flour did you use?'], ['Quelle farine, et combien de temps au four ?']], not: [['How are you?']] },
  'quotes a lure': { shows: [['Is it true? The letter says "your account will be suspended, verify your identity"']], not: [['Your account will be suspended, verify your identity'], ['She said "the bridge is closed today"']] },
  'tells of somebody else\'s trick': { shows: [['Looks dodgy, they want my card, somebody is pretending to be you with a giveaway prize']], not: [['Claim your prize']] },
  'promises a number of things': { shows: [['7 habits of calm people'], ['Cinco errores que cometen todos']], not: [['I saw 7 geese on the roof']] },
  'follows about as many as follow back': { shows: [['hi', { author: { followers: 900, following: 880, posts: 40 } }]], not: [['hi', { author: { followers: 200, following: 190, posts: 40 } }]] },
  'follows many, hardly heard of': { shows: [['hi', { author: { followers: 30, following: 900, posts: 12 } }]], not: [['hi', { author: { followers: 300, following: 400, posts: 900 } }]] },
  'a labelled bot nobody asked': { shows: [['Welcome! Fill in your profile.', { author: { isBot: true }, isReplyToMe: true }]], not: [['You asked: high water is at 17:52.', { author: { isBot: true }, isReplyToMe: true }]] },
  'a bare repost': { shows: [['RT @me: The bridge is open again']], not: [['RT @me: The bridge is open again || you forgot the east side, it is still closed', { isRepost: true }]] },
}

testTable(table)
