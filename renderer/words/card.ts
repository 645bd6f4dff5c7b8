/** A network's card in the language that is spoken: what the card says itself is English. */
import type { ConnectorInfo, SignInField } from '#domain/account'
import { isKey, language } from './language.ts'
import { say } from './say.ts'

/** What the catalogue has under this key; a connector nobody has translated yet speaks for itself. */
const or = (key: string, own: string): string => (isKey(key) ? say(key) : own)

const field = (card: string) => (of: SignInField): SignInField =>
  ({ ...of, label: or(`${card}.${of.key}.label`, of.label), hint: or(`${card}.${of.key}.hint`, of.hint) })

const cardOf = (info: ConnectorInfo): ConnectorInfo => {
  const card = `card.${info.network}`
  const { barriers, preview } = info
  return {
    ...info,
    name: or(`${card}.name`, info.name),
    summary: or(`${card}.summary`, info.summary),
    signInFields: info.signInFields.map(field(`${card}.field`)),
    signInHelp: { ...info.signInHelp, text: or(`${card}.help`, info.signInHelp.text) },
    ...barriers && { barriers: { mute: or(`${card}.mute`, barriers.mute), block: or(`${card}.block`, barriers.block) } },
    ...preview && { preview: { ...preview, fields: preview.fields.map(field(`${card}.preview`)) } },
  }
}

type Cards = readonly ConnectorInfo[]
const made = new WeakMap<Cards, { readonly in: string; readonly cards: Cards }>()

/** The cards as they are said now; the same ones while the language is the same. */
export function cardsOf(own: Cards): Cards {
  const before = made.get(own)
  if (before?.in === language()) return before.cards
  const cards = own.map(cardOf)
  made.set(own, { in: language(), cards })
  return cards
}
