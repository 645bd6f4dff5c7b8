/** Says before the start what would keep the picture from being written at its end. */
import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

const isFolder = (path: string): Promise<boolean> => stat(path).then((found) => found.isDirectory(), () => false)

/** A sentence for the user, or null where `file` can be written. Makes nothing. */
export const pictureProblem = async (file: string): Promise<string | null> => {
  const folder = dirname(file)
  if (await isFolder(file)) return `${file} is a folder. Name a file for the picture: --screenshot=FILE.`
  if (!await isFolder(folder)) return `There is no folder ${folder} for the picture. Make it first, or choose another: --screenshot=FILE.`
  return access(folder, constants.W_OK).then(() => null, () => `Kith cannot write the picture in ${folder}. Choose another folder: --screenshot=FILE.`)
}
