import { say } from '../words/say.ts'
import { hints } from './hint-words.ts'

/** What can be asked besides words; pressing one puts it into the box. */
export const Hints = ({ onTake }: { onTake: (typed: string) => void }) => <div className="search-hints">
  <p>{say('search.hints')}</p>
  <ul>{hints().map(({ typed, words }) => <li key={typed}>
    <button type="button" onClick={() => onTake(typed)}><code>{typed}</code><span>{words}</span></button></li>)}</ul>
</div>
