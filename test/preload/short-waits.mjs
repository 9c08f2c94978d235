// `node --import test/preload/short-waits.mjs`: a wait of less than 30 seconds takes a twentieth of its time, or what
// TEST_WAIT_SPEED says, and when it ends Date says that it took all of it. Between waits time keeps its pace, and so
// does what ends a request that hangs (30 seconds or more): a busy machine changes nothing that a run sees.
const SPEED = Number(process.env.TEST_WAIT_SPEED ?? 20)
const LONGEST_MS = 30_000
const RealDate = Date
const realTimeout = setTimeout
let ahead = 0
const now = () => RealDate.now() + ahead

globalThis.setTimeout = (callback, ms = 0, ...rest) => {
  if (!(ms < LONGEST_MS)) return realTimeout(callback, ms, ...rest)
  const due = now() + ms
  const end = (...values) => {
    ahead = Math.max(ahead, due - RealDate.now())
    callback(...values)
  }
  return realTimeout(end, ms / SPEED, ...rest)
}
globalThis.Date = new Proxy(RealDate, {
  construct: (target, parts, newTarget) =>
    Reflect.construct(target, parts.length === 0 ? [now()] : parts, newTarget),
  get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
})
