import { useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import { getSettings } from '../store/settings.ts'
import type { KeyHint } from '../ui/Button.tsx'
import { keysOf, readOwn } from './bindings.ts'
import type { OwnKeys } from './bindings.ts'
import { capsOf, isMac, spokenKey } from './key-words.ts'
import type { CommandName } from './list.ts'

export interface Bindings {
  readonly own: OwnKeys
  /** False where the user wants no keys without Ctrl or ⌘. */
  readonly hasSingleKeys: boolean
  /** The first key of a command, shown and spoken; undefined where it has none. */
  readonly hint: (name: CommandName) => KeyHint | undefined
  /** All of its keys, each in its parts. */
  readonly caps: (name: CommandName) => readonly (readonly string[])[]
}

/** The keys as the user has them. */
export function useBindings(): Bindings {
  const settings = useQuery({ queryKey: [{ tables: ['settings'] }, 'settings'], queryFn: getSettings }).data
  return useMemo(() => {
    const own = readOwn(settings?.keys)
    const hasSingleKeys = settings?.singleKeys ?? true
    const onMac = isMac()
    return {
      own, hasSingleKeys,
      hint: (name) => {
        const key = keysOf(name, own)[0]
        return key === undefined ? undefined : { shown: capsOf(key, onMac).join(' '), spoken: spokenKey(key, onMac) }
      },
      caps: (name) => keysOf(name, own).map((key) => capsOf(key, onMac)),
    }
  }, [settings?.keys, settings?.singleKeys])
}
