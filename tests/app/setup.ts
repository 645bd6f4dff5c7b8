/** Journeys run what was built from the sources as they are now. */
import { buildIfNeeded } from '../../build/build.mjs'

const setup = async (): Promise<void> => {
  if (!await buildIfNeeded((line: string) => console.log(line))) throw new Error('Kith could not be built.')
}
export default setup
