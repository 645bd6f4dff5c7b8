import { useSyncExternalStore } from 'react'
import { language, subscribeLanguage } from '../words/language.ts'

/** The code of the language that is spoken; whoever uses it is drawn anew when that is another. */
export const useLanguage = (): string => useSyncExternalStore(subscribeLanguage, language)
