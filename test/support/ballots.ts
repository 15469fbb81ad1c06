import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { RequestInput, ResponseOf } from '@linyi/shared/contract/operations'
import type { PublishedBox } from '@linyi/shared/domain/ballots/box'
import mongoose from 'mongoose'
import type { TestCommunity, TestPerson } from './factories'
import { scheduleItem } from './story'
import type { TestService } from './test-service'

const HOUR_MS = 3_600_000
const RECOUNT = path.resolve(__dirname, '../../server/dist/ballot-recount.js')

/** Opens a ballot of any kind on a matter of its own. */
export async function openBallotOf(
  service: TestService,
  community: TestCommunity,
  wish: Partial<RequestInput<'ballots.open'>>,
  hours = 24,
): Promise<string> {
  const itemId = await scheduleItem(service, community)
  const { id } = await service.as(community.chair.token).command('ballots.open', {
    itemId,
    effect: 'advisory',
    deliberation: '议事会讨论过。',
    text: '同意在主路加装 6 盏路灯。',
    closesAt: new Date(service.clock.now().getTime() + hours * HOUR_MS).toISOString(),
    ...wish,
  })
  return id
}

/** The households of people, from the database. */
export async function homesOfPeople(people: readonly TestPerson[]): Promise<string[]> {
  const rows = await mongoose.connection
    .collection('residencies')
    .find({ accountId: { $in: people.map((person) => person.accountId) } })
    .toArray()
  const homes = new Map(rows.map((row) => [String(row['accountId']), String(row['householdId'])]))
  return people.map((person) => homes.get(person.accountId) ?? '')
}

/** The published box as the recount reads it. */
export async function boxOf(
  service: TestService,
  token: string,
  ballotId: string,
): Promise<PublishedBox> {
  const box: ResponseOf<'ballots.box'> = await service.as(token).query('ballots.box', { ballotId })
  return box as PublishedBox
}

/** What `npm run ballot:recount` prints of a box, or of an answer without one: a file and a program. */
export async function recountFile(box: PublishedBox | { error: object }): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'linyi-box-'))
  try {
    const file = path.join(folder, 'box.json')
    writeFileSync(file, JSON.stringify(box))
    return (await promisify(execFile)(process.execPath, [RECOUNT, file])).stdout
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
