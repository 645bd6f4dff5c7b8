import { useQuery } from '@tanstack/react-query'
import type { DoorList } from '../rules/door.ts'
import { listFollowers } from '../store/followers.ts'
import type { DoorRow } from '../store/rows.ts'

/** Who was put off comes back by the clock alone. */
const comesBackEveryMs = 3_600_000

export type Door = Readonly<Record<DoorList, readonly DoorRow[]>>

/** Everybody who follows, list by list; null while it is read for the first time. */
export const useDoor = (): Door | null => {
  const query = useQuery({
    queryKey: [{ tables: ['followerEvents', 'reviews', 'recents', 'people', 'conversations', 'depths', 'links', 'accounts'] }, 'door'],
    queryFn: () => listFollowers(Date.now()),
    refetchInterval: comesBackEveryMs,
  })
  if (query.error) throw query.error
  return query.data ?? null
}
