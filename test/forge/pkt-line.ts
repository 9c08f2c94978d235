/** Git's framing: four hex digits of length (themselves included), then the payload; `0000` is a flush. */

export const FLUSH = Buffer.from('0000')

export interface RefCommand {
  readonly oldId: string
  readonly newId: string
  readonly ref: string
}

/** Its packets; those without a payload divide or end it. */
export function* packets(bytes: Buffer): Generator<{ payload: Buffer | undefined; end: number }> {
  let at = 0
  while (at + 4 <= bytes.length) {
    const length = Number.parseInt(bytes.toString('latin1', at, at + 4), 16)
    const end = at + Math.max(length, 4)
    yield { payload: length < 4 ? undefined : bytes.subarray(at + 4, end), end }
    at = end
  }
}

export function packet(payload: Buffer): Buffer {
  return Buffer.concat([Buffer.from((payload.length + 4).toString(16).padStart(4, '0')), payload])
}

/** Objects that a pack says it holds; 0 where no pack begins at `at`. */
function packObjects(bytes: Buffer, at: number): number {
  const isPack = bytes.length >= at + 12 && bytes.toString('latin1', at, at + 4) === 'PACK'
  return isPack ? bytes.readUInt32BE(at + 8) : 0
}

/** The body of a push: its commands and the number of objects that came with them. */
export function parsePush(body: Buffer): { commands: RefCommand[]; objects: number } {
  const commands: RefCommand[] = []
  for (const { payload, end } of packets(body)) {
    if (payload === undefined) return { commands, objects: packObjects(body, end) }
    const [, oldId, newId, ref] =
      String(payload).match(/^([0-9a-f]{40,64}) ([0-9a-f]{40,64}) ([^\0\n]+)/) ?? []
    if (oldId && newId && ref) commands.push({ oldId, newId, ref })
  }
  return { commands, objects: 0 }
}

/** Watches an answer to a fetch for the head of its pack; tells the number of objects once. */
export function watchPack(found: (objects: number) => void): (chunk: Buffer) => void {
  let tail: Buffer | undefined = Buffer.alloc(0)
  return (chunk) => {
    if (tail === undefined) return
    const bytes: Buffer = Buffer.concat([tail, chunk])
    const at = bytes.indexOf('PACK\0\0\0\x02')
    if (at >= 0 && bytes.length >= at + 12) {
      tail = undefined
      found(packObjects(bytes, at))
      return
    }
    tail = bytes.subarray(Math.max(0, bytes.length - 11))
  }
}

/**
 * A report of receive-pack with GitHub's own reasons: stock git can only say "hook declined", GitHub
 * says "protected branch hook declined" and the like.
 */
export function giveReasons(report: Buffer, reasons: ReadonlyMap<string, string>): Buffer {
  const others: Buffer[] = []
  const status: Buffer[] = []
  for (const { payload } of packets(report)) {
    if (payload?.[0] === 1) status.push(payload.subarray(1))
    else if (payload !== undefined) others.push(packet(payload))
  }
  const lines: Buffer[] = []
  for (const { payload } of packets(Buffer.concat(status))) {
    const ref = payload && String(payload).match(/^ng (\S+) hook declined\n?$/)?.[1]
    const reason = ref && reasons.get(ref)
    lines.push(
      payload === undefined
        ? FLUSH
        : packet(reason ? Buffer.from(`ng ${ref} ${reason}\n`) : payload),
    )
  }
  const band = Buffer.concat([Buffer.of(1), ...lines])
  return Buffer.concat([...others, packet(band), FLUSH])
}
