/** A script of its own, small and loaded before the page's: what the page waits for longest is on its way while the page is still being fetched. */
import { lookEarly } from './store/stored.ts'
import { startWorkerEarly } from './store/worker-address.ts'

lookEarly()
startWorkerEarly()
