/** What became of a restore, in plain words. */
import type { Backup } from '#domain/backup'
import type { ImportCounts } from '../store/import.ts'
import type { RestoreCounts } from '../store/verbs.ts'
import { plural } from '../ui/numbers.ts'
import { contentWords } from './content-words.ts'

const asides = ({ drafts, unreadable }: RestoreCounts): string[] => [
  ...(drafts > 0 ? [`${drafts === 1 ? 'One answer that was on its way is a draft now' : `${plural(drafts, 'answer')} that were on their way are drafts now`}, under Unsent. Kith sends nothing of it by itself.`] : []),
  ...(unreadable > 0 ? [`${plural(unreadable, 'item')} in it could not be read and ${unreadable === 1 ? 'was' : 'were'} left out.`] : []),
]

/** Into an empty inbox. */
export const broughtBackWords = ({ counts: held }: Pick<Backup, 'counts'>, counts: RestoreCounts): readonly string[] => [
  `Kith has brought back ${contentWords({ ...held, outbox: 0 })}, with your settings and corrections.`,
  ...asides(counts),
]

const isNothing = ({ written, drafts }: RestoreCounts): boolean => written === 0 && drafts === 0

export const mergedTitle = (counts: RestoreCounts): string => isNothing(counts) ? 'Nothing was missing' : 'It is back'

/** Into what was here already. */
export const mergedWords = (counts: RestoreCounts): readonly string[] => [
  isNothing(counts)
    ? 'All of it was here already, as new or newer. Nothing has changed.'
    : counts.written === 0 ? 'Everything else in it was here already, as new or newer.'
      : `What was missing here has come back.${counts.kept === 0 ? '' : ' What was as new or newer here stays as it is.'}`,
  ...asides(counts),
]

/** What an import brought. */
export const importedWords = (counts: ImportCounts): readonly string[] => [
  counts.brought + counts.written + counts.drafts === 0
    ? 'All of it was here already, as new or newer. Nothing has changed.'
    : `It is here now: ${plural(counts.brought, 'item')} from your networks, ${plural(counts.written + counts.drafts, 'item')} of yours.`,
  ...asides(counts),
  'To read on and to answer, sign in again under Accounts where Kith asks for it. Passwords are in no export.',
]
