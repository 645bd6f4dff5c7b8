/**
 * snac, a small real server of the fediverse, from Debian: downloaded and unpacked beside the other test servers, never
 * installed (its package would start a service). Debian 12 keeps it in backports: the source for that is derived from the
 * one this machine already has, same host, other suite, in a folder of its own.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../node_modules/.snac')
const unpacked = join(folder, 'usr/bin/snac')

const runs = (program) => spawnSync(program, ['--help'], { encoding: 'utf8' }).error === undefined
const onPath = () => (runs('snac') ? 'snac' : null)

/** The program to run, or null where there is none. */
export const snacProgram = () => (existsSync(unpacked) && runs(unpacked) ? unpacked : onPath())

const osRelease = () => (existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '')
const codename = () => /^VERSION_CODENAME="?([\w-]+)/m.exec(osRelease())?.[1] ?? ''

/** The machine's own sources as texts by file name. */
const ownSources = () => {
  const parts = '/etc/apt/sources.list.d'
  const files = [...(existsSync('/etc/apt/sources.list') ? ['/etc/apt/sources.list'] : []),
    ...(existsSync(parts) ? readdirSync(parts).filter((name) => /\.(list|sources)$/.test(name)).map((name) => join(parts, name)) : [])]
  return files.map((file) => ({ isStanzas: file.endsWith('.sources'), text: readFileSync(file, 'utf8') }))
}

/** Whatever names the release itself, as if it named its backports. */
const derive = ({ isStanzas, text }, suite) => {
  const backports = `${suite}-backports`
  if (isStanzas) {
    return text.split(/\n\s*\n/).filter((stanza) => new RegExp(`^Suites:.*(?<![\\w-])${suite}(?![\\w-])`, 'm').test(stanza))
      .map((stanza) => stanza.replace(/^Suites:.*$/m, `Suites: ${backports}`)).join('\n\n')
  }
  return text.split('\n').filter((line) => new RegExp(`^deb\\s.*\\s${suite}\\s`).test(line)).map((line) => line.replace(new RegExp(`\\s${suite}\\s`), ` ${backports} `)).join('\n')
}

/** Downloads and unpacks it with apt's own tools, as anybody. Returns whether it is there now; `say` hears what went wrong. */
export const installSnac = (say) => {
  const work = mkdtempSync(join(tmpdir(), 'kith-snac-'))
  try {
    for (const part of ['parts', 'lists/partial', 'cache/archives/partial']) mkdirSync(join(work, part), { recursive: true })
    ownSources().forEach((source, index) => {
      for (const [name, text] of [['own', source.text], ['backports', derive(source, codename())]]) {
        if (text.trim() !== '') writeFileSync(join(work, 'parts', `${name}-${index}.${source.isStanzas ? 'sources' : 'list'}`), `${text}\n`)
      }
    })
    const options = ['-o', 'Dir::Etc::sourcelist=/dev/null', '-o', `Dir::Etc::sourceparts=${join(work, 'parts')}`, '-o', `Dir::State::lists=${join(work, 'lists')}`,
      '-o', `Dir::Cache=${join(work, 'cache')}`, '-o', 'APT::Sandbox::User=']
    const apt = (...args) => spawnSync('apt-get', ['-qq', ...options, ...args], { cwd: work, encoding: 'utf8' })
    // A source without backports only warns.
    apt('update')
    const got = apt('download', 'snac2')
    const [file] = readdirSync(work).filter((name) => name.endsWith('.deb'))
    if (file === undefined) {
      say(`snac2 could not be downloaded: ${got.stderr.trim().split('\n').at(-1)}`)
      return false
    }
    mkdirSync(folder, { recursive: true })
    const { status, stderr } = spawnSync('dpkg-deb', ['-x', join(work, file), folder], { encoding: 'utf8' })
    if (status !== 0 || snacProgram() === null) say(`snac2 was downloaded and does not run here. ${stderr}`)
    return snacProgram() !== null
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
