import { useEffect, useLayoutEffect } from 'react'
import { useQuery } from '@tanstack/react-query'
import { defaultSettings, getSettings } from './store/settings.ts'
import { applyLook } from './ui/look.ts'
import type { Density } from './ui/look.ts'
import { speakAs } from './words/language.ts'

/** Keeps the page painted, and speaking, as the user has it; says how much room a row has. */
export function useLook(): Density {
  const settings = useQuery({ queryKey: [{ tables: ['settings'] }, 'settings'], queryFn: getSettings }).data
  const theme = settings?.theme
  const density = settings?.density ?? defaultSettings.density
  useLayoutEffect(() => {
    if (theme) applyLook({ theme, density })
  }, [theme, density])
  const spoken = settings?.language
  useEffect(() => {
    if (spoken === undefined) return
    const follow = () => void speakAs(spoken)
    follow()
    // The system's languages may change under a running window.
    window.addEventListener('languagechange', follow)
    return () => window.removeEventListener('languagechange', follow)
  }, [spoken])
  return density
}
