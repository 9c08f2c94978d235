import { accessSync, constants, readFileSync, statfsSync } from 'node:fs'
import { freemem, tmpdir } from 'node:os'

const MEMORY = '/dev/shm'
/** Files of tests take some hundred megabytes at a time. */
const ENOUGH_BYTES = 4 * 1024 ** 3

/** Whether files may lie in memory, programs among them (a hook of git). */
function isMemoryAtHand(): boolean {
  try {
    accessSync(MEMORY, constants.W_OK)
    const { bavail, bsize } = statfsSync(MEMORY)
    const mount = readFileSync('/proc/mounts', 'utf8')
      .split('\n')
      .findLast((line) => line.split(' ')[1] === MEMORY)
    if (mount === undefined || /\bnoexec\b/.test(mount)) return false
    return Math.min(bavail * bsize, freemem()) >= ENOUGH_BYTES
  } catch {
    return false // Another system than Linux, or a container without it.
  }
}

/** Where repositories and folders of runs lie: a disk is a tenth of what a test costs. `TMPDIR` wins. */
export const FAST_FOLDER = process.env.TMPDIR === undefined && isMemoryAtHand() ? MEMORY : tmpdir()
