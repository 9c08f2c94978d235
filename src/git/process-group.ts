/** Whether a child can lead a group of its own. */
export const HAS_GROUPS = process.platform !== 'win32'

/** Git starts programs of its own, which outlive it at a server that hangs and hold the pipes open. */
export function endFamily({ pid = Number.NaN }: { readonly pid?: number | undefined }): void {
  try {
    process.kill(HAS_GROUPS ? -pid : pid)
  } catch {} // It has just ended, or never began.
}
