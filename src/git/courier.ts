import type { Pusher, PushOptions, RefUpdate } from './push.ts'

/** Brings objects to the remote before a branch needs them, on a ref that is ours alone. */
export interface Courier {
  send(commit: string, options: PushOptions): Promise<void>
  /** Pushes updates and gives up the ref in the same breath. */
  deliver(updates: readonly RefUpdate[], options?: PushOptions): Promise<void>
  /** Removes the ref, if it is still there. */
  close(): Promise<void>
}

/** The ref outlives a lost race: what it holds need not be sent again, and a push is saved. */
export function createCourier(pusher: Pusher, ref: string): Courier {
  let tip = ''
  return {
    async send(commit, options) {
      await pusher.push([{ ref, from: tip, to: commit }], options)
      tip = commit
    },
    async deliver(updates, options) {
      const removal = tip === '' ? [] : [{ ref, from: tip, to: '' }]
      await pusher.push([...updates, ...removal], options)
      tip = ''
    },
    async close() {
      if (tip !== '') await pusher.remove([ref])
      tip = ''
    },
  }
}
