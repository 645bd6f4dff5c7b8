import './plate.css'
import type { ReactNode } from 'react'

/** A calm page or pane with one thing to say: a picture, a headline, a few words, what to do. */
export const Plate = ({ icon, title, children, actions, level = 2, isWhole = false }: {
  icon?: ReactNode
  title: string
  children?: ReactNode
  actions?: ReactNode
  level?: 1 | 2
  /** True where it fills the window. */
  isWhole?: boolean
}) => {
  const Heading = level === 1 ? 'h1' : 'h2'
  return <div className="plate" data-whole={isWhole}>
    <div className="plate-inner">
      {icon && <div className="plate-icon" aria-hidden="true">{icon}</div>}
      <Heading>{title}</Heading>
      {children && <div className="plate-words">{children}</div>}
      {actions && <div className="plate-actions">{actions}</div>}
    </div>
  </div>
}
