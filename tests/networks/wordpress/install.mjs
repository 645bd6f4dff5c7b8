/**
 * WordPress from Debian: downloaded and unpacked beside the other test servers, never installed (its package would bring a
 * web server that starts). What it runs on (PHP, the bare database server) is installed by tests/setup.mjs; none of these
 * packages starts anything.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, symlinkSync, unlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, isAbsolute, join } from 'node:path'

const folder = join(import.meta.dirname, '../node_modules/.wordpress')
const tree = join(folder, 'usr/share/wordpress')
/** WordPress, one look for it, and what its links lead to. */
const packages = ['wordpress', 'wordpress-theme-twentytwentythree', 'libjs-cropper', 'libjs-prototype', 'libjs-scriptaculous', 'libjs-underscore', 'php-getid3']

/** Not everybody has the folder of the database server on their path. */
export const serverPath = [process.env.PATH ?? '', '/usr/sbin', '/usr/local/sbin'].join(delimiter)
const works = (command, ...args) => spawnSync(command, args, { stdio: 'ignore', env: { ...process.env, PATH: serverPath } }).status === 0

/** Debian packages it runs on that are not here. None of them starts anything. */
export const missingForWordpress = () => [
  ...(works('php', '-r', 'exit(extension_loaded("mysqli") ? 0 : 1);') ? [] : ['php-cli', 'php-mysql']),
  ...(works('mariadbd', '--version') ? [] : ['mariadb-server-core']),
  ...(works('my_print_defaults', '--version') ? [] : ['mariadb-client-core']),
]

/** The folder of its files, or null where they are not here. */
export const wordpressFiles = () => (existsSync(join(tree, 'wp-load.php')) ? tree : null)
/** Where its themes are. */
export const wordpressContent = () => join(folder, 'var/lib/wordpress/wp-content')

/** Links that lead into the system lead nowhere here: those to other unpacked packages stay inside, the rest go. */
const bringLinksHome = (at) => {
  for (const name of readdirSync(at)) {
    const path = join(at, name)
    const stat = lstatSync(path)
    if (stat.isDirectory()) bringLinksHome(path)
    if (!stat.isSymbolicLink() || !isAbsolute(readlinkSync(path))) continue
    const target = join(folder, readlinkSync(path))
    unlinkSync(path)
    if (existsSync(target)) symlinkSync(target, path)
  }
}

/** Downloads and unpacks it with apt's own tools, as anybody. Returns whether it is there now; `say` hears what went wrong. */
export const installWordpress = (say) => {
  const work = mkdtempSync(join(tmpdir(), 'kith-wordpress-'))
  try {
    mkdirSync(join(work, 'lists/partial'), { recursive: true })
    const apt = (...args) => spawnSync('apt-get', ['-qq', '-o', 'APT::Sandbox::User=', ...args], { cwd: work, encoding: 'utf8' })
    // A machine that has never asked what there is, or long ago, asks anew: into lists of our own, as anybody may.
    const ownLists = ['-o', `Dir::State::lists=${join(work, 'lists')}`]
    let got = apt('download', ...packages)
    if (got.status !== 0) {
      apt(...ownLists, 'update')
      got = apt(...ownLists, 'download', ...packages)
    }
    const files = readdirSync(work).filter((name) => name.endsWith('.deb'))
    if (got.status !== 0 || files.length === 0) {
      say(`wordpress could not be downloaded: ${got.stderr.trim().split('\n').at(-1)}`)
      return false
    }
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    for (const file of files) spawnSync('dpkg-deb', ['-x', join(work, file), folder])
    bringLinksHome(folder)
    if (wordpressFiles() === null) say('wordpress was downloaded, and is not where it is looked for.')
    return wordpressFiles() !== null
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
