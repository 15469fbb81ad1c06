/**
 * How fast a change reaches everybody who watches: `npm run bench -- live`. A thousand sockets follow a
 * ballot’s turnout, then three hundred members follow a meeting; each round is one command over HTTP,
 * measured from its sending to the last socket, after a quiet second. Clients and service share the
 * machine.
 */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openFolder, seedBallot } from './ballots-seed.mjs'
import { ROOT, startService } from './service.mjs'

const WATCHERS = 1000
const MEMBERS = 300
const ROUNDS = 20
const QUIET_MS = 1300
const STREAM_CASTS = 100
const STREAM_GAP_MS = 100
const TURNOUT_P95_MAX_MS = 500
const MEETING_P95_MAX_MS = 300
/** Hundredths of a second, in which Linux counts processor time. */
const TICK_MS = 10

const require = createRequire(path.join(ROOT, 'server/package.json'))
const { WebSocket } = require('ws')

const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms))

const percentile = (/** @type {number[]} */ values, /** @type {number} */ part) => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

/** @param {string} dataDir */
async function startWatched(dataDir) {
  const { url, pid, stop } = await startService(dataDir)
  const memoryKb = () => {
    const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8')
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN)
  }
  /** Processor time of all threads so far: what a change costs, however busy the machine is. */
  const cpuMs = () => {
    const fields = readFileSync(`/proc/${String(pid)}/stat`, 'utf8').split(') ')[1] ?? ''
    const [user, system] = fields.split(' ').slice(11, 13).map(Number)
    return ((user ?? 0) + (system ?? 0)) * TICK_MS
  }
  const post = async (
    /** @type {string} */ token,
    /** @type {string} */ name,
    /** @type {object} */ body,
  ) => {
    const answer = await fetch(`${url}/api/${name}`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': randomUUID(),
      },
      body: JSON.stringify(body),
    })
    if (answer.status !== 200) throw new Error(`${name}: ${await answer.text()}`)
  }
  return {
    url,
    memoryKb,
    cpuMs,
    post,
    stop,
  }
}

/** A socket that notes when it first saw each figure. */
class Watcher {
  /** @type {Map<number, number>} */
  seen = new Map()
  highest = -1

  /** @param {RegExp} figure */
  constructor(figure) {
    this.figure = figure
  }

