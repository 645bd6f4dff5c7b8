import './notice.css'
import type { ReactNode } from 'react'

/** A few words in place: plain information, care, or a problem, with what can be done at its end. */
export const Notice = ({ tone = 'plain', children, actions, isLive = false }: {
  tone?: 'plain' | 'care' | 'bad'
  children: ReactNode
  actions?: ReactNode
  /** True where it appears after something the user did and should be spoken. */
  isLive?: boolean
}) => <div className="notice" data-tone={tone} role={isLive ? 'alert' : undefined}>
  <div>{children}</div>
  {actions && <div className="notice-actions">{actions}</div>}
</div>
