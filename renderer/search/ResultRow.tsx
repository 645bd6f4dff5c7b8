import type { ReactNode } from 'react'
import { ComboboxItem } from '@ariakit/react'
import type { Section } from '#domain/conversation'
import type { FoundMessage, FoundPerson } from '../store/search/found.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { spanWords } from '../ui/time.ts'
import { handleOf, nameOf } from '../words/names.ts'
import { MarkedWords } from './MarkedWords.tsx'
import { sayRich } from '../ui/say-rich.ts'
import { authorWords, sectionName, spokenMessage, spokenPerson, talkWords, warningWords } from './result-words.ts'
import type { Target } from './targets.ts'

export interface About {
  readonly network: string
  readonly now: number
  /** True where the user has more than one account, so that it matters which. */
  readonly isAccountShown: boolean
  /** It is what stands open beside the list. */
  readonly isOpen: boolean
  readonly onOpen: () => void
}

const Row = ({ target, label, section, isOpen, onOpen, avatar, children }: Pick<About, 'isOpen' | 'onOpen'> & { target: Target; label: string; section: Section | null; avatar: ReactNode; children: ReactNode }) =>
  <ComboboxItem className="found-row" value={target.key} aria-label={label} data-open={isOpen} data-aside={section === 'hidden'} setValueOnClick={false} hideOnClick={false} focusOnHover={false} onClick={onOpen}>
    {avatar}<span className="found-words" aria-hidden="true">{children}</span>
  </ComboboxItem>

const where = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ')

export const PersonRow = ({ of: found, target, network, isAccountShown, ...rest }: About & { of: FoundPerson; target: Target }) => {
  const { person, account, name, handle, bio, note, section } = found
  return <Row target={target} label={spokenPerson(found, network)} section={section} {...rest} avatar={<Avatar of={person.id} name={person.name} handle={person.handle} />}>
    <span className="found-top">
      <bdi className="found-name">{person.name === '' ? nameOf(person) : <MarkedWords of={name} />}</bdi>
      <span className="found-where">{where([network, isAccountShown && account ? handleOf(account) : '', sectionName(section)])}</span>
    </span>
    <span className="found-said">{note ? sayRich('search.note', { note: <bdi><MarkedWords of={note} /></bdi> }) : bio ? <bdi><MarkedWords of={bio} /></bdi> : person.name !== '' && <bdi><MarkedWords of={handle} /></bdi>}{!bio && !note && talkWords(found) && <span className="found-talk">{talkWords(found)}</span>}</span>
  </Row>
}

export const MessageRow = ({ of: found, target, network, now, isAccountShown, ...rest }: About & { of: FoundMessage; target: Target }) => {
  const { author, account, at, section, snippet, warning } = found
  return <Row target={target} label={spokenMessage(found, network, now)} section={section} {...rest} avatar={<Avatar of={author.id} name={author.name} handle={author.handle} />}>
    <span className="found-top">
      <bdi className="found-name">{authorWords(found)}</bdi>
      <span className="found-where">{where([network, isAccountShown && account ? handleOf(account) : '', sectionName(section)])}</span>
      <time dateTime={new Date(at).toISOString()}>{spanWords(Math.max(0, now - at))}</time>
    </span>
    <span className="found-snippet" dir="auto">{warning ? <><MarkedWords of={warning} /><em> · {warningWords()}</em></> : <MarkedWords of={snippet} />}</span>
  </Row>
}
