import sharp from 'sharp'
import { newId } from '@linyi/server/platform/ids'
import type { RequestInput } from '@linyi/shared/contract/operations'
import type { ApiClient } from '../support/api-client'
import { buildCommunity, type TestCommunity, type TestPerson } from '../support/factories'
import { addNeighbour } from '../support/neighbour'
import { plantedIn, plantPeople } from '../support/planted'
import { at } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'
import { wordsIn } from '../support/words-in'

type Assign = RequestInput<'roles.assign'>

describe('the service card', () => {
  const PHONE = '13912345678'
  let service: TestService
  let community: TestCommunity
  let secretary: ApiClient
  let lead: TestPerson

  beforeAll(async () => {
    service = await startTestService()
  })
  afterAll(() => service.stop())
  beforeEach(async () => {
    community = await buildCommunity(service.clock.now(), { residents: 4 })
    secretary = service.as(community.secretary.token)
    lead = await addNeighbour(community, now(), '周凤英', { lives: true, phone: PHONE })
  })

  const now = () => service.clock.now()
  const resident = (index: number): TestPerson => at(community.residents, index)
  const leadOf = (accountId: string, parts: Partial<Assign> = {}): Assign => ({
    accountId,
    role: 'buildingLead',
    scope: { kind: 'building', buildingId: community.buildingId },
    source: '居民推选',
    ...parts,
  })

  const card = (token: string) =>
    service.as(token).query('roles.card', { buildingId: community.buildingId })

  it('shows neighbours the name and the masked contact, and gives the number once asked', async () => {
    const { id } = await secretary.command(
      'roles.assign',
      leadOf(lead.accountId, { duties: ['assist'], isPhoneShown: true }),
    )

    const { people, hasLead, unitsWithout } = await card(resident(0).token)
    const { phone } = await service
      .as(resident(0).token)
      .command('roles.callContact', { assignmentId: id })

    expect(people).toMatchObject([
      {
        name: '周凤英',
        role: 'buildingLead',
        unit: null,
        duties: ['assist'],
        phoneMasked: '139****5678',
        abilities: { call: { allowed: true } },
      },
    ])
    expect([hasLead, unitsWithout]).toEqual([true, [1, 2]])
    expect(phone).toBe(PHONE)
    const told = await service.as(lead.token).query('people.revealsOfMe', {})
    expect(told.items).toMatchObject([{ fields: ['phone'] }])
  })

  it('keeps the number of who did not agree, and from who lives elsewhere', async () => {
    const { id } = await secretary.command('roles.assign', leadOf(lead.accountId))
    const outsider = await addNeighbour(community, now(), '外人')

    const silent = await service
      .as(resident(0).token)
      .refusal('roles.callContact', { assignmentId: id })
    await secretary.command('roles.end', { assignmentId: id, reason: '重新登记' })
    const again = await secretary.command(
      'roles.assign',
      leadOf(lead.accountId, { isPhoneShown: true }),
    )
    const refusal = await service
      .as(outsider.token)
      .refusal('roles.callContact', { assignmentId: again.id })

    expect(silent.code).toBe('roles.contact_private')
    expect(refusal.code).toBe('roles.contact_not_neighbour')
    const seen = await card(outsider.token)
    expect(seen.people).toMatchObject([{ name: '周**', abilities: { call: { allowed: false } } }])
  })

  it('has no number to give where none is known', async () => {
    const { id } = await secretary.command(
      'roles.assign',
      leadOf(resident(1).accountId, { isPhoneShown: true }),
    )

    const refusal = await service
      .as(resident(0).token)
      .refusal('roles.callContact', { assignmentId: id })

    expect(refusal.code).toBe('roles.no_phone')
  })

  it('is open to passers-by without number, door or identifier, and named only by agreement', async () => {
    const { buildingId } = community
    const { id } = await secretary.command(
      'roles.assign',
      leadOf(lead.accountId, { isPhoneShown: true }),
    )

    const masked = await service.guest.query('roles.publicCard', { buildingId })
    await secretary.command('roles.end', { assignmentId: id, reason: '重新登记' })
    await secretary.command('roles.assign', leadOf(lead.accountId, { isNamePublic: true }))
    const named = await service.guest.query('roles.publicCard', { buildingId })

    expect(masked.people).toEqual([
      { name: '周**', role: 'buildingLead', unit: null, photo: null, duties: [] },
    ])
    expect(wordsIn(masked)).not.toContain('139')
    expect(named.people).toMatchObject([{ name: '周凤英' }])
    expect(named.building).toMatchObject({ communityId: community.communityId })
    const unknown = await service.guest.refusal(
      'roles.publicCard',
      { buildingId: newId(now()) },
      { method: 'GET' },
    )
    expect(unknown).toMatchObject({ code: 'places.not_found', status: 404 })
  })

  it('tells passers-by, on the card and its poster, no word of the people that stand on it', async () => {
    const { buildingId } = community
    const planted = await plantPeople(service, community)
    const shown = leadOf(planted.accountId, { isPhoneShown: true, duties: ['assist'] })
    await secretary.command('roles.assign', shown)

    const seen = await service.guest.query('roles.publicCard', { buildingId })
    const site = 'https://linyi.example.cn'
    const poster = await service.as(resident(0).token).query('roles.poster', { buildingId, site })
    const drawn = Buffer.from(poster.qr.replace(/^.*base64,/, ''), 'base64').toString()

    expect(seen.people).toMatchObject([{ name: '晏**' }])
    expect(plantedIn([JSON.stringify(seen), poster.address, drawn].join('\n'))).toEqual([])
  })

  it('carries the picture its person chose, until the office ends', async () => {
    const red = sharp({ create: { width: 60, height: 60, channels: 3, background: '#a33' } })
    const client = service.as(lead.token)
    const uploaded = (await client.upload(await red.jpeg().toBuffer())).body as { id: string }
    const early = await client.refusal('roles.setCardPhoto', { photoId: uploaded.id })
    const { id } = await secretary.command('roles.assign', leadOf(lead.accountId))

    await client.command('roles.setCardPhoto', { photoId: uploaded.id })
    const foreign = await service
      .as(resident(0).token)
      .refusal('roles.setCardPhoto', { photoId: uploaded.id })

    expect(early.code).toBe('roles.not_on_card')
    expect(foreign.code).toBe('photos.unknown')
    expect((await card(lead.token)).people).toMatchObject([{ photo: { id: uploaded.id } }])
    await secretary.command('roles.end', { assignmentId: id, reason: '卸任' })
    expect((await card(lead.token)).people).toEqual([])
    const { items } = await client.query('roles.cards', {})
    expect(items.map((item) => item.id)).toEqual([community.buildingId])
  })

  it('is printed with a code that leads to the public page', async () => {
    const { buildingId } = community

    const poster = await service
      .as(resident(0).token)
      .query('roles.poster', { buildingId, site: 'https://linyi.example.cn' })
    const refusal = await secretary.refusal(
      'roles.poster',
      { buildingId, site: 'javascript:alert(1)' },
      { method: 'GET' },
    )

    expect(poster.address).toBe(
      `https://linyi.example.cn/#/features/roles/pages/public-card/index?id=${buildingId}`,
    )
    const svg = Buffer.from(poster.qr.replace('data:image/svg+xml;base64,', ''), 'base64')
    expect((await sharp(svg).metadata()).format).toBe('svg')
    expect(refusal.code).toBe('request.invalid')
  })
})
