// `node --import test/preload/quick-clock.mjs`: time runs TEST_CLOCK_SPEED times as fast, for Date and setTimeout
// alike, so that a deadline of minutes and the pauses of the pace can be lived through.
const speed = Number(process.env.TEST_CLOCK_SPEED ?? 1)
const SlowDate = Date
const began = SlowDate.now()
const now = () => Math.round(began + (SlowDate.now() - began) * speed)
const slowTimeout = setTimeout

globalThis.setTimeout = (callback, ms, ...rest) => slowTimeout(callback, ms / speed, ...rest)
globalThis.Date = new Proxy(SlowDate, {
  construct: (target, parts, newTarget) =>
    Reflect.construct(target, parts.length === 0 ? [now()] : parts, newTarget),
  get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
})
