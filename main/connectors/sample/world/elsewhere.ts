/** What people of this world say where Nora was not: found only by who looks at them. */
import type { PersonKey } from './people.ts'
import type { Ago, ScriptedPost, ScriptedThread } from './script.ts'

type Said = Omit<ScriptedPost, 'by' | 'key' | 'to'>
const alone = (by: PersonKey, posts: readonly Said[]): ScriptedThread[] => posts.map((post, at) => ({ key: `${by}-own-${at}`, posts: [{ by, ...post }] }))
/** Somebody says something, and gets an answer. */
const answered = (by: PersonKey, talks: readonly (readonly [to: PersonKey, ago: Ago, theirs: string, later: Ago, answer: string])[]): ScriptedThread[] =>
  talks.map(([to, ago, theirs, later, answer], at) => ({ key: `${by}-talk-${at}`, posts: [{ by: to, ago, text: theirs }, { by, ago: later, text: answer }] }))

const offers = ['5 font pairings every brand NEEDS', 'Steal these 12 landing pages', 'Colour of the year, and why you are late', 'The ONLY grid you will ever need', 'Freebie Friday: 300 icons', 'Logo trends that convert', '9 portfolio mistakes killing your rates', 'Typography hacks, part 41']

export const elsewhere: readonly ScriptedThread[] = [
  ...answered('wilhelmina', [
    ['priya', '6d 4h', 'Does anybody still teach children to read a ruler?', '6d 3h', 'We do, on Thursdays, and half of them measure the desk first. What makes you ask?'],
    ['grzegorz', '5d 2h', 'My daughter says her teacher has a special pair of scissors.', '5d 1h', 'Every class has one. Ours live on a ribbon round my neck. What does your daughter cut with them?'],
    ['femi', '4d 6h', 'Drawing hands again. Hands are a conspiracy.', '4d 5h', 'Twenty-two children drew theirs for me today. Not one has five fingers and all of them are right.'],
    ['einar', '3d 3h', 'The old case had a drawer for letters nobody had a use for.', '3d 2h', 'Which letters were in it? I would like to tell the class tomorrow.'],
    ['bodil', '2d 3h', 'First frost on the rhubarb.', '2d 2h', 'We measured ours with the class ruler: four millimetres of it. Is it early for you?'],
  ]),
  ...alone('wilhelmina', [
    { ago: '1d 2h', text: 'We are printing our names with potatoes next week. If anybody here prints for a living: what do I tell twenty-two people about ink and sleeves?' },
    { ago: '3d 7h', text: 'Somebody asked what paper is made of, and then what everything is made of. It took until lunch.' },
  ]),
  ...answered('minh', [
    ['sunniva', '4d 2h', 'The cat has found the drying rack.', '4d 1h', 'They always do. Mine left one paw in the margin of an edition of thirty. Did you keep the print?'],
    ['femi', '3d 1h', 'What do you all cut lino on?', '3d', 'An old bench hook with a lip at both ends; my thumb has been safer since. Do you warm yours first?'],
    ['grzegorz', '2d 4h', 'Second attempt at a reduction print. There will be no third.', '2d 3h', 'I say that every time. Which layer did you lose it in?'],
  ]),
  ...alone('minh', [
    { ago: '1d 5h', text: 'Lino is easier to cut when the heating is on and the cat is not.' },
    { ago: '11h', text: 'Printed the harbour three times tonight, each a little less blue. The paper decides, I think.' },
  ]),
  ...answered('signe', [['bodil', '3d 4h', 'Is anyone glazing outdoors in this?', '3d 2h', 'Ja, men bara det som redan är förstört. Hur gör du?']]),
  ...alone('signe', [
    { ago: '5d 3h', text: 'Ugnen står på elva grader efter tolv timmar. Kiruna hjälper till.' }, { ago: '4d 1h', text: 'Tre koppar till. En av dem är sned med flit.' },
    { ago: '2d 5h', text: 'Någon i mörkrummet sjöng. Jag minns sången, inte bilden.' }, { ago: '20h', text: 'Snö på lerpåsarna.' },
  ]),
  ...answered('ottoline', [
    ['ilse', '5d 5h', 'Felt has eaten the deckle edge off a whole quire.', '5d 4h', 'I should like to have that quire for the archive, with a note of the dog. May I?'],
    ['callum', '3d 6h', 'Found a glove on the pier. Left hand, green.', '3d 5h', 'Was there a note? If not, would you pin one, and photograph it before the rain does?'],
    ['femi', '2d 8h', 'Somebody apologised to my whole street on a lamp post.', '2d 7h', 'For what? And in what hand? I keep a drawer for exactly those.'],
  ]),
  ...alone('ottoline', [{ ago: '1d 9h', text: 'A notice from 1961: LOST, ONE EVENING. I have put it under L.' }, { ago: '15h', text: 'Which printer sets small notices these days? The ones with a hand pointing.' }]),
  ...answered('apolline', [['ilse', '4d 8h', 'Who takes apprentices these days?', '4d 7h', 'Moi, je cherche, justement. Vous connaissez un atelier à Gand ?']]),
  ...alone('apolline', [
    { ago: '6d 2h', text: 'Premier jour sans contrat. Les mains sentent encore l’encre.' }, { ago: '3d 8h', text: 'J’ai composé une ligne entière à l’envers, exprès cette fois.' },
    { ago: '2d 9h', text: 'Nantes sous la pluie, papier sous le bras.' }, { ago: '18h', text: 'Demain, une visite d’atelier. Je mets quoi ? Du noir, évidemment.' },
  ]),
  ...alone('firehose', offers.flatMap((offer, at): Said[] => [
    { ago: `${at}d 3h`, text: `${offer} 👉 https://design-firehose.example/${at} #design #branding` },
    { ago: `${at}d 9h`, text: `You asked, we listened: ${offer} https://design-firehose.example/${at}?again #design` },
  ])),
  ...alone('specimen', Array.from({ length: 6 }, (_, at): Said => ({ ago: `${at}d 12h`, text: `Page ${40 - at} of the specimen book of 1907: two sizes of Grotesk and a border of oak leaves.` }))),
  ...alone('giveaway', [
    { ago: '9h', text: 'WINNERS ANNOUNCED! Claim yours before midnight https://eth-holiday-drop.example/claim' }, { ago: '10h', text: 'Connect your wallet, receive 2.5 ETH https://eth-holiday-drop.example/claim' },
    { ago: '11h', text: 'Only 40 places left https://eth-holiday-drop.example/claim' }, { ago: '13h', text: 'Trusted by thousands https://eth-holiday-drop.example/proof' }, { ago: '14h', text: 'Do not miss out https://eth-holiday-drop.example/claim' },
  ]),
]

/** What they passed on of others' words. */
export const passedOn: readonly { readonly by: PersonKey; readonly ago: Ago }[] = [
  { by: 'minh', ago: '9h' }, { by: 'firehose', ago: '1d 1h' }, { by: 'firehose', ago: '2d 1h' }, { by: 'ottoline', ago: '6d' },
]
