import { File, Film, Image, Link2, Volume2 } from 'lucide-react'
import type { Attachment } from '#domain/message'
import { ExternalLink } from '../ui/ExternalLink.tsx'
import { webAddress } from './segments.ts'

const icons = { image: Image, video: Film, audio: Volume2, link: Link2, file: File } as const
const called = { image: 'Picture', video: 'Video', audio: 'Sound', link: 'Link', file: 'File' } as const

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
          <span className="attachment-kind">{called[kind]}{alt ? ': ' : kind === 'link' ? '' : ', not described'}</span>{alt}
          {kind === 'link' && target && <span className="real-host"> ({target.hostname})</span>}
        </span>
        {target && <ExternalLink url={target.href}>{kind === 'link' ? 'Open' : 'Open on site'}</ExternalLink>}
      </li>
    })}
  </ul>
