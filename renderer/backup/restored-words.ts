/** What became of a restore, in plain words. */
import type { Backup } from '#domain/backup'
import type { ImportCounts } from '../store/import.ts'
import type { RestoreCounts } from '../store/verbs.ts'
import { say } from '../words/say.ts'
import { contentWords } from './content-words.ts'

const asides = ({ drafts, unreadable }: RestoreCounts): string[] => [
  ...(drafts > 0 ? [say('restored.drafts', { count: drafts })] : []),
  ...(unreadable > 0 ? [say('restored.unreadable', { count: unreadable })] : []),
]

/** Into an empty inbox. */
export const broughtBackWords = ({ counts: held }: Pick<Backup, 'counts'>, counts: RestoreCounts): readonly string[] => [
  say('restored.brought', { contents: contentWords({ ...held, outbox: 0 }) }),
  ...asides(counts),
]

const isNothing = ({ written, drafts }: RestoreCounts): boolean => written === 0 && drafts === 0

export const mergedTitle = (counts: RestoreCounts): string => isNothing(counts) ? say('restored.nothing-missing') : say('restored.is-back')

/** Into what was here already. */
export const mergedWords = (counts: RestoreCounts): readonly string[] => [
  isNothing(counts)
    ? say('restored.all-here')
    : counts.written === 0 ? say('restored.rest-here')
      : say(counts.kept === 0 ? 'restored.came-back' : 'restored.came-back-kept'),
  ...asides(counts),
]

/** What an import brought. */
export const importedWords = (counts: ImportCounts): readonly string[] => [
  counts.brought + counts.written + counts.drafts === 0
    ? say('restored.all-here')
    : say('import.brought', { theirs: counts.brought, yours: counts.written + counts.drafts }),
  ...asides(counts),
  say('import.sign-in-again'),
]
