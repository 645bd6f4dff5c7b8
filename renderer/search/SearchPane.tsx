import './search.css'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import { Combobox, ComboboxProvider } from '@ariakit/react'
import { Search, X } from 'lucide-react'
import { Button, IconButton } from '../ui/Button.tsx'
import { problemOf } from '../store/problem.ts'
import { sayRich } from '../ui/say-rich.ts'
import { say } from '../words/say.ts'
import { hintFor, misreadWords } from './hint-words.ts'
import { Hints } from './Hints.tsx'
import { useIndexing } from './queries.ts'
import type { Results as Answer } from './queries.ts'
import { countWords } from './result-words.ts'
import { Results } from './Results.tsx'
import { targetsOf } from './targets.ts'
import type { Target } from './targets.ts'

interface Props {
  text: string
  onText: (text: string) => void
  answer: Answer
  /** The result that stands open. */
  openKey: string | null
  onOpen: (target: Target) => void
  /** More than these. */
  onMore: () => void
  /** Escape in an empty box. */
  onLeave: () => void
  fieldRef: RefObject<HTMLInputElement | null>
  networkName: (network: string) => string
  isAccountShown: boolean
  now: number
}

const Progress = () => {
  const indexing = useIndexing()
  if (!indexing) return null
  const { counted, done, total, isStopped } = indexing
  // The sentence with figures is about messages.
  if (total === null || total === 0 || counted !== 'messages') return <p className="search-progress" role="status">{say(isStopped ? 'search.indexing-stopped' : 'search.indexing')}</p>
  return <p className="search-progress" role="status">{sayRich(isStopped ? 'search.indexing-count-stopped' : 'search.indexing-count', { done, total, count: (inside) => <span>{inside}</span> })}</p>
}

export const SearchPane = ({ text, onText, answer: { found, isBehind, problem }, openKey, onOpen, onMore, onLeave, fieldRef, networkName, isAccountShown, now }: Props) => {
  const typed = text.trim()
  const targets = useMemo(() => targetsOf(found), [found])
  const [activeId, setActiveId] = useState<string | null | undefined>()
  // Return, pressed before the answer came, or before anything in it is pointed at, means its first result.
  const [wantsFirst, setWantsFirst] = useState(false)
  const first = targets[0]
  useEffect(() => {
    if (!wantsFirst || isBehind) return
    setWantsFirst(false)
    if (first) onOpen(first)
  }, [wantsFirst, isBehind, first, onOpen])
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.scrollTo({ top: 0 })
  }, [typed])
  const take = (more: string) => {
    onText(`${text}${text === '' || text.endsWith(' ') ? '' : ' '}${more}`)
    fieldRef.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.preventDefault()
      if (text === '') onLeave()
      else onText('')
    } else if (event.key === 'Enter' && (isBehind || !list.current?.querySelector('[data-active-item]'))) {
      event.preventDefault()
      setWantsFirst(true)
    }
  }
  const hasMore = found.hasMoreMessages || found.hasMorePeople
  // Results are walked from the box; whoever comes here otherwise can still scroll.
  const scrolls = typed !== '' && !hasMore ? { tabIndex: 0, role: 'group', 'aria-label': say('search.found') } : {}
  const isNothing = typed !== '' && !isBehind && targets.length === 0 && !problem
  const misread = misreadWords(found.misread, text)
  const hint = hintFor(text)
  return <section className="search-pane" aria-label={say('search.title')}>
    <ComboboxProvider open inputValue={text} setInputValue={onText} activeId={activeId} setActiveId={setActiveId}>
      <header className="search-head">
        <h1 className="only-spoken">{say('search.title')}</h1>
        <div className="search-box">
          <Search size={18} strokeWidth={1.75} aria-hidden="true" />
          <Combobox ref={fieldRef} autoSelect="always" autoComplete="list" aria-label={say('search.field')} placeholder={say('search.field')} spellCheck={false} maxLength={500}
            aria-describedby="search-hint" onKeyDown={onKeyDown} />
          {text !== '' && <IconButton label={say('search.clear')} icon={<X size={16} />} onClick={() => { onText(''); fieldRef.current?.focus() }} />}
        </div>
        <p id="search-hint" className="search-hint">{hint}</p>
        {misread.map((words) => <p key={words} className="search-hint">{words}</p>)}
        <Progress />
      </header>
      <div className="search-body" ref={list} data-behind={isBehind} {...scrolls}>
        {typed === '' && <Hints onTake={take} />}
        {problem && <p className="search-none" role="alert"><strong>{say('search.failed')}</strong> {problemOf(problem).message} {say('search.failed-words')}</p>}
        {isNothing && <p className="search-none"><strong>{say('search.nothing')}</strong> {say('search.nothing-words')}</p>}
        <Results found={found} openKey={openKey} networkName={networkName} isAccountShown={isAccountShown} now={now} onOpen={onOpen} />
        {typed !== '' && hasMore && <p className="search-more"><Button look="quiet" onClick={onMore}>{say('search.more')}</Button></p>}
      </div>
    </ComboboxProvider>
    <p className="only-spoken" role="status">{typed === '' || isBehind ? '' : countWords(found.people.length, found.messages.length, found.hasMoreMessages)}</p>
  </section>
}
