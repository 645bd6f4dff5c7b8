import { ComboboxGroup, ComboboxGroupLabel, ComboboxList } from '@ariakit/react'
import type { Found } from '../store/search/found.ts'
import { say } from '../words/say.ts'
import { MessageRow, PersonRow } from './ResultRow.tsx'
import { messageTarget, personTarget } from './targets.ts'
import type { Target } from './targets.ts'

interface Props {
  found: Found
  openKey: string | null
  networkName: (network: string) => string
  isAccountShown: boolean
  now: number
  onOpen: (target: Target) => void
}

/** People first, then messages, the newest first. The focus stays in the box and points here. */
export const Results = ({ found: { people, messages }, openKey, networkName, isAccountShown, now, onOpen }: Props) => {
  const about = (target: Target, network: string) => ({
    target, network: networkName(network), now, isAccountShown, isOpen: target.key === openKey, onOpen: () => onOpen(target),
  })
  return <ComboboxList className="found" alwaysVisible aria-label={say('search.found')}>
    {people.length > 0 && <ComboboxGroup><ComboboxGroupLabel className="found-head">{say('search.people')}</ComboboxGroupLabel>
      {people.map((one) => <PersonRow key={one.person.id} of={one} {...about(personTarget(one), one.person.network)} />)}</ComboboxGroup>}
    {messages.length > 0 && <ComboboxGroup><ComboboxGroupLabel className="found-head">{say('search.messages')}</ComboboxGroupLabel>
      {messages.map((one) => <MessageRow key={one.id} of={one} {...about(messageTarget(one), one.network)} />)}</ComboboxGroup>}
  </ComboboxList>
}
