import './dialog.css'
import { useId, useLayoutEffect, useRef } from 'react'
import type { ReactNode } from 'react'

/** A question that has to be answered first. The browser's own dialog keeps the focus in and gives it back. */
export const Dialog = ({ title, children, actions, onClose }: {
  title: string
  children: ReactNode
  actions: ReactNode
  /** Escape, or a click beside it. */
  onClose: () => void
}) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  // Closed while it is still on the page: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  return <dialog ref={dialog} className="dialog" aria-labelledby={id} onCancel={(event) => { event.preventDefault(); onClose() }}
    onClick={(event) => { if (event.target === dialog.current) onClose() }}>
    <div className="dialog-inner">
      <h2 id={id}>{title}</h2>
      <div className="dialog-words">{children}</div>
      {actions && <div className="dialog-actions">{actions}</div>}
    </div>
  </dialog>
}
