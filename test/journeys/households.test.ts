import { pictureOf } from '../support/agenda-story'
import { openBallotOf } from '../support/ballots'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { appointLead, buildDoor, claimOf, signUp } from '../support/households'
import { at, itemText, passHours } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'

jest.setTimeout(60_000)

/** Who lives where, told by several people over HTTP. */
describe('people and their homes', () => {
  let service: TestService
  let community: TestCommunity
  let householdId: string

  beforeAll(async () => {
    service = await startTestService()
  })
  afterAll(() => service.stop())
  beforeEach(async () => {
    community = await buildCommunity(service.clock.now(), { residents: 4, members: 1 })
    householdId = await buildDoor(community, '501', service.clock.now())
  })

  /** The grid worker files a matter for somebody, who agreed to it. */
  async function raisedForHer(accountId: string): Promise<string> {
    const { id } = await service.as(community.worker.token).command('agenda.raise', {
      ...itemText(community.gridId),
      channel: 'visit',
      onBehalf: { accountId, consent: 'oral' },
    })
    return id
  }

  /** She signs a neighbour's sheet of paper; one person enters it, another counts it. */
  async function endorsedOnPaper(accountId: string): Promise<string> {
    const worker = service.as(community.worker.token)
    const { id: itemId } = await service
      .as(at(community.residents, 1).token)
      .command('agenda.raise', itemText(community.gridId))
    await worker.command('agenda.admit', { itemId, basis: 'practicalProblem' })
    const { sheetId } = await worker.command('agenda.addPaperEndorsements', {
      itemId,
      accountIds: [accountId],
      photoIds: [await pictureOf(worker)],
    })
    await service
      .as(community.secretary.token)
      .command('agenda.confirmPaperEndorsements', { itemId, sheetId, isRight: true })
    return itemId
  }

  /** She votes for her home with the help of the grid worker; a second person has seen the paper. */
  async function votedFor(): Promise<string> {
    const { worker, gridSecretary } = community
    const ballotId = await openBallotOf(service, community, { electors: 'household' })
    const first = service.as(worker.token)
    const paper = { ballotId, unit: householdId, choice: 'yes' } as const
    await first.command('ballots.enterPaper', {
      ...paper,
      origin: 'paper',
      photoId: await pictureOf(first),
    })
    await service.as(gridSecretary.token).command('ballots.confirmPaper', paper)
    return ballotId
  }

  it('takes a new resident from the notice to a verified home and a first matter', async () => {
    const notice = await service.guest.query('people.privacyNotice', {})
    const { items } = await service.guest.query('places.communities', {})
    expect(items).toContainEqual(expect.objectContaining({ id: community.communityId }))
    const { token } = await service.guest.command('people.register', {
      communityId: community.communityId,
      realName: '钱小芳',
      phone: '13800001111',
      birthYear: 1990,
      consentVersion: notice.version,
    })
    const guest = service.as(token)
    expect(await guest.query('people.me', {})).toMatchObject({ standing: 'guest', homes: [] })

    const { grids } = await guest.query('places.overview', {})
    const building = at(at(at(grids, 0).estates, 0).buildings, 0)
    const { id: claimId } = await guest.command('households.claim', {
      buildingId: building.id,
      unit: building.units,
      door: '501',
      relation: 'tenant',
      note: '租到明年六月',
    })

    const lead = service.as((await appointLead(community, service.clock.now())).token)
    const { items: waiting } = await lead.query('households.claims', {})
    expect(waiting).toMatchObject([{ id: claimId, name: '钱**' }])
    await lead.command('households.openClaim', { claimId })
    await lead.command('households.confirmClaim', { claimId })

    expect(await guest.query('people.me', {})).toMatchObject({
      standing: 'resident',
      homes: [{ relation: 'tenant' }],
    })
    const { items: looks } = await guest.query('people.revealsOfMe', {})
    expect(looks).toMatchObject([{ purpose: '核实住址申请' }])
    await guest.command('agenda.raise', itemText(community.gridId))
  })

  it('lets staff settle a door that two people claim, each with a reason', async () => {
    const owner = await signUp(service, community, '钱小芳')
    const tenant = await signUp(service, community, '孙伟', { phone: '13800002222' })
    const first = await owner.command('households.claim', claimOf(community, '501'))
    expect(first.status).toBe('pending')
    const second = await tenant.command('households.claim', claimOf(community, '501'))
    expect(second.status).toBe('disputed')
    const told = await owner.query('households.mine', {})
    expect(told.claims[0]).toMatchObject({ status: 'disputed' })

    const worker = service.as(community.worker.token)
    const file = await worker.command('households.openClaim', { claimId: second.id })
    expect(file.claimants.map(({ realName }) => realName)).toEqual(['钱小芳', '孙伟'])
    await worker.command('households.settle', {
      householdId: file.householdId,
      decisions: [
        { claimId: first.id, isAccepted: true, reason: '看过房产证' },
        { claimId: second.id, isAccepted: false, reason: '上个月已经退租' },
      ],
    })

    expect((await owner.query('households.mine', {})).homes).toHaveLength(1)
    expect((await tenant.query('households.mine', {})).claims[0]).toMatchObject({
      status: 'refused',
      reason: '上个月已经退租',
    })
    for (const person of [owner, tenant]) {
      expect((await person.query('people.revealsOfMe', {})).items).toHaveLength(1)
    }
  })

  it('keeps what an assisted elder has when her daughter signs her up', async () => {
    const worker = service.as(community.worker.token)
    const { accountId } = await worker.command('households.assist', {
      buildingId: community.buildingId,
      unit: 2,
      door: '501',
      realName: '李秀英',
      phone: null,
      birthYear: 1945,
      relation: 'owner',
      consent: {
        way: 'oral',
        witness: '王建国',
        at: service.clock.now().toISOString(),
        photoId: null,
      },
    })
    const before = await worker.query('places.overview', {})
    const asked = await raisedForHer(accountId)
    const endorsed = await endorsedOnPaper(accountId)
    const ballotId = await votedFor()

    const phone = await signUp(service, community, '李秀英', { birthYear: 1945 })
    const { id: claimId } = await phone.command('households.claim', claimOf(community, '501'))
    await worker.command('households.confirmClaim', { claimId })

    const me = await phone.query('people.me', {})
    expect(me).toMatchObject({ id: accountId, name: '李秀英', standing: 'resident' })
    const mine = await phone.query('households.mine', {})
    expect(mine.homes).toMatchObject([{ householdId, isDelegate: true }])
    expect(mine.homes[0]?.members).toHaveLength(1)
    const after = await worker.query('places.overview', {})
    expect(at(after.grids, 0).adults).toBe(at(before.grids, 0).adults)

    // what she had asked for, put her name to and voted on is hers, and counts once
    const own = await phone.query('agenda.list', { mine: 'true' })
    expect(own.items.map(({ id }) => id)).toEqual([asked])
    const seconded = await phone.query('agenda.list', { seconded: 'true' })
    expect(seconded.items).toMatchObject([{ id: endorsed, endorsers: 1, hasEndorsed: true }])
    expect((await phone.refusal('agenda.endorse', { itemId: endorsed })).code).toBe(
      'agenda.already_endorsed',
    )
    expect(await phone.query('ballots.info', { ballotId })).toMatchObject({
      isElector: true,
      hasCast: true,
      turnout: 1,
    })
    await phone.command('ballots.cast', { ballotId, choice: 'no' })
    expect(await phone.query('ballots.info', { ballotId })).toMatchObject({ turnout: 1 })
  })

  it('takes the queue from a building lead in the minute the term ends', async () => {
    const end = new Date(service.clock.now().getTime() + 3_600_000)
    const lead = service.as((await appointLead(community, service.clock.now(), end)).token)
    const guest = await signUp(service, community, '钱小芳')
    const { id: claimId } = await guest.command('households.claim', claimOf(community, '501'))
    expect((await lead.query('households.claims', {})).items).toHaveLength(1)
    expect((await lead.query('inbox.tasks', {})).items).toMatchObject([{ kind: 'verify' }])

    passHours(service, 1)

    const refusals = [
      await lead.refusal('households.claims', {}, { method: 'GET' }),
      await lead.refusal('households.openClaim', { claimId }),
      await lead.refusal('households.confirmClaim', { claimId }),
    ]
    expect(refusals.map(({ code }) => code)).toEqual(Array(3).fill('households.not_verifier'))
    expect((await lead.query('inbox.tasks', {})).items).toEqual([])
    expect((await guest.query('households.mine', {})).claims[0]).toMatchObject({
      status: 'pending',
    })
  })
})
