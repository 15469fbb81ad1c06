import sharp from 'sharp'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { at, itemText, passHours, scheduleItem } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'

describe('agenda', () => {
  let service: TestService
  let community: TestCommunity

  beforeAll(async () => {
    service = await startTestService()
  })
  afterAll(() => service.stop())
  beforeEach(async () => {
    community = await buildCommunity(service.clock.now(), { residents: 6 })
  })

  const resident = (index: number) => service.as(at(community.residents, index).token)

  const admitted = async (): Promise<string> => {
    const { id } = await resident(0).command('agenda.raise', itemText(community.gridId))
    await service
      .as(community.worker.token)
      .command('agenda.admit', { itemId: id, basis: 'practicalProblem' })
    return id
  }

  describe('agenda.raise', () => {
    it('keeps the pictures of the raiser, re-encoded and without metadata', async () => {
      const jpeg = await sharp({
        create: { width: 2400, height: 1200, channels: 3, background: '#a33' },
      })
        .withExif({ IFD0: { Make: 'SecretCamera' }, IFD3: { GPSLatitude: '33/1 57/1 0/1' } })
        .jpeg()
        .toBuffer()
      expect(jpeg.includes('SecretCamera')).toBe(true)

      const uploaded = await resident(0).upload(jpeg)
      const photo = uploaded.body as { id: string; url: string; width: number }
      const raised = await resident(0).command('agenda.raise', {
        ...itemText(community.gridId),
        photoIds: [photo.id],
      })

      expect(uploaded.status).toBe(200)
      expect(photo.width).toBe(1600)
      const stored = Buffer.from(await (await fetch(`${service.url}${photo.url}`)).arrayBuffer())
      expect(stored.includes('SecretCamera')).toBe(false)
      expect((await sharp(stored).metadata()).exif).toBeUndefined()
      const info = await resident(1).query('agenda.info', { itemId: raised.id })
      expect(info.photos).toMatchObject([{ id: photo.id }])
    })

    it('refuses a file that is no picture and somebody else’s picture', async () => {
      const noPicture = await resident(0).upload(Buffer.from('<svg onload="alert(1)"/>'))
      const blue = sharp({ create: { width: 9, height: 9, channels: 3, background: '#33a' } })
      const foreign = (await resident(1).upload(await blue.png().toBuffer())).body as { id: string }

      const refusal = await resident(0).refusal('agenda.raise', {
        ...itemText(community.gridId),
        photoIds: [foreign.id],
      })

      expect(noPicture).toMatchObject({
        status: 415,
        body: { error: { code: 'photos.unreadable' } },
      })
      expect(refusal).toMatchObject({ code: 'photos.unknown', status: 422 })
    })

    it('is for residents of the grid', async () => {
      const refusal = await service
        .as(community.secretary.token)
        .refusal('agenda.raise', itemText(community.gridId))

      expect(refusal).toMatchObject({ code: 'agenda.not_resident', status: 403 })
    })

    it('stops at three open items, also when they are sent at once', async () => {
      const answers = await Promise.all(
        Array.from({ length: 8 }, () =>
          resident(0).send('POST', 'agenda.raise', {
            body: itemText(community.gridId),
            key: crypto.randomUUID(),
          }),
        ),
      )

      expect(answers.filter((answer) => answer.status === 200)).toHaveLength(3)
      const numbers = (await resident(0).query('agenda.list', { mine: 'true' })).items
      expect(new Set(numbers.map((item) => item.number)).size).toBe(3)
    })

    it('names every field that is wrong, in Chinese', async () => {
      const refusal = await resident(0).refusal('agenda.raise', {
        ...itemText(community.gridId),
        title: '长'.repeat(31),
        proposal: ' ',
      })

      expect(refusal).toMatchObject({ code: 'request.invalid', status: 400 })
      expect(refusal.details).toEqual([
        { path: 'title', message: '最多 30 个字' },
        { path: 'proposal', message: '请填写' },
      ])
    })
  })

  describe('agenda.list', () => {
    it('pages newest first without losing or repeating an item', async () => {
      const ids: string[] = []
      for (let index = 0; index < 6; index += 1) {
        passHours(service, 0.01)
        const raiser = resident(index % 6)
        ids.unshift((await raiser.command('agenda.raise', itemText(community.gridId))).id)
      }

      const seen: string[] = []
      let after: string | undefined
      do {
        const page = await resident(0).query('agenda.list', { limit: 2, after })
        seen.push(...page.items.map((item) => item.id))
        after = page.next ?? undefined
      } while (after !== undefined)

      expect(seen).toEqual(ids)
    })

    it('filters by group, category, grid and mine', async () => {
      await admitted()
      await resident(1).command('agenda.raise', {
        ...itemText(community.gridId),
        category: 'parking',
      })
      const count = async (filter: Record<string, string>): Promise<number> =>
        (await resident(0).query('agenda.list', filter)).items.length

      expect(await count({})).toBe(2)
      expect(await count({ group: 'gathering' })).toBe(2)
      expect(await count({ group: 'decided' })).toBe(0)
      expect(await count({ category: 'parking' })).toBe(1)
      expect(await count({ category: 'parking', group: 'gathering' })).toBe(1)
      expect(await count({ mine: 'true' })).toBe(1)
      expect(await count({ gridId: '0'.repeat(24) })).toBe(0)
    })

    it('shows nothing of another community', async () => {
      await admitted()
      const neighbour = await buildCommunity(service.clock.now(), { residents: 1, members: 1 })

      const page = await service.as(at(neighbour.residents, 0).token).query('agenda.list', {})

      expect(page.items).toEqual([])
    })
  })

  describe('agenda.endorse', () => {
    it('counts each neighbour once, also in a race, and the raiser never', async () => {
      const itemId = await admitted()

      const answers = await Promise.all(
        Array.from({ length: 20 }, () =>
          resident(1).send('POST', 'agenda.endorse', {
            body: { itemId },
            key: crypto.randomUUID(),
          }),
        ),
      )
      const own = await resident(0).refusal('agenda.endorse', { itemId })

      expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1)
      expect(answers.filter((answer) => answer.status === 409)).toHaveLength(19)
      expect(own).toMatchObject({ code: 'agenda.own_item', status: 403 })
      expect(await resident(2).query('agenda.info', { itemId })).toMatchObject({ endorsers: 1 })
    })

    it('sends the item on exactly once when the last endorsers come together', async () => {
      const itemId = await admitted()

      await Promise.all(
        [1, 2, 3, 4].map((index) =>
          resident(index).send('POST', 'agenda.endorse', {
            body: { itemId },
            key: crypto.randomUUID(),
          }),
        ),
      )

      const info = await resident(0).query('agenda.info', { itemId })
      expect(info.status).toBe('partyReview')
      expect(info.endorsers).toBe(3)
      const steps = info.timeline.filter((step) => step.kind === 'agenda.thresholdReached')
      expect(steps).toHaveLength(1)
    })

    it('ends by the clock with a reason, and says why it is off', async () => {
      const itemId = await admitted()
      await resident(1).command('agenda.endorse', { itemId })
      passHours(service, 24 * 14)

      const refusal = await resident(2).refusal('agenda.endorse', { itemId })
      const info = await resident(2).query('agenda.info', { itemId })

      expect(refusal).toMatchObject({ code: 'agenda.wrong_status', status: 409 })
      expect(info).toMatchObject({ status: 'deferred', disposition: 'lapsed' })
      expect(info.next?.text).toContain('重新征集附议')
      expect(info.timeline.at(-1)).toMatchObject({
        kind: 'agenda.lapsed',
        text: '附议 1 人，需要 3 人，本次未达到。',
      })
    })
  })

  describe('screening and review', () => {
    it('is not for residents, and not for the raiser', async () => {
      const { id: itemId } = await resident(0).command('agenda.raise', itemText(community.gridId))

      const asResident = await resident(1).refusal('agenda.admit', {
        itemId,
        basis: 'practicalProblem',
      })
      const info = await resident(1).query('agenda.info', { itemId })

      expect(asResident).toMatchObject({ code: 'agenda.not_screener', status: 403 })
      expect(info.abilities.screen).toMatchObject({ allowed: false, reason: 'agenda.not_screener' })
    })

    it('declines with one of six reasons and a reply that the raiser reads', async () => {
      const { id: itemId } = await resident(0).command('agenda.raise', itemText(community.gridId))
      await service.as(community.worker.token).command('agenda.decline', {
        itemId,
        reason: 'beyondRemit',
        reply: '请联系市政热线。',
      })

      const info = await resident(0).query('agenda.info', { itemId })

      expect(info).toMatchObject({ status: 'declined', disposition: 'declined' })
      expect(info.timeline.at(-1)).toMatchObject({
        who: { role: '网格员' },
        text: '不属于社区职责范围。请联系市政热线。',
      })
    })

    it('lets one of two reviewers decide who tap together', async () => {
      const itemId = await admitted()
      for (const index of [1, 2, 3]) await resident(index).command('agenda.endorse', { itemId })

      const answers = await Promise.all([
        service.as(community.gridSecretary.token).send('POST', 'agenda.agree', {
          body: { itemId, minutes: '同意' },
          key: crypto.randomUUID(),
        }),
        service.as(community.secretary.token).send('POST', 'agenda.refuse', {
          body: { itemId, reply: '不同意' },
          key: crypto.randomUUID(),
        }),
      ])

      expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409])
    })
  })

  describe('outcomes.draft', () => {
    it('is the secretary’s alone and needs a result', async () => {
      const itemId = await scheduleItem(service, community)
      const wish = { itemId, kind: 'decision' }

      const tooEarly = await service.as(community.secretary.token).refusal('outcomes.draft', wish)
      const byChair = await service.as(community.chair.token).refusal('outcomes.draft', wish)

      expect(tooEarly).toMatchObject({ code: 'outcomes.not_decided', status: 409 })
      expect(byChair).toMatchObject({ code: 'outcomes.not_publisher', status: 403 })
    })
  })
})
