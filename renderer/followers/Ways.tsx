import type { FirstWay } from '#domain/first-place'
import { Segments } from '../ui/Segments.tsx'
import { say } from '../words/say.ts'
import { wayName } from '../words/writing.ts'

/** How somebody can be written to. */
export type Way = 'reply' | FirstWay

/** The quiet choice above the box; where there is only one way, there is nothing to choose. */
export const Ways = ({ name, ways, value, onChoose }: { name: string; ways: readonly Way[]; value: Way; onChoose: (way: Way) => void }) =>
  ways.length < 2 ? null : <div className="follower-ways">
    <Segments label={say('follower.how-to-write', { name })} choices={ways.map((way) => ({ value: way, label: wayName(way) }))} value={value} onChoose={onChoose} />
  </div>
