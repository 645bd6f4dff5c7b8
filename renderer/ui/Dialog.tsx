import './dialog.css'
import type { ReactNode } from 'react'
import { Dialog as Asking, DialogHeading } from '@ariakit/react'
import { X } from 'lucide-react'
import { say } from '../words/say.ts'
import { IconButton } from './Button.tsx'

/** A question that has to be answered first: the focus stays in it, and goes back to where it was. */
export const Dialog = ({ title, children, actions, size = 'plain', isClosable = false, onClose }: {
  title: string
  children: ReactNode
  actions: ReactNode
  size?: 'plain' | 'wide'
  /** True where no action leaves all as it is: it has a button at the top that does. */
  isClosable?: boolean
  /** Escape, or a click beside it. */
  onClose: () => void
}) => <Asking open onClose={onClose} className="dialog" data-size={size} backdrop={<div className="dialog-backdrop" />}>
  <div className="dialog-inner">
    <DialogHeading render={<h2 />}>{title}</DialogHeading>
    <div className="dialog-words">{children}</div>
    {actions && <div className="dialog-actions">{actions}</div>}
    {/* Last, so that the focus begins in what is read; shown at the top. */}
    {isClosable && <div className="dialog-close"><IconButton label={say('ui.close')} icon={<X size={18} />} keys={{ shown: say('key.escape'), spoken: 'Escape' }} onClick={onClose} /></div>}
  </div>
</Asking>
