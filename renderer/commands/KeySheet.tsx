import './key-sheet.css'
import { Dialog } from '../ui/Dialog.tsx'
import { Keys } from '../ui/Button.tsx'
import { say } from '../words/say.ts'
import { commands } from './list.ts'
import type { Command } from './list.ts'
import { useBindings } from './use-bindings.ts'

const groups = [...new Set(commands.map(({ group }) => group))]

/** All keys on one page; whoever has no mouse scrolls it with the focus in it. */
export const KeySheet = ({ onClose }: { onClose: () => void }) => {
  const { caps } = useBindings()
  const hasKey = ({ name }: Command) => caps(name).length > 0
  return <Dialog title={say('keys.title')} size="wide" isClosable onClose={onClose} actions={null}>
    <div className="key-sheet" tabIndex={0} role="group" aria-label={say('command.keys')}>{groups.filter((group) => commands.some((command) => command.group === group && hasKey(command))).map((group) => <section key={group}>
      <h3>{say(`commands.group.${group}`)}</h3>
      <dl>{commands.filter((command) => command.group === group && hasKey(command)).map(({ name, words }) => <div key={name}>
        <dt>{words}</dt><dd>{caps(name).map((parts) => <Keys key={parts.join()} parts={parts} />)}</dd></div>)}</dl>
    </section>)}</div>
    <p>{say('keys.where')}</p>
  </Dialog>
}
