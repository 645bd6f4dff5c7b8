import './pictures.css'
import { X } from 'lucide-react'
import type { Account } from '#domain/account'
import type { Attached } from '#domain/draft'
import { altOver } from '../../rules/pictures.ts'
import { fetchPicture } from '../../sync/pictures.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Picture } from '../../ui/Picture.tsx'
import type { PicturesControl } from './use-pictures.ts'
import { say } from '../../words/say.ts'

interface Props {
  attachments: readonly Attached[]
  account: Account
  pictures: PicturesControl
  onBlur: () => void
  /** One is removed, or back: the focus has to go somewhere. */
  onRemoved: () => void
}

/** What goes along: each picture small, with its description beside it. */
export const PictureTray = ({ attachments, account, pictures, onBlur, onRemoved }: Props) => <>
  {attachments.length > 0 && <ul className="tray" aria-label={say('pictures.label')}>
    {attachments.map((attached, index) => {
      const over = altOver(attached.alt, account.limits)
      const which = { count: attachments.length, number: index + 1 }
      return <li key={attached.hash} className="tray-picture">
        <Picture of={attached} load={fetchPicture} />
        <div className="tray-words">
          <textarea autoComplete="off" dir="auto" rows={2} value={attached.alt} aria-label={say('pictures.description', which)} aria-invalid={over > 0 || undefined}
            placeholder={say('pictures.describe')} maxLength={10_000}
            onChange={(event) => pictures.describe(attached.hash, event.target.value)} onBlur={onBlur} />
          {over > 0 && <p className="tray-problem" role="alert">{say('room.too-long', { count: over })}</p>}
        </div>
        <IconButton label={say('pictures.remove', which)} icon={<X size={14} />} onClick={() => { pictures.remove(attached.hash); onRemoved() }} />
      </li>
    })}
  </ul>}
  <div className="tray-said" role="status">
    {pictures.adding > 0 && <p>{say('pictures.adding', { count: pictures.adding })}</p>}
    {pictures.problem !== null && <p className="tray-problem">{pictures.problem}</p>}
    {pictures.note !== null && <p>{pictures.note}</p>}
    {pictures.removed > 0 && <p className="tray-removed">{say('pictures.removed', { count: pictures.removed })}
      <Button look="quiet" onClick={() => { pictures.putBack(); onRemoved() }}>{say('ui.undo')}</Button></p>}
  </div>
</>
