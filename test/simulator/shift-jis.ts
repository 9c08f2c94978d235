let table: Map<string, Buffer> | undefined

/** Node decodes Shift_JIS but does not encode it: the table is what its decoder says of every code. */
function codes(): Map<string, Buffer> {
  const decoder = new TextDecoder('shift_jis')
  const map = new Map<string, Buffer>()
  const learn = (bytes: Buffer) => {
    const char = decoder.decode(bytes)
    if ([...char].length === 1 && char !== '\ufffd' && !map.has(char)) map.set(char, bytes)
  }
  for (let byte = 0; byte < 256; byte++) learn(Buffer.from([byte]))
  for (let lead = 0x81; lead <= 0xfc; lead++) {
    for (let trail = 0x40; trail <= 0xfc; trail++) learn(Buffer.from([lead, trail]))
  }
  return map
}

/** A character that Shift_JIS lacks becomes `?`. */
export function encodeShiftJis(text: string): Buffer {
  table ??= codes()
  const unknown = Buffer.from('?')
  return Buffer.concat([...text].map((char) => table?.get(char) ?? unknown))
}
