/**
 * Loaded before a child service (`node --require`): its clock runs by as much ahead as CLOCK_SHIFT_MS
 * says, so that a process of its own can live through a night in seconds.
 */
const shift = Number(process.env.CLOCK_SHIFT_MS ?? 0)
const SystemDate = Date
const now = () => SystemDate.now() + shift

globalThis.Date = new Proxy(SystemDate, {
  construct: (target, parts) => new target(...(parts.length === 0 ? [now()] : parts)),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
})
SystemDate.prototype.constructor = globalThis.Date
