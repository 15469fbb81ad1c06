import { readFileSync } from 'node:fs'
import { BallotModel } from '@linyi/server/features/ballots/ballot.model'
import { PaperEntryModel } from '@linyi/server/features/ballots/doorstep.model'
import { closeFloorBallot, openFloorBallot } from '@linyi/server/features/ballots/index'
import { findItem } from '@linyi/server/features/agenda/index'
import { addHouseholds } from '@linyi/server/features/places/index'
import { inTransaction } from '@linyi/server/platform/db/transaction'
import { newId } from '@linyi/server/platform/ids'
import { COUNCIL_DEFAULT } from '@linyi/shared/domain/rules/council-default'
import mongoose from 'mongoose'
import { homesOfPeople, openBallotOf } from '../support/ballots'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { addNeighbour, appoint } from '../support/neighbour'
import { PHOTO_FILE } from '../support/photo-file'
import { at, passHours, scheduleItem } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'

/** What offices do around a ballot: paper, reminders, areas, the confirmation, the floor. */
describe('ballots in office', () => {
  let service: TestService
  let community: TestCommunity

  beforeAll(async () => {
    service = await startTestService()
  }, 60_000)
  afterAll(() => service.stop())
  beforeEach(async () => {
    community = await buildCommunity(service.clock.now(), { residents: 6 })
  }, 60_000)

  const resident = (index: number) => service.as(at(community.residents, index).token)
  const enterPaper = async (ballotId: string, unit: string): Promise<string> => {
    const worker = service.as(community.worker.token)
    const uploaded = await worker.upload(readFileSync(PHOTO_FILE))
    const { id: photoId } = uploaded.body as { id: string }
    const paper = { ballotId, unit, choice: 'no', origin: 'paper', photoId } as const
    await worker.command('ballots.enterPaper', paper)
    return photoId
  }

  /** What a ballot asks of somebody at the desk. */
  const deskOf = async (token: string, ballotId: string) => {
    const { items } = await service.as(token).query('inbox.tasks', {})
    return items.flatMap((task) =>
      'papers' in task && task.ballotId === ballotId
        ? [{ kind: task.kind, papers: task.papers, dueAt: task.dueAt }]
        : [],
    )
  }

  describe('ballots.waitingPapers', () => {
    it('shows the second person the picture and never what the first one read', async () => {
      const ballotId = await openBallotOf(service, community, { electors: 'household' })
      const [unit = ''] = await homesOfPeople([at(community.residents, 2)])
      const photoId = await enterPaper(ballotId, unit)
      const second = service.as(community.gridSecretary.token)

      const { items, more } = await second.query('ballots.waitingPapers', { ballotId })
      const info = await second.query('ballots.info', { ballotId })
      const own = await service.as(community.worker.token).query('ballots.info', { ballotId })

      expect(more).toBe(false)
      expect(items).toMatchObject([
        { unit, origin: 'paper', isEnteredByMe: false, name: null, photo: { id: photoId } },
      ])
      expect(items[0]?.text).toContain('1单元')
      expect(items[0]?.enteredBy).toMatch(/（网格员）$/)
      expect(JSON.stringify(items)).not.toMatch(/"no"|mark/)
      expect([info.waitingPapers, own.waitingPapers]).toEqual([1, 0])
      expect(await deskOf(community.gridSecretary.token, ballotId)).toEqual([
        { kind: 'confirmPapers', papers: 1, dueAt: info.closesAt },
      ])
      expect(await deskOf(community.worker.token, ballotId)).toEqual([])
      const address = `${service.url}${items[0]?.photo?.url ?? ''}`
      expect((await fetch(address)).status).toBe(200)
      expect((await fetch(address.replace(/\?.*/, ''))).status).toBe(404)
    })

    it('is for those who knock at that door, and for nobody else', async () => {
      const ballotId = await openBallotOf(service, community, { electors: 'household' })
      const [unit = ''] = await homesOfPeople([at(community.residents, 2)])
      await enterPaper(ballotId, unit)

      const refusal = await resident(1).refusal(
        'ballots.waitingPapers',
        { ballotId },
        { method: 'GET' },
      )

      expect(refusal.code).toBe('ballots.not_canvasser')
      expect((await resident(1).query('ballots.info', { ballotId })).waitingPapers).toBe(0)
    })

    it('waits no longer for who has used the phone meanwhile: the phone comes first', async () => {
      const ballotId = await openBallotOf(service, community, { electors: 'household' })
      const [unit = ''] = await homesOfPeople([at(community.residents, 2)])
      await enterPaper(ballotId, unit)
      await resident(2).command('ballots.cast', { ballotId, choice: 'yes' })
      const second = service.as(community.gridSecretary.token)

      const { items } = await second.query('ballots.waitingPapers', { ballotId })
      const late = await second.refusal('ballots.confirmPaper', { ballotId, unit, choice: 'no' })

      expect(items).toEqual([])
      expect(await deskOf(community.gridSecretary.token, ballotId)).toEqual([])
      expect(late.code).toBe('ballots.paper_refused')
    })

    it.each(['confirmed', 'counted'] as const)(
      'lets go of the picture when the paper is %s',
      async (how) => {
        const ballotId = await openBallotOf(service, community, { electors: 'household' })
        const [unit = ''] = await homesOfPeople([at(community.residents, 2)])
        const photoId = await enterPaper(ballotId, unit)
        const photos = mongoose.connection.collection<{ _id: string }>('photos')
        expect(await photos.findOne({ _id: photoId })).toMatchObject({ isUsed: true })

        if (how === 'confirmed') {
          const second = service.as(community.gridSecretary.token)
          await second.command('ballots.confirmPaper', { ballotId, unit, choice: 'no' })
        } else {
          passHours(service, 24)
          await resident(1).query('ballots.info', { ballotId })
        }

        expect(await photos.findOne({ _id: photoId })).toMatchObject({ isUsed: false })
        const entries = mongoose.connection.collection('ballotPaperEntries')
        expect(await entries.countDocuments({ ballotId })).toBe(0)
        const kinds = (await deskOf(community.gridSecretary.token, ballotId)).map(
          ({ kind }) => kind,
        )
        expect(kinds).not.toContain('confirmPapers')
      },
    )
  })

  describe('ballots.remind', () => {
    it('reaches those who have not voted, in their inbox, once a day, and says of nobody who', async () => {
      const ballotId = await openBallotOf(service, community, {}, 60)
      await resident(1).command('ballots.cast', { ballotId, choice: 'yes' })
      const worker = service.as(community.worker.token)

      const { reminded, nextAt } = await worker.command('ballots.remind', { ballotId })
      const again = await service.as(community.chair.token).refusal('ballots.remind', { ballotId })
      const mine = async (index: number) =>
        (await resident(index).query('inbox.tasks', {})).items.filter(({ kind }) => kind === 'vote')

      expect(reminded).toBe(12)
      expect(again).toMatchObject({ code: 'ballots.reminded_today', status: 409 })
      expect(await mine(1)).toEqual([])
      expect(await mine(2)).toMatchObject([{ ballotId, remindedAt: expect.any(String) as string }])
      await resident(2).command('ballots.cast', { ballotId, choice: 'yes' })
      expect(await mine(2)).toEqual([])
      const events = await mongoose.connection
        .collection('events')
        .find({ 'subject.id': ballotId, type: 'ballots.reminded' })
        .toArray()
      expect(events.map(({ data }) => data as unknown)).toEqual([{}])

      passHours(service, (Date.parse(nextAt) - service.clock.now().getTime()) / 3_600_000)
      expect(await worker.command('ballots.remind', { ballotId })).toMatchObject({ reminded: 11 })
    })

    it('is not asked for when everybody has voted, nor when it is over', async () => {
      const ballotId = await openBallotOf(service, community, { effect: 'council' })
      const chair = service.as(community.chair.token)
      for (const { token } of community.members) {
        await service.as(token).command('ballots.cast', { ballotId, choice: 'yes' })
      }
      const all = await chair.refusal('ballots.remind', { ballotId })
      const { abilities } = await chair.query('ballots.info', { ballotId })
      passHours(service, 24)
      const over = await chair.refusal('ballots.remind', { ballotId })

      expect([all.code, over.code]).toEqual(['ballots.all_cast', 'ballots.closed'])
      expect(abilities.remind).toMatchObject({ allowed: false, reason: 'ballots.all_cast' })
      expect(abilities.extend).toMatchObject({ allowed: false, reason: 'ballots.quorum_reached' })
    })
  })

  it('finds what waits for an office by an index, however many ballots there were', async () => {
    const counted = { communityId: 'c', status: 'tallied', 'floor.meetingId': null } as const
    const plans = await Promise.all([
      BallotModel.find(counted).sort({ closesAt: 1 }).limit(50).explain('executionStats'),
      BallotModel.find({ communityId: 'c', status: 'challenged' })
        .sort({ closesAt: 1 })
        .limit(50)
        .explain('executionStats'),
      PaperEntryModel.find({ communityId: 'c', buildingId: { $in: ['a', 'b'] } })
        .limit(200)
        .explain('executionStats'),
    ])

    const [toConfirm, challenged, papers] = plans.map((plan) => JSON.stringify(plan))
    expect(toConfirm).toContain('ballots_to_confirm')
    expect(challenged).toContain('ballots_due')
    expect(papers).toContain('ballotPaperEntries_by_building')
    expect(plans.map((plan) => JSON.stringify(plan)).join()).not.toMatch(/COLLSCAN|"stage":"SORT"/)
  })

  it('is certified by two offices, final when nobody doubts it in time, and then beyond doubt', async () => {
    const ballotId = await openBallotOf(service, community, { effect: 'council' })
    for (const { token } of community.members) {
      await service.as(token).command('ballots.cast', { ballotId, choice: 'yes' })
    }
    const now = service.clock.now()
    const recorder = await addNeighbour(community, now, '记录员甲')
    await appoint(community, recorder.accountId, 'recorder', now)
    passHours(service, 24)
    const chair = service.as(community.chair.token)
    const statusNow = async () => (await chair.query('ballots.info', { ballotId })).status
    const desks = async () => {
      const tasks = [community.chair, recorder, community.secretary].map(({ token }) =>
        deskOf(token, ballotId),
      )
      return (await Promise.all(tasks)).map((own) => own.map(({ kind }) => kind))
    }

    expect(await statusNow()).toBe('tallied')
    expect(await desks()).toEqual([['certifyBallot'], ['certifyBallot'], []])
    expect(await chair.command('ballots.certify', { ballotId })).toEqual({ isCertified: false })
    expect(await statusNow()).toBe('tallied')
    expect(await desks()).toEqual([[], ['certifyBallot'], []])
    expect(await service.as(recorder.token).command('ballots.certify', { ballotId })).toEqual({
      isCertified: true,
    })
    expect(await desks()).toEqual([[], [], []])
    const { status, signatures, challengeUntil } = await chair.query('ballots.info', { ballotId })
    expect([status, signatures.length]).toEqual(['certified', 2])
    const lastMinute = Date.parse(challengeUntil ?? '') - service.clock.now().getTime() - 60_000
    service.clock.advance(lastMinute)
    expect(await statusNow()).toBe('certified')
    service.clock.advance(120_000)
    expect(await statusNow()).toBe('final')

    const late = await service
      .as(at(community.members, 2).token)
      .refusal('ballots.challenge', { ballotId, reason: '我现在才想起来。' })
    const annul = await service
      .as(community.secretary.token)
      .refusal('ballots.annul', { ballotId, reason: '不想要了。' })
    expect([late.code, annul.code]).toEqual(['ballots.wrong_status', 'ballots.wrong_status'])
  })

  it('leaves a flat that was closed off the owners’ roll, and names those without an area', async () => {
    const { communityId, gridId, buildingId, secretary, worker, chair } = community
    const placeId = newId(service.clock.now())
    await addHouseholds([{ _id: placeId, communityId, gridId, buildingId, unit: 2, door: '901' }])
    const keeper = service.as(secretary.token)
    const { flats, missing } = await keeper.query('ballots.areas', { buildingId })
    expect([missing, flats.at(-1)]).toMatchObject([flats.length, { unit: 2, door: '901' }])
    const [first, ...others] = flats
    const setAreas = (homes: typeof flats) =>
      keeper.command('ballots.setAreas', {
        flats: homes.map(({ householdId }) => ({
          householdId,
          areaCm2: 800_000,
          source: 'register' as const,
        })),
      })
    await setAreas(others)
    const itemId = await scheduleItem(service, community)
    const preview = () =>
      service.as(chair.token).query('ballots.preview', { itemId, effect: 'owners' })

    expect(await preview()).toMatchObject({ electorate: others.length, areasMissing: 1 })
    await expect(openBallotOf(service, community, { effect: 'owners' }, 6 * 24)).rejects.toThrow(
      'ballots.areas_missing',
    )
    if (first !== undefined) await setAreas([first])
    await service.as(worker.token).command('places.close', { placeId, kind: 'household' })
    expect(await preview()).toMatchObject({ electorate: flats.length - 1, areasMissing: 0 })
  })

  describe('a vote on the floor of a meeting', () => {
    const onFloor = async (decidesMatter: boolean, present: number) => {
      const { communityId, chair, members } = community
      const itemId = await scheduleItem(service, community)
      const now = service.clock.now()
      const item = await findItem(communityId, itemId)
      if (item === null) throw new Error('no item')
      const actor = {
        accountId: chair.accountId,
        communityId,
        birthYear: 1970,
        consentVersion: null,
        residencies: [],
        roles: [],
      }
      const ballot = await inTransaction(() =>
        openFloorBallot(
          {
            item,
            meetingId: newId(now),
            motionId: newId(now),
            text: '先修主路的灯。',
            secrecy: 'secret',
            rules: COUNCIL_DEFAULT.ballots.council,
            ruleSetVersion: 2,
            electors: members
              .slice(0, present)
              .map(({ accountId }) => ({ accountId, casterId: accountId })),
            members: members.length,
            closesAt: new Date(now.getTime() + 600_000),
            decidesMatter,
            deliberation: '到会成员讨论过。',
          },
          { actor, now },
        ),
      )
      return { itemId, ballotId: ballot._id }
    }
    const castAll = async (ballotId: string, count: number) => {
      for (const { token } of community.members.slice(0, count)) {
        await service.as(token).command('ballots.cast', { ballotId, choice: 'yes' })
      }
    }
    const close = (ballotId: string) =>
      inTransaction(() => closeFloorBallot(community.communityId, ballotId, service.clock.now()))

    it('is of those in the room, counted when the chair ends it, once, and decides the matter', async () => {
      const { itemId, ballotId } = await onFloor(true, 5)
      const absent = await service
        .as(at(community.members, 6).token)
        .refusal('ballots.cast', { ballotId, choice: 'yes' })
      await castAll(ballotId, 5)
      const [first, second] = [await close(ballotId), await close(ballotId)]
      const item = await service.as(community.chair.token).query('agenda.info', { itemId })

      expect(absent.code).toBe('ballots.not_elector')
      expect(first.verdict).toMatchObject({ electorate: 7, participants: 5, result: 'passed' })
      expect(second).toEqual(first)
      expect(first.key).toBeNull()
      expect(item).toMatchObject({ status: 'resolved', ballot: { result: 'passed' } })
    })

    it('asks the whole council for its quorum, not the room', async () => {
      const { ballotId } = await onFloor(true, 4)
      await castAll(ballotId, 4)

      expect((await close(ballotId)).verdict).toMatchObject({ quorumNeeded: 5, result: 'invalid' })
    })

    it('leaves the matter alone where an amendment is voted on, and is not extended', async () => {
      const { itemId, ballotId } = await onFloor(false, 5)
      const chair = service.as(community.chair.token)
      const { status } = await chair.query('agenda.info', { itemId })
      const extend = await chair.refusal('ballots.extend', {
        ballotId,
        closesAt: new Date(service.clock.now().getTime() + 700_000).toISOString(),
        reason: '再等等。',
      })
      await castAll(ballotId, 5)
      await close(ballotId)

      expect(extend.code).toBe('ballots.on_floor')
      expect((await chair.query('agenda.info', { itemId })).status).toBe(status)
    })
  })
})
