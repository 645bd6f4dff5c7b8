import { append } from '../../rules/group.ts'

/** Rows by a key of theirs. */
export const groupBy = <T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const row of rows) append(groups, keyOf(row), row)
  return groups
}
