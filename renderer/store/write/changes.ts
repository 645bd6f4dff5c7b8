/** Notes which tables a connection writes, so that the page can read again what shows them. */
import type { DBCore, DBCoreTable } from 'dexie'
import type { Database } from '../database.ts'
import type { TableName } from '../rows.ts'

/** Adds the name of every table written through `database` to `changed`. Must be called before it is opened. */
export const noteChanges = (database: Database, changed: Set<TableName>): void => {
  database.use({
    stack: 'dbcore',
    name: 'changes',
    create: (core: DBCore): DBCore => ({
      ...core,
      table: (name: string): DBCoreTable => {
        const table = core.table(name)
        return {
          ...table,
          mutate: (request) => {
            changed.add(name as TableName)
            return table.mutate(request)
          },
        }
      },
    }),
  })
}
