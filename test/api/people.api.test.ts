import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { DeskSignInModel } from '@linyi/server/features/people/desk-sign-in.model'
import { PhotoModel } from '@linyi/server/features/photos/photo.model'
import { sha256 } from '@linyi/server/platform/ids'
import { PRIVACY_VERSION } from '@linyi/shared/domain/people/consent'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { PHOTO_FILE } from '../support/photo-file'
import { at, itemText } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'

/** A service and its people are made first; the machine may be busy. */
const STARTING_MS = 30_000

/** Somebody who comes to the first screen. */
const newcomer = (communityId: string) => ({
  communityId,
  realName: '钱小雨',
  phone: '13900001234',
  birthYear: 1990,
  consentVersion: PRIVACY_VERSION,
})

describe('people', () => {
  let service: TestService
  let community: TestCommunity

  beforeAll(async () => {
    service = await startTestService()
    community = await buildCommunity(service.clock.now())
  }, STARTING_MS)
  afterAll(() => service.stop())

  describe('people.register', () => {
    it('makes a guest, who has read the notice and lives nowhere yet', async () => {
      const { token } = await service.guest.command(
        'people.register',
        newcomer(community.communityId),
      )

      const me = await service.as(token).query('people.me', {})

      expect(me).toMatchObject({ name: '钱小雨', homes: [], roles: [], isStaff: false })
    })

    it('asks for consent to the notice of today', async () => {
      const refusal = await service.guest.refusal('people.register', {
        ...newcomer(community.communityId),
        consentVersion: '2020-01',
      })

      expect(refusal).toMatchObject({ code: 'people.consent_outdated', status: 409 })
    })

    it('takes nobody who may still be under 14', async () => {
      const year = service.clock.now().getUTCFullYear()

      const refusal = await service.guest.refusal('people.register', {
        ...newcomer(community.communityId),
        birthYear: year - 14,
      })

      expect(refusal).toMatchObject({ code: 'people.too_young', status: 403 })
    })

    it('knows only communities that there are', async () => {
      const refusal = await service.guest.refusal('people.register', newcomer('0'.repeat(24)))

      expect(refusal).toMatchObject({ code: 'places.not_found' })
    })

    it('has one address, so that none goes uncounted', async () => {
      const { communityId } = community
      for (const spelling of ['people.register/', 'People.Register', '%70eople.register']) {
        const answer = await service.guest.send('POST', spelling, { body: newcomer(communityId) })
        expect([spelling, answer.status]).toEqual([spelling, 404])
      }
    })

    it.each([
      ['realName', '34012319900101'],
      ['realName', '钱'],
      ['phone', '12345'],
      ['phone', '139000012345'],
      ['birthYear', 1850],
    ])('refuses %s %s', async (field, value) => {
      const refusal = await service.guest.refusal('people.register', {
        ...newcomer(community.communityId),
        [field]: value,
      })

      expect(refusal.code).toBe('request.invalid')
      expect(refusal.details?.map(({ path }) => path)).toEqual([field])
    })
  })

  describe('a desk', () => {
    const resident = (index: number) => service.as(at(community.residents, index).token)
    const open = () => service.guest.command('people.openDesk', { site: 'https://linyi.cn' })
    const take = (secret: string) => service.guest.command('people.takeDesk', { secret })
    const find = async (figures: string, index = 0) =>
      (await resident(index).command('people.findDesk', { figures })).desk
    const confirm = (deskId: string, index = 0) =>
      resident(index).send('POST', 'people.answerDesk', {
        body: { deskId, isConfirmed: true },
        key: randomUUID(),
      })

    it('is let in by the phone that read its figures, gets its session once, and is listed', async () => {
      const { secret, figures, picture } = await open()
      const before = await take(secret)
      const desk = await find(figures)
      await confirm(desk?.id ?? '')

      const taken = await take(secret)
      const again = await take(secret)

      expect(figures).toMatch(/^\d{6}$/)
      expect(picture).toMatch(/^data:image\/svg/)
      expect(before).toEqual({ answer: 'waiting', token: null, expiresAt: null })
      expect(taken.answer).toBe('in')
      expect(again).toEqual({ answer: 'over', token: null, expiresAt: null })
      const desktop = service.as(taken.token ?? '')
      expect((await desktop.query('people.me', {})).id).toBe(at(community.residents, 0).accountId)
      const { items } = await desktop.query('people.devices', {})
      expect(items.map(({ kind, isThis }) => [kind, isThis])).toEqual([
        ['desk', true],
        ['demo', false],
      ])
    })

    it('is found by its scanned code too, and nothing of it is kept in clear', async () => {
      const { secret, figures } = await open()
      const row = await DeskSignInModel.findOne({ secretHash: sha256(secret) }).lean()

      const { desk, triesLeft } = await resident(1).command('people.findDesk', {
        deskId: row?._id ?? '',
      })

      expect(desk).toMatchObject({ id: row?._id, text: expect.any(String) as string })
      expect(triesLeft).toBe(5)
      expect(JSON.stringify(row)).not.toContain(secret)
      expect(JSON.stringify(row)).not.toContain(figures)
    })

    it('is sent away by a no, and stays away', async () => {
      const { secret, figures } = await open()
      const deskId = (await find(figures))?.id ?? ''
      await resident(0).command('people.answerDesk', { deskId, isConfirmed: false })

      const later = await resident(0).refusal('people.answerDesk', { deskId, isConfirmed: true })

      expect((await take(secret)).answer).toBe('refused')
      expect(later).toMatchObject({ code: 'people.desk_answered', status: 409 })
    })

    it('waits three minutes and no longer, answered or not', async () => {
      const [asked, answered] = [await open(), await open()]
      const deskId = (await find(asked.figures))?.id ?? ''
      await confirm((await find(answered.figures))?.id ?? '')
      service.clock.advance(3 * 60_000)

      const late = await resident(0).refusal('people.answerDesk', { deskId, isConfirmed: true })

      expect(await find(asked.figures)).toBeNull()
      expect(late).toMatchObject({ code: 'people.desk_over', status: 409 })
      expect((await take(asked.secret)).answer).toBe('over')
      expect((await take(answered.secret)).answer).toBe('over')
      expect((await take('x'.repeat(43))).answer).toBe('over')
    })

    it('belongs to one of two phones that confirm at once, and to one of two browsers', async () => {
      const { secret, figures } = await open()
      const deskId = (await find(figures))?.id ?? ''

      const answers = await Promise.all([confirm(deskId, 0), confirm(deskId, 1)])
      const takings = await Promise.all(
        Array.from({ length: 4 }, () =>
          service.guest.send('POST', 'people.takeDesk', { body: { secret }, key: randomUUID() }),
        ),
      )

      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
      const tokens = takings.flatMap(({ body }) => (body as { token?: string | null }).token ?? [])
      expect(tokens).toHaveLength(1)
    })

    it('is not guessed: five wrong figures, and an hour passes; a scanned code still works', async () => {
      const { secret, figures } = await open()
      const wrong = figures === '000000' ? '000001' : '000000'
      const tries = []
      for (let count = 0; count < 5; count += 1) {
        tries.push((await resident(2).command('people.findDesk', { figures: wrong })).triesLeft)
      }

      const refusal = await resident(2).refusal('people.findDesk', { figures })
      const row = await DeskSignInModel.findOne({ secretHash: sha256(secret) }).lean()
      const scanned = await resident(2).command('people.findDesk', { deskId: row?._id ?? '' })

      expect(tries).toEqual([4, 3, 2, 1, 0])
      expect(refusal).toMatchObject({ code: 'people.desk_too_many_tries', status: 429 })
      expect(scanned.desk).not.toBeNull()
    })

    it('has figures that no other open desk has, by an index of the database', async () => {
      const { secret } = await open()
      const row = await DeskSignInModel.findOne({ secretHash: sha256(secret) }).lean()

      const twin = DeskSignInModel.create({
        ...row,
        _id: '0'.repeat(24),
        secretHash: 'another',
      })

      await expect(twin).rejects.toMatchObject({ code: 11000 })
    })

    it.each([
      ['its secret', { secretHash: 'x' }],
      ['its figures', { figuresIndex: { $in: ['x'] } }],
    ])('is found by %s through an index', async (_name, filter) => {
      const plan = JSON.stringify(await DeskSignInModel.find(filter).explain('executionStats'))

      expect(plan).toContain('IXSCAN')
      expect(plan).not.toContain('COLLSCAN')
    })
  })

  describe('people.setProfile', () => {
    const resident = (index: number) => service.as(at(community.residents, index).token)
    const avatarOf = async (index: number): Promise<string> =>
      ((await resident(index).upload(readFileSync(PHOTO_FILE))).body as { id: string }).id

    it('shows a nickname and a picture under what somebody says, and the real name in office', async () => {
      const avatarId = await avatarOf(3)
      await resident(3).command('people.setProfile', { nickname: '晨跑的人', avatarId })
      const { id: itemId } = await resident(4).command('agenda.raise', itemText(community.gridId))
      await service
        .as(community.worker.token)
        .command('agenda.admit', { itemId, basis: 'practicalProblem' })
      await resident(3).command('statements.write', { itemId, kind: 'for', text: '晚上看不清' })

      const { items } = await resident(4).query('statements.list', { itemId })
      const me = await resident(3).query('people.me', {})

      expect(at(items, 0).author).toEqual({
        name: '晨跑的人',
        avatarUrl: expect.stringContaining(avatarId) as string,
      })
      expect(me).toMatchObject({ nickname: '晨跑的人', avatar: { id: avatarId } })
      expect(me.name).not.toBe('晨跑的人')
    })

    it('lets go of the picture that another takes the place of, and of both words at a wish', async () => {
      const [first, second] = [await avatarOf(5), await avatarOf(5)]
      await resident(5).command('people.setProfile', { nickname: '看花的人', avatarId: first })
      await resident(5).command('people.setProfile', { nickname: '看花的人', avatarId: second })
      const { communityId } = community
      const kept = await PhotoModel.find({ communityId, _id: { $in: [first, second] } }).lean()

      await resident(5).command('people.setProfile', { nickname: null, avatarId: null })

      expect(kept.map(({ _id, isUsed }) => [_id, isUsed]).sort()).toEqual(
        [
          [first, false],
          [second, true],
        ].sort(),
      )
      expect(await resident(5).query('people.me', {})).toMatchObject({
        nickname: null,
        avatar: null,
      })
    })

    it.each([
      ['社区小助手', 'people.nickname_office'],
      ['加群 123456', 'people.nickname_number'],
    ])('refuses %s', async (nickname, code) => {
      const refusal = await resident(3).refusal('people.setProfile', { nickname, avatarId: null })

      expect(refusal).toMatchObject({ code, status: 422 })
    })

    it('refuses the name of somebody in office, and the picture of somebody else', async () => {
      const { name } = await service.as(community.secretary.token).query('people.me', {})
      const foreign = await avatarOf(4)

      const official = await resident(3).refusal('people.setProfile', {
        nickname: name,
        avatarId: null,
      })
      const stolen = await resident(3).refusal('people.setProfile', {
        nickname: null,
        avatarId: foreign,
      })

      expect(official.code).toBe('people.nickname_official')
      expect(stolen.code).toBe('photos.unknown')
    })
  })

  it('people.privacyNotice tells everybody what is kept and why, in the version that is agreed to', async () => {
    const notice = await service.guest.query('people.privacyNotice', {})

    expect(notice.version).toBe(PRIVACY_VERSION)
    expect(notice.sections.length).toBeGreaterThan(4)
  })
})
