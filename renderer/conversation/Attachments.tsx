import { File, Film, Image, Link2, Volume2 } from 'lucide-react'
import type { Attachment } from '#domain/message'
import { ExternalLink } from '../ui/ExternalLink.tsx'
import { webAddress } from '../ui/web-address.ts'
import { say } from '../words/say.ts'

const icons = { image: Image, video: Film, audio: Volume2, link: Link2, file: File } as const

/** What it is called before its description, or instead of one. */
const calledOf = (kind: Attachment['kind'], alt: string): string => {
  const called = say(`attachment.${kind}`)
  if (alt) return say('attachment.with-alt', { kind: called })
  return kind === 'link' ? called : say('attachment.not-described', { kind: called })
}

/** What hangs on a message, in its author's words. Nothing is loaded from outside; it opens on its site. */
export const Attachments = ({ attachments, pageUrl }: { attachments: readonly Attachment[]; pageUrl: string | null }) =>
  <ul className="attachments">
    {attachments.map(({ kind, url, alt }, index) => {
      const Icon = icons[kind]
      // A picture is looked at where it was posted; a link goes where it goes.
      const target = webAddress(kind === 'link' ? url : pageUrl ?? url)
      return <li key={index}>
        <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
        <span dir="auto" className="attachment-words">
          <span className="attachment-kind">{calledOf(kind, alt)}{alt ? ' ' : ''}</span>{alt}
          {kind === 'link' && target && <span className="real-host"> ({target.hostname})</span>}
        </span>
        {target && <ExternalLink url={target.href}>{kind === 'link' ? say('ui.open') : say('attachment.open-on-site')}</ExternalLink>}
      </li>
    })}
  </ul>
