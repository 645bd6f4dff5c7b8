/** Who followed, who liked what, and who writes again once answered. */
import type { PersonKey } from './people.ts'
import type { Ago } from './script.ts'

export const follows: readonly { readonly by: PersonKey; readonly ago: Ago }[] = [
  { by: 'specimen', ago: '4d 5h' },
  { by: 'firehose', ago: '3d 1h' },
  { by: 'apolline', ago: '2d 15h' },
  { by: 'signe', ago: '2d 2h' },
  { by: 'wilhelmina', ago: '20h 10m' },
  { by: 'blank', ago: '16h' },
  { by: 'giveaway', ago: '12h 5m' },
  { by: 'minh', ago: '10h' },
  { by: 'ottoline', ago: '4h 15m' },
]

/** `post` is 'thread/key'. */
export const likes: readonly { readonly by: PersonKey | 'nora'; readonly ago: Ago; readonly post: string; readonly isRepost?: true }[] = [
  { by: 'signe', ago: '2d 1h', post: 'gudrun/root' },
  { by: 'marta', ago: '12d 3h', post: 'gudrun/root' },
  { by: 'femi', ago: '5d 1h', post: 'receipts/root' },
  { by: 'bodil', ago: '5d', post: 'receipts/root' },
  { by: 'nora', ago: '1d 8h', post: 'thanks/2' },
  { by: 'nora', ago: '16h 40m', post: 'kapten/mirela' },
  { by: 'ottoline', ago: '4h 20m', post: 'kapten/root', isRepost: true },
  { by: 'femi', ago: '23h 55m', post: 'kapten/root', isRepost: true },
  { by: 'blank', ago: '15h 50m', post: 'kapten/root' },
  { by: 'sunniva', ago: '2h 40m', post: 'kapten/root' },
  { by: 'grzegorz', ago: '11h 45m', post: 'kapten/root' },
  { by: 'minh', ago: '3h 30m', post: 'kapten/root' },
]

export interface AnswerBack {
  /** How long after Nora's words, in milliseconds. */
  readonly afterMs: number
  readonly text: string
  /** How long it stands before they take it back. */
  readonly takenBackAfterMs?: number
}

/** 'thread person' → what they write back to Nora's first, second … answer. Their words fit whatever she wrote. */
export const answersBack: Readonly<Record<string, readonly AnswerBack[]>> = {
  'gudrun einar': [
    { afterMs: 25_000, text: 'I have read that aloud in the kitchen and there was nodding, which is not usual at this hour. I will look for a box of the right size.' },
    { afterMs: 40_000, text: 'Noted, in pencil, which is how I note what I mean to keep.' },
  ],
  'tick jonas': [{ afterMs: 90_000, text: 'Gut, dann weiß ich Bescheid. Und Nora: diesmal erst schauen.' }],
  'recetas marta': [
    { afterMs: 30_000, text: '¡Apuntado! Te mando una foto en cuanto seque. La clienta pregunta si comes lentejas.' },
    { afterMs: 60_000, text: 'Y compra pan, que no queda.', takenBackAfterMs: 90_000 },
  ],
  'menus priya': [{ afterMs: 35_000, text: 'Thank you for thinking about it instead of just answering. I read all of this to my mother, by the way. She says you sound tired and should eat.' }],
  'coasters gareth': [{ afterMs: 270_000, text: 'Right. Thank you for answering like a person. I was short with you. My brother-in-law was standing next to me, which is a reason and not an excuse.' }],
  'impression haruka': [{ afterMs: 40_000, text: 'お返事ありがとうございます。工房のみんなに伝えます。「押しすぎ」の先生にも。' }],
  'kapten callum': [{ afterMs: 60_000, text: 'Good. That is all I needed to know about the world today.' }],
}
