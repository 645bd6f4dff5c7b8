import { describe, expect, it } from 'vitest'
import { planInstall, type Machine } from '../../../main/start/install-browser.ts'

const debian: Machine = { platform: 'linux', osRelease: 'NAME="Debian GNU/Linux"\nID=debian\n', isRoot: true, hasSudo: false }
const commandsOf = (machine: Machine): string[] => {
  const plan = planInstall(machine)
  return plan.is === 'apt' ? plan.commands.map((command) => command.join(' ')) : []
}

describe('a machine without a browser', () => {
  it('gets chromium on Debian and its relatives, as root or with sudo', () => {
    const install = 'apt-get install -y --no-install-recommends chromium'
    expect(commandsOf(debian)).toEqual(['apt-get update -qq', install])
    expect(commandsOf({ ...debian, isRoot: false, hasSudo: true })).toEqual(['sudo -n apt-get update -qq', `sudo -n ${install}`])
    expect(commandsOf({ ...debian, osRelease: 'ID=linuxmint\nID_LIKE="ubuntu debian"\n' })).toContain(install)
  })

  it.each<[string, Partial<Machine>, string]>([
    ['without rights on Debian', { isRoot: false }, 'sudo apt-get install chromium'],
    ['on Fedora', { osRelease: 'ID=fedora\n' }, 'Google Chrome'],
    ['on a system that only mentions debian', { osRelease: 'ID=other\nNAME="not debian"\n' }, 'Google Chrome'],
    ['on macOS', { platform: 'darwin', osRelease: '' }, 'Google Chrome'],
    ['on Windows', { platform: 'win32', osRelease: '' }, 'Google Chrome'],
  ])('%s the user is told what to install', (_name, machine, words) => {
    expect(planInstall({ ...debian, ...machine })).toMatchObject({ is: 'tell', sentence: expect.stringContaining(words) as string })
  })
})
