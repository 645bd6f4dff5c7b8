import './react-alone.ts'
import '@fontsource-variable/inter/opsz.css'
import '@fontsource-variable/inter/opsz-italic.css'
import './ui/tokens.css'
import './ui/base.css'
import './ui/wide-page.css'
import './app.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { QueryClientProvider } from '@tanstack/react-query'
import { readAccountsAhead } from './accounts/queries.ts'
import { rememberAll } from './all-unsaved.ts'
import { App } from './App.tsx'
import { isDeleting } from './backup/deleting.ts'
import { CannotStart } from './CannotStart.tsx'
import { readInboxAhead } from './inbox/queries.ts'
import { keepWhenLeaving } from './leaving-words.ts'
import { patienceMs } from './NotYet.tsx'
import { makeQueries } from './queries.ts'
import { start } from './start.ts'
import { StillOpening } from './StillOpening.tsx'
import { onStoreLost } from './store/open.ts'
import { language, subscribeLanguage } from './words/language.ts'

const element = document.getElementById('root')
if (!element) throw new Error('The page has no place for the app.')
const root = createRoot(element)
const fail = (problem: unknown): void => {
  rememberAll()
  root.render(<CannotStart problem={problem} />)
}

onStoreLost(fail)
keepWhenLeaving()
const queries = makeQueries()
subscribeLanguage(() => {
  document.documentElement.lang = language()
  // What was read may have been put into words.
  void queries.invalidateQueries()
})
const patience = setTimeout(() => {
  // While everything is deleted nothing is opened.
  if (!isDeleting()) root.render(<StillOpening />)
}, patienceMs)
// What the window opens with is read while main is greeted and the rest is set going.
const readAhead = (): void => {
  void readAccountsAhead(queries)
  void readInboxAhead(queries)
}
start(readAhead).finally(() => clearTimeout(patience)).then((started) => root.render(<StrictMode>
  <QueryClientProvider client={queries}><App {...started} /></QueryClientProvider>
</StrictMode>), fail)
