import './home.css'
import { CornerDownLeft, Eye } from 'lucide-react'
import type { Message } from '#domain/message'
import type { Look } from '../store/recents.ts'
import { Button } from '../ui/Button.tsx'
import type { KeyHint } from '../ui/Button.tsx'
import { inWrittenOrder } from '../ui/plain-text.ts'
import { agoWords, dayWords, momentWords } from '../ui/time.ts'
import { nameOf } from '../words/names.ts'
import { say } from '../words/say.ts'
import { commonSentences, readingSentences } from './reading-words.ts'

const day = 24 * 3600_000
const seenWords = (at: number | null, now: number): string | null =>
  at === null ? null : now - at < day ? say('home.seen.today') : now - at < 2 * day ? say('home.seen.yesterday') : now - at < 14 * day ? agoWords(now - at) : say('home.seen.day', { day: dayWords(at, now) })

const Example = ({ message, now, onAnswer }: { message: Message; now: number; onAnswer: ((messageId: string) => void) | null }) => <li>
  <blockquote dir="auto" lang={message.language ?? undefined}>{inWrittenOrder(message.text)}</blockquote>
  <p>{onAnswer && <button type="button" className="home-answer" onClick={() => onAnswer(message.id)}><CornerDownLeft size={13} aria-hidden="true" />{say('home.answer')}</button>}{say(message.parentId === null ? 'home.posted' : 'home.answered', { when: momentWords(message.sentAt, now) })}</p>
</li>

/** Are they home? What their latest posts show, in a sentence with their own words below it; or the way to look. */
export const Home = ({ look, isAsking, problem, network, now, keys, onLook, onAnswer }: {
  /** Null while nobody has looked, or not for a week. */
  look: Look | null
  isAsking: boolean
  problem: string | null
  network: string
  now: number
  /** The key that looks, where one does. */
  keys: KeyHint | undefined
  onLook: () => void
  /** A post of theirs was chosen to be answered; null where this account cannot. */
  onAnswer: ((messageId: string) => void) | null
}) => {
  const common = look ? commonSentences(look.reading, look.known.map(nameOf)) : ''
  return <section className="home" aria-label={say('command.home')}>
    <h3>{say('command.home')}</h3>
    <div aria-live="polite">
      {look && <p className="home-says">{readingSentences(look.reading, seenWords(look.reading.lastAt, now))}</p>}
      {common !== '' && <p className="home-common">{common}</p>}
      {!look && !isAsking && problem === null && <p className="home-common">{say('home.lead', { network })}</p>}
      {isAsking && <p className="home-common">{say('barrier.asking', { network })}</p>}
      {problem !== null && !isAsking && <p className="home-problem">{problem}</p>}
    </div>
    {look && look.reading.examples.length > 0 && <ul className="home-examples" aria-label={say('home.own-words')}>
      {look.reading.examples.map((message) => <Example key={message.id} message={message} now={now} onAnswer={onAnswer} />)}
    </ul>}
    <p className="home-foot">
      <Button look={look ? 'quiet' : 'plain'} icon={look ? undefined : <Eye size={16} />} aria-disabled={isAsking} keys={keys} onClick={isAsking ? undefined : onLook}>{look ? say('home.look-again') : <>{say('home.look')} {keys && <kbd aria-hidden="true">{keys.shown}</kbd>}</>}</Button>
      {look && <span>{say('home.looked', { ago: agoWords(Math.max(0, now - look.recent.readAt)) })}</span>}
    </p>
  </section>
}
