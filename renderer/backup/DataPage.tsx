import './backup.css'
import { ChevronLeft } from 'lucide-react'
import type { AccountRow } from '../store/rows.ts'
import { Button } from '../ui/Button.tsx'
import { say } from '../words/say.ts'
import { BackupList } from './BackupList.tsx'
import { DeleteEverything } from './DeleteEverything.tsx'
import { Export } from './Export.tsx'
import { Import } from './Import.tsx'

interface Props {
  version: string
  accounts: readonly AccountRow[]
  onBack: () => void
  /** Accounts and choices may have come back: they are taken up. */
  onRestored: () => Promise<unknown>
}

/** Everything the user has here: where its copies are, how to take it along, how to be rid of it. */
export const DataPage = ({ version, accounts, onBack, onRestored }: Props) => <div className="wide-page data-page">
  <header><Button look="quiet" icon={<ChevronLeft size={16} />} onClick={onBack}>{say('settings.title')}</Button><h1>{say('settings.data')}</h1></header>
  <BackupList onRestored={onRestored} />
  <section className="choice" aria-labelledby="take-along">
    <h2 id="take-along">{say('data.take-along')}</h2>
    <Export version={version} />
    <Import onImported={onRestored} />
  </section>
  <DeleteEverything accounts={accounts} />
</div>
