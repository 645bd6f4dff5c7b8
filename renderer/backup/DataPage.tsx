import './backup.css'
import { ChevronLeft } from 'lucide-react'
import type { AccountRow } from '../store/rows.ts'
import { Button } from '../ui/Button.tsx'
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
  <header><Button look="quiet" icon={<ChevronLeft size={16} />} onClick={onBack}>Settings</Button><h1>Your data</h1></header>
  <BackupList onRestored={onRestored} />
  <section className="choice" aria-labelledby="take-along">
    <h2 id="take-along">Take it with you</h2>
    <Export version={version} />
    <Import onImported={onRestored} />
  </section>
  <DeleteEverything accounts={accounts} />
</div>
