/**
 * Kills the service at random moments of a ballot and looks whether the voters' own record and the
 * count agree: `npm run torture -- ballots [voters] [kills]`. Every vote that was acknowledged is in
 * the box, none is there twice, and a vote whose answer was lost is sent again with its key.
 */
import { randomInt, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openFolder, seedBallot } from './ballots-seed.mjs'
import { castBytes, connect } from './raw-client.mjs'
import { ROOT, startService } from './service.mjs'

const CONNECTIONS = 50
const CHOICES = ['yes', 'no', 'abstain']

const require = createRequire(path.join(ROOT, 'server/package.json'))

/** @typedef {{ bytes: string, choice: string, isIn: boolean }} Vote */

/**
 * Sends what is not acknowledged yet until all is or the service is gone.
 *
 * @param {string} url
 * @param {readonly Vote[]} votes
 * @param {() => void} onAnswer
 */
async function castRest(url, votes, onAnswer) {
  const rest = votes.filter((vote) => !vote.isIn)
  let next = 0
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      const client = await connect(url).catch(() => null)
      while (client !== null && next < rest.length) {
        const vote = rest[next]
        next += 1
        if (!vote) break
        const answer = await client.send(vote.bytes)
        if (answer === null) break
        if (answer.status === 200) vote.isIn = true
        else throw new Error(`a vote was answered ${answer.status}`)
        onAnswer()
      }
      client?.close()
    }),
  )
}

async function main() {
  const [voters = 3000, kills = 60] = process.argv.slice(2).map(Number)
  const folder = mkdtempSync(path.join(tmpdir(), 'linyi-torture-ballots-'))
  try {
    const { tokens, ballotId, communityId } = await seedBallot(require, ROOT, folder, voters)
    const votes = tokens.map((token, index) => {
      const choice = CHOICES[index % CHOICES.length] ?? 'yes'
      const bytes = castBytes({ token, ballotId, choice, key: randomUUID() })
      return { bytes, choice, isIn: false }
    })
    let killed = 0
    let unanswered = 0
    for (; killed < kills; killed += 1) {
      const service = await startService(folder)
      const before = votes.filter((vote) => vote.isIn).length
      // so that the kills spread over the whole ballot: after so many answers, and a moment more
      const share = Math.max(1, Math.floor((2 * (voters - before)) / (kills - killed + 1)))
      const target = before + randomInt(0, share)
      let answered = before
      let strike = () => undefined
      const struck = new Promise((resolve) => {
        strike = () => setTimeout(() => void service.kill().then(resolve), randomInt(0, 12))
      })
      let isStruck = false
      const look = () => {
        if (isStruck || answered < target) return
        isStruck = true
        strike()
      }
      look()
      await castRest(service.url, votes, () => {
        answered += 1
        look()
      })
      if (!isStruck) strike()
      await struck
      unanswered += votes.filter((vote) => !vote.isIn).length
    }
    const service = await startService(folder)
    // everything once more with its own key: what is in stays in, what was lost comes in
    const repeated = votes.filter((vote) => vote.isIn).slice(0, CONNECTIONS)
    for (const vote of repeated) vote.isIn = false
    await castRest(service.url, votes, () => undefined)
    await service.stop()

    const { from, close } = await openFolder(require, ROOT, folder, 'off')
    const { PaperModel, VoterModel } = from('features/ballots/voter.model')
    const papers = await PaperModel.find({ communityId, ballotId }).lean()
    const turnout = await VoterModel.countDocuments({ communityId, ballotId, hasCast: true })
    await close()
    const count = (/** @type {{ choice?: string, mark?: string }[]} */ list) =>
      CHOICES.map((choice) => list.filter((one) => (one.choice ?? one.mark) === choice).length)
    const [mine, theirs] = [count(votes), count(papers)]
    const names = new Set(papers.map((/** @type {{ name: string }} */ paper) => paper.name)).size
    const isGood =
      votes.every((vote) => vote.isIn) &&
      papers.length === voters &&
      names === voters &&
      turnout === voters &&
      mine.join() === theirs.join()
    console.log(`${killed} kills, ${unanswered} votes waiting at them in all`)
    console.log(`voters remember ${mine.join('/')}, the box holds ${theirs.join('/')}`)
    console.log(`${papers.length} papers, ${names} names, ${turnout} on the roll of ${voters}`)
    console.log(isGood ? 'ok' : 'LOST OR DOUBLE VOTES')
    if (!isGood) process.exitCode = 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

await main()