  /** @param {string} url @param {string} token @param {readonly string[]} topics @param {string} id */
  async open(url, token, topics, id) {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/live`, { perMessageDeflate: false })
    this.socket = socket
    await new Promise((resolve, reject) => {
      socket.once('error', reject)
      socket.on('open', () => socket.send(JSON.stringify({ type: 'hello', token })))
      socket.on('message', (/** @type {Buffer} */ data) => {
        const at = performance.now()
        const text = data.toString('latin1')
        if (text.startsWith('{"type":"ready"')) {
          for (const topic of topics) {
            socket.send(JSON.stringify({ type: 'follow', topic, id, have: null }))
          }
          return
        }
        if (text.startsWith('{"type":"refused"')) reject(new Error(data.toString()))
        const figure = Number(this.figure.exec(text)?.[1] ?? Number.NaN)
        if (!text.startsWith('{"type":"state"') || Number.isNaN(figure)) return
        this.seen.set(figure, at)
        if (figure > this.highest) this.highest = figure
        resolve(undefined)
      })
    })
  }

  /** When something at least this new was seen first. @param {number} figure */
  sawAt(figure) {
    const times = [...this.seen].filter(([seen]) => seen >= figure).map(([, at]) => at)
    return times.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...times)
  }
}

/**
 * @param {Watcher[]} watchers
 * @param {string} url @param {readonly string[]} tokens
 * @param {readonly string[]} topics @param {string} id
 */
async function openAll(watchers, url, tokens, topics, id) {
  const startedAt = performance.now()
  for (let from = 0; from < watchers.length; from += 50) {
    await Promise.all(
      watchers
        .slice(from, from + 50)
        .map((watcher, index) => watcher.open(url, tokens[from + index] ?? '', topics, id)),
    )
  }
  return performance.now() - startedAt
}

/**
 * Every watcher’s delay for each round, beside the command’s own time and the processor time of a
 * round, with what the service spends at rest.
 *
 * @param {Watcher[]} watchers
 * @param {() => number} cpuMs
 * @param {(round: number) => Promise<void>} act
 */
async function measure(watchers, cpuMs, act) {
  const began = cpuMs()
  /** @type {number[]} */
  const delays = []
  /** @type {number[]} */
  const answers = []
  for (let round = 0; round < ROUNDS; round += 1) {
    await pause(QUIET_MS)
    const before = Math.max(...watchers.map(({ highest }) => highest))
    const startedAt = performance.now()
    await act(round)
    answers.push(performance.now() - startedAt)
    const late = performance.now() + 5000
    while (watchers.some(({ highest }) => highest <= before) && performance.now() < late) {
      await pause(5)
    }
    delays.push(...watchers.map((watcher) => watcher.sawAt(before + 1) - startedAt))
  }
  return { delays, answers, cpu: (cpuMs() - began) / ROUNDS }
}

/**
 * @param {string} title
 * @param {{ delays: number[], answers: number[], cpu: number }} measured
 * @param {number} max
 */
function report(title, { delays, answers, cpu }, max) {
  const [p50, p95, most] = [0.5, 0.95, 1].map((part) => percentile(delays, part))
  const [answered, slowest] = [0.5, 1].map((part) => percentile(answers, part))
  console.log(
    `${title}: p50 ${p50?.toFixed(0)} ms, p95 ${p95?.toFixed(0)} ms (below ${max}), last ${most?.toFixed(0)} ms; the command alone p50 ${answered?.toFixed(0)}, last ${slowest?.toFixed(0)} ms; ${cpu.toFixed(0)} ms of processor time a round`,
  )
  return (p95 ?? Number.NaN) < max
}

async function turnout() {
  const folder = mkdtempSync(path.join(tmpdir(), 'linyi-bench-live-'))
  const { tokens, ballotId } = await seedBallot(require, ROOT, folder, WATCHERS * 2)
  const service = await startWatched(folder)
  try {
    await service.post(tokens.at(-1) ?? '', 'ballots.cast', { ballotId, choice: 'yes' })
    const idle = service.memoryKb()
    const watchers = Array.from({ length: WATCHERS }, () => new Watcher(/"turnout":(\d+)/))
    const opened = await openAll(watchers, service.url, tokens, ['ballot'], ballotId)
    const held = service.memoryKb()
    let voter = WATCHERS
    const cast = () =>
      service.post(tokens[voter++] ?? '', 'ballots.cast', { ballotId, choice: 'yes' })
    const measured = await measure(watchers, service.cpuMs, cast)
    console.log(`${WATCHERS} sockets opened in ${opened.toFixed(0)} ms`)
    console.log(`memory: ${((held - idle) / WATCHERS).toFixed(1)} kB a connection`)
    const isGood = report(`a vote on ${WATCHERS} screens`, measured, TURNOUT_P95_MAX_MS)
    // while votes come in all the time: what a screen shows is at most a second old
    const base = watchers[0]?.highest ?? 0
    const times = []
    for (let index = 0; index < STREAM_CASTS; index += 1) {
      await cast()
      times.push(performance.now())
      await pause(STREAM_GAP_MS)
    }
    await pause(QUIET_MS)
    const ages = times.flatMap((at, index) =>
      watchers.map((watcher) => Math.max(0, watcher.sawAt(base + index + 1) - at)),
    )
    console.log(
      `votes all the time: a screen is p95 ${percentile(ages, 0.95).toFixed(0)} ms behind (one state a second)`,
    )
    for (const { socket } of watchers) socket?.terminate()
    return isGood
  } finally {
    await service.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function meeting() {
  const folder = mkdtempSync(path.join(tmpdir(), 'linyi-bench-live-'))
  const { close } = await openFolder(require, ROOT, folder, 'off')
  const support = (/** @type {string} */ name) =>
    require(path.join(ROOT, 'test/dist/test/support', name))
  const { buildCommunity } = support('factories.js')
  const { MeetingRoom } = support('meeting-room.js')
  const community = await buildCommunity(new Date(), { residents: 1, members: MEMBERS })
  const room = await MeetingRoom.open({ clock: { now: () => new Date() } }, community)
  await close()
  const service = await startWatched(folder)
  try {
    const { chair, members } = community
    /** @type {string[]} */
    const tokens = members.map((/** @type {{ token: string }} */ { token }) => token)
    const { meetingId, entryId } = room
    const idle = service.memoryKb()
    const watchers = Array.from(
      { length: MEMBERS },
      () => new Watcher(/"topic":"floor".{1,60}"revision":(\d+)/),
    )
    await openAll(watchers, service.url, tokens, ['meeting', 'floor'], meetingId)
    const held = service.memoryKb()
    const text = '在3号楼东侧装十个充电口，费用由物业先垫付。'
    const move = await fetch(`${service.url}/api/floor.move`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${tokens[1] ?? ''}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': randomUUID(),
      },
      body: JSON.stringify({ meetingId, entryId, text }),
    })
    const { id: motionId } = await move.json()
    await service.post(tokens[2] ?? '', 'floor.second', { meetingId, motionId })
    await service.post(chair.token, 'floor.takeUp', { meetingId, motionId })
    const measured = await measure(watchers, service.cpuMs, (round) =>
      service.post(tokens[round + 3] ?? '', 'floor.requestSpeech', {
        meetingId,
        stance: round % 2 === 0 ? 'for' : 'against',
      }),
    )
    console.log(`memory in a meeting: ${((held - idle) / MEMBERS).toFixed(1)} kB a connection`)
    for (const { socket } of watchers) socket?.terminate()
    return report(`a hand raised on ${MEMBERS} phones`, measured, MEETING_P95_MAX_MS)
  } finally {
    await service.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const areGood = [await turnout(), await meeting()]
console.log(areGood.every(Boolean) ? 'ok' : 'TOO SLOW')
if (!areGood.every(Boolean)) process.exitCode = 1
process.exit()
