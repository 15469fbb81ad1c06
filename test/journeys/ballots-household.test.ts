import { addRoleAssignments } from '@linyi/server/features/people/index'
import { recount } from '@linyi/shared/domain/ballots/box'
import { createHash } from 'node:crypto'
import { boxOf, homesOfPeople, openBallotOf, recountFile } from '../support/ballots'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { readFileSync } from 'node:fs'
import { PHOTO_FILE } from '../support/photo-file'
import { at, passHours } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Homes that vote on the phone, at the door on paper, and with help beside a witness. */
describe('a household ballot with paper and online', () => {
  let service: TestService
  let community: TestCommunity

  beforeAll(async () => {
    service = await startTestService()
    community = await buildCommunity(service.clock.now(), { residents: 10, members: 1 })
  }, 60_000)
  afterAll(() => service.stop())

  it('counts each home once, whichever way its vote came', async () => {
    const { worker, gridSecretary, residents, buildingId } = community
    const homes = await homesOfPeople(residents)
    const ballotId = await openBallotOf(service, community, { electors: 'household' })
    const first = service.as(worker.token)
    const second = service.as(gridSecretary.token)
    const online = async (index: number, choice: string): Promise<void> => {
      await service.as(at(residents, index).token).command('ballots.cast', { ballotId, choice })
    }
    await online(0, 'yes')
    await online(1, 'no')

    const board = await first.query('ballots.canvass', { ballotId, buildingId })
    expect(board.doors).toHaveLength(11)
    expect(board.doors.filter((door) => door.hasVoted)).toHaveLength(2)
    await first.command('ballots.visit', { ballotId, unit: at(homes, 9), outcome: 'away' })

    // at the door: entered with a picture, confirmed by somebody else who reads the same
    const uploaded = await first.upload(readFileSync(PHOTO_FILE))
    const photoId = (uploaded.body as { id: string }).id
    const paper = { ballotId, unit: at(homes, 2), choice: 'yes', origin: 'paper' as const }
    const bare = await first.refusal('ballots.enterPaper', paper)
    await first.command('ballots.enterPaper', { ...paper, photoId })
    const alone = await first.refusal('ballots.confirmPaper', secondReading(paper))
    expect([bare.code, alone.code]).toEqual(['ballots.picture_missing', 'ballots.second_person'])
    const waiting = await service.as(at(residents, 2).token).query('ballots.info', { ballotId })
    expect(waiting.hasCast).toBe(false)
    expect(await second.command('ballots.confirmPaper', secondReading(paper))).toEqual({
      isCounted: true,
    })

    // two who read differently: nothing is counted until it is read anew
    const torn = { ballotId, unit: at(homes, 3), choice: 'no', origin: 'assisted' as const }
    await first.command('ballots.enterPaper', torn)
    const differs = await second.command('ballots.confirmPaper', {
      ...secondReading(torn),
      choice: 'yes',
    })
    expect(differs).toEqual({ isCounted: false })
    await second.command('ballots.enterPaper', torn)
    await first.command('ballots.confirmPaper', secondReading(torn))

    // who has voted on the phone does not vote on paper; who came on paper may still use the phone
    const late = await first.refusal('ballots.enterPaper', {
      ...paper,
      photoId,
      unit: at(homes, 0),
    })
    expect(late.code).toBe('ballots.paper_refused')
    await online(2, 'abstain')
    const board2 = await second.query('ballots.canvass', { ballotId, buildingId })
    expect(board2.doors.filter((door) => door.hasVoted)).toHaveLength(4)
    expect(board2.doors.find((door) => door.unit === homes[9])?.outcome).toBe('away')

    passHours(service, 24)
    const { verdict } = await service.as(at(residents, 5).token).query('ballots.info', { ballotId })
    expect(verdict?.tally).toEqual({ yes: 1, no: 2, abstain: 1 })
    const box = await boxOf(service, community.chair.token, ballotId)
    // one vote came with help: its way would name it, so that no paper says how it came
    expect(box.papers.map((one) => one.origin)).toEqual([null, null, null, null])
    expect(recount(box, sha256).faults).toEqual([])
    // homes are counted, and the tool says so
    const counted = await recountFile(box)
    expect(counted).toContain('应参加 11 户，实际参加 4 户')
    expect(counted).toContain('参加户数 4 户 / 11 户')
  }, 60_000)

  it('shows a volunteer the doors of the own stairs and a resident none', async () => {
    const { residents, buildingId, communityId, gridId } = community
    const ballotId = await openBallotOf(service, community, { electors: 'household' })
    const volunteer = at(residents, 4)
    await addRoleAssignments([
      {
        _id: 'a'.repeat(24),
        communityId,
        accountId: volunteer.accountId,
        role: 'unitVolunteer',
        scopeKind: 'stairUnit',
        gridId,
        buildingId,
        unit: 2,
        from: new Date(service.clock.now().getTime() - 1000),
        to: null,
        source: '测试',
        assignedBy: null,
        endedBy: null,
        endReason: null,
      },
    ])

    const board = await service
      .as(volunteer.token)
      .query('ballots.canvass', { ballotId, buildingId })
    const refusal = await service
      .as(at(residents, 5).token)
      .refusal('ballots.canvass', { ballotId, buildingId }, { method: 'GET' })

    expect(board.doors).toEqual([])
    expect(refusal.code).toBe('ballots.not_canvasser')
  }, 60_000)
})

/** What the second person sends: no way and no picture. */
function secondReading({
  ballotId,
  unit,
  choice,
}: {
  ballotId: string
  unit: string
  choice: string
}) {
  return { ballotId, unit, choice }
}
