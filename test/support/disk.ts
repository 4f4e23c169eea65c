// Small disks of a test's own, where this process may mount one: they are full at once.
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { onTestFinished } from 'vitest'

/** Whether this process may mount a disk of its own. */
export function canMount(): boolean {
  if (process.getuid?.() !== 0 || process.platform !== 'linux') return false
  try {
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** A disk of so many KiB as the folder `disk`, gone after the test. */
export function mountDisk(disk: string, kibibytes: number): void {
  mkdirSync(disk)
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kibibytes}k`, 'tmpfs', disk])
  onTestFinished(() => {
    execFileSync('umount', [disk])
  })
}
