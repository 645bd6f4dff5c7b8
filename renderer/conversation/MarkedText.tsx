import type { ReactNode } from 'react'
import type { Mark } from '#domain/message'
import { ExternalLink } from '../ui/ExternalLink.tsx'
import { inWrittenOrder } from '../ui/plain-text.ts'
import { say } from '../words/say.ts'
import { realHost } from './link-host.ts'
import { segmentsOf } from './segments.ts'
import type { Segment } from './segments.ts'

const element = { strong: 'strong', emphasis: 'em', code: 'code', quote: 'q', item: 'span' } as const

const styled = (content: ReactNode, styles: Segment['styles']): ReactNode =>
  styles.reduce<ReactNode>((inner, style) => {
    const Tag = element[style]
    return <Tag className={`mark-${style}`}>{inner}</Tag>
  }, content)

const Piece = ({ segment }: { segment: Segment }) => {
  const { text, link, mention, isTag, styles } = segment
  const content = styled(inWrittenOrder(text), styles)
  if (link !== null) {
    const host = realHost(text, link)
    return <><ExternalLink url={link}><bdi>{content}</bdi></ExternalLink>{host !== null && <span className="real-host"> {say('conversation.goes-to', { host })}</span>}</>
  }
  if (mention !== null) return <bdi className="mark-mention">{content}</bdi>
  return isTag ? <bdi className="mark-tag">{content}</bdi> : content
}

/** Somebody's words. Text is only ever text: nothing in it is read as markup. */
export const MarkedText = ({ text, marks, language }: { text: string; marks: readonly Mark[]; language: string | null }) =>
  <div className="words" dir="auto" lang={language ?? undefined}>
    {marks.length === 0 ? inWrittenOrder(text) : segmentsOf(text, marks).map((segment, index) => <Piece key={index} segment={segment} />)}
  </div>
