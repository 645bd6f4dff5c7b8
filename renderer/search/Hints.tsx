import { hints } from './hint-words.ts'

/** What can be asked besides words; pressing one puts it into the box. */
export const Hints = ({ onTake }: { onTake: (typed: string) => void }) => <div className="search-hints">
  <p>Every message, every person and every note of yours that Kith has stored here, as you type. To look closer:</p>
  <ul>{hints.map(({ typed, words }) => <li key={typed}>
    <button type="button" onClick={() => onTake(typed)}><code>{typed}</code><span>{words}</span></button></li>)}</ul>
</div>
