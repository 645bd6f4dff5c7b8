/** What the user has, as a page for people: plain HTML that asks for nothing from anywhere. Pure, but for the language; what is put into a message is HTML already. */
import type { Draft } from '#domain/draft'
import type { FollowUp } from '#domain/follow-up'
import type { Message } from '#domain/message'
import type { Note } from '#domain/note'
import type { OutboxItem } from '#domain/outbox-item'
import type { Person } from '#domain/person'
import { language } from '../words/language.ts'
import { say } from '../words/say.ts'
import type { ConversationView, ThreadMessage } from './rows.ts'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' }
/** Text as HTML; also safe between quotes. Control characters, which no document may hold, are left out. */
export const escaped = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/gu, '').replace(/[&<>"']/gu, (sign) => entities[sign] ?? sign)

const timeOf = (at: number): string => {
  // A time outside of what a calendar holds is no reason to leave the words out.
  const iso = Math.abs(at) < 8.64e15 ? new Date(at).toISOString() : ''
  return iso === '' ? '' : `<time datetime="${iso}">${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC</time>`
}

const style = `
:root { color-scheme: light dark }
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif }
h1 { font-size: 1.6rem } h2 { font-size: 1.25rem; margin-top: 2.5rem } h3 { font-size: 1rem; margin: 0 }
article { border-top: 1px solid #8886; padding: 1rem 0; break-inside: avoid-page }
blockquote { margin: .75rem 0 0; padding: 0 0 0 .9rem; border-left: 3px solid #8886 }
blockquote.mine { border-left-color: #2a7d6f } blockquote.context { opacity: .75 }
p { margin: .15rem 0; white-space: pre-wrap; overflow-wrap: anywhere }
.small { font-size: .85rem; opacity: .75 }
@media print { body { margin: 0; max-width: none; font-size: 11pt } }
`

export const readableHead = (nowMs: number): string => `<!doctype html>
<html lang="${language()}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width"><title>${say('page.title')}</title><style>${style}</style></head><body>
<h1>${say('page.title')}</h1>
<p class="small">${say('page.lead', { when: timeOf(nowMs) })}</p>
`

export const readableHeading = (words: string): string => `<h2>${escaped(words)}</h2>\n`
export const readableEnd = '</body></html>\n'

const nameOf = ({ name, handle }: Pick<Person, 'name' | 'handle'>): string => {
  if (name === '') return `<bdi>${escaped(handle === '' ? say('page.somebody') : handle)}</bdi>`
  return `<bdi>${escaped(name)}</bdi>${handle === '' ? '' : ` <span class="small">${escaped(handle)}</span>`}`
}

/** `person` null where nothing says any more whom it is for. */
export const readableDraft = ({ text, savedAt, attachments, restored }: Draft, person: Person | null): string => `<article><h3>${person ? say('page.to', { name: nameOf(person) }) : say('page.to-nobody')}</h3>
<p class="small">${timeOf(savedAt)}${restored === 'sent-perhaps' || restored === 'account-left' ? ` · ${say(`page.${restored}`)}` : ''}</p>
<blockquote class="mine"><p dir="auto">${escaped(text)}</p>${pictures(attachments)}</blockquote></article>
`

/** A first word, which has no conversation before it is answered. `message` null where it does not stand on its network, or was not read there. */
export const readableFirst = ({ text, queuedAt, attachments, state }: OutboxItem, person: Person | null, message: Pick<Message, 'deletedAt' | 'url'> | null): string => `<article><h3>${person ? say('page.to', { name: nameOf(person) }) : say('page.to-nobody')}</h3>
<p class="small">${timeOf(queuedAt)} · ${say(state === 'sent' ? 'page.first-sent' : state === 'unsure' ? 'page.first-unsure' : 'page.first-not-sent')}${message && message.deletedAt !== null ? ` · ${say('page.deleted')}` : ''}${linkTo(message?.url ?? null)}</p>
<blockquote class="mine"><p dir="auto">${escaped(text)}</p>${pictures(attachments)}</blockquote></article>
`

/** What the user noted about somebody; `person` null where nothing says any more who it is, `linked`: who else they are. */
export const readableNote = ({ text, labels, savedAt }: Note, person: Person | null, linked: readonly Person[]): string => `<article><h3>${person ? nameOf(person) : say('person.gone-at-start')}</h3>
<p class="small">${[timeOf(savedAt), ...labels.map(escaped), ...linked.map((other) => say('page.also', { name: nameOf(other) }))].join(' · ')}</p>
<blockquote class="mine"><p dir="auto">${escaped(text)}</p></blockquote></article>
`

export const readableFollowUp = ({ text, madeAt, doneAt }: FollowUp, person: Person | null): string => `<article><h3>${person ? nameOf(person) : say('person.gone-at-start')}</h3>
<p class="small">${timeOf(madeAt)}${doneAt === null ? '' : ` · ${say('page.done', { when: timeOf(doneAt) })}`}</p>
<blockquote class="mine"><p dir="auto">${escaped(text)}</p></blockquote></article>
`

export const readableTalk = ({ person, thread, messages, outbox }: ConversationView): string => {
  const { network, title, url } = thread
  const where = [network, title ?? ''].filter((one) => one !== '').map(escaped).join(' · ')
  return `<article><h3>${nameOf(person)}</h3>
<p class="small">${where}${linkTo(url)}</p>
${messages.map(readableMessage).join('\n')}
${outbox.map(({ text, queuedAt, attachments }) => `<blockquote class="mine"><p class="small">${say('page.not-sent')} · ${timeOf(queuedAt)}</p><p dir="auto">${escaped(text)}</p>${pictures(attachments)}</blockquote>`).join('\n')}</article>
`
}

const readableMessage = ({ part, author, text, warning, arrivedAt, deletedAt, attachments, url }: ThreadMessage): string =>
  `<blockquote class="${part}"><p class="small">${part === 'mine' ? say('message.you') : nameOf(author)} · ${timeOf(arrivedAt)}${deletedAt === null ? '' : ` · ${say('page.deleted')}`}${linkTo(url)}</p>`
  + `${warning === null ? '' : `<p class="small">${escaped(warning)}</p>`}<p dir="auto">${escaped(text)}</p>${pictures(attachments)}</blockquote>`

const pictures = (attachments: readonly { readonly alt: string }[]): string =>
  attachments.map(({ alt }) => `<p class="small">[${escaped(alt === '' ? say('page.attachment') : alt)}]</p>`).join('')

/** Only to the web: an address of any other kind does something. */
const linkTo = (url: string | null): string => url !== null && /^https?:\/\//iu.test(url) ? ` · <a href="${escaped(url)}" rel="noreferrer noopener">${say('page.open')}</a>` : ''
