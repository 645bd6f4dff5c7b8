import './quit.css'
import type { Named } from './queries.ts'

const mostShown = 4

/** Whom for, and the beginning of the words. */
export const LeftList = ({ left }: { left: readonly Named[] }) => <>
  <ul className="left-list">{left.slice(0, mostShown).map(({ item, name }) => <li key={item.id}>
    <span className="left-name"><bdi>{name}</bdi></span><span className="left-text" dir="auto">{item.text === '' ? 'A picture' : item.text}</span></li>)}</ul>
  {left.length > mostShown && <p>And {(left.length - mostShown).toLocaleString('en')} more.</p>}
</>
