import './quit.css'
import type { Named } from './queries.ts'
import { say } from '../words/say.ts'

const mostShown = 4

/** Whom for, and the beginning of the words. */
export const LeftList = ({ left }: { left: readonly Named[] }) => <>
  <ul className="left-list">{left.slice(0, mostShown).map(({ item, name }) => <li key={item.id}>
    <span className="left-name"><bdi>{name}</bdi></span><span className="left-text" dir="auto">{item.text === '' ? say('quit.a-picture') : item.text}</span></li>)}</ul>
  {left.length > mostShown && <p>{say('quit.and-more', { count: left.length - mostShown })}</p>}
</>
