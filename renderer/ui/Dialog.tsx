import './dialog.css'
import type { ReactNode } from 'react'
import { Dialog as Asking, DialogHeading } from '@ariakit/react'

/** A question that has to be answered first: the focus stays in it, and goes back to where it was. */
export const Dialog = ({ title, children, actions, size = 'plain', onClose }: {
  title: string
  children: ReactNode
  actions: ReactNode
  size?: 'plain' | 'wide'
  /** Escape, or a click beside it. */
  onClose: () => void
}) => <Asking open onClose={onClose} className="dialog" data-size={size} backdrop={<div className="dialog-backdrop" />}>
  <div className="dialog-inner">
    <DialogHeading render={<h2 />}>{title}</DialogHeading>
    <div className="dialog-words">{children}</div>
    {actions && <div className="dialog-actions">{actions}</div>}
  </div>
</Asking>
