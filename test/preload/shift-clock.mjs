// `node --import test/preload/shift-clock.mjs`: moves what Date says by TEST_CLOCK_OFFSET_MS, in this process
// alone. Timers and performance.now() keep their pace, so nothing waits longer.
const offset = Number(process.env.TEST_CLOCK_OFFSET_MS ?? 0)
const RealDate = Date
const now = () => RealDate.now() + offset

globalThis.Date = new Proxy(Date, {
  construct: (target, parts, newTarget) =>
    Reflect.construct(target, parts.length === 0 ? [now()] : parts, newTarget),
  get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
})
