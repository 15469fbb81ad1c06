import { readFileSync } from 'node:fs'
import { FeedbackModel } from '@linyi/server/features/feedback/feedback.model'
import { FEEDBACK_PROMISE } from '@linyi/shared/domain/feedback/feedback.rules'
import type { RequestInput } from '@linyi/shared/contract/operations'
import { buildCommunity, type TestCommunity, type TestPerson } from '../support/factories'
import { PHOTO_FILE } from '../support/photo-file'
import { addPerson } from '../support/residents'
import { at, passHours } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'

const STARTING_MS = 30_000
const WRITTEN: RequestInput<'feedback.write'> = {
  kind: 'broken',
  text: '投票页点了没有反应。',
  fromPage: { path: 'features/ballots/pages/ballot/index', title: '投票' },
  appVersion: '1.4.2',
}

describe('feedback', () => {
  let service: TestService
  let community: TestCommunity
  let street: TestPerson
  let newcomer: TestPerson

  beforeAll(async () => {
    service = await startTestService()
  }, STARTING_MS)
  afterAll(() => service.stop())
  beforeEach(async () => {
    community = await buildCommunity(service.clock.now(), { residents: 2 })
    const { communityId } = community
    const now = service.clock.now()
    street = await addPerson(communityId, now, {
      roles: [{ role: 'streetOfficer', scope: { kind: 'community' } }],
    })
    newcomer = await addPerson(communityId, now, {})
  })

  const author = () => service.as(at(community.residents, 0).token)
  const secretary = () => service.as(community.secretary.token)
  const officer = () => service.as(street.token)
  const own = async () => at((await author().query('feedback.mine', {})).items, 0)
  const waiting = async (tray: 'waiting' | 'answered' = 'waiting') =>
    (await secretary().query('feedback.queue', { tray })).items
  const write = async (more: object = {}): Promise<string> =>
    (await author().command('feedback.write', { ...WRITTEN, ...more })).id

  it('is written by whoever is signed in, verified or not, and told until when it is answered', async () => {
    const { dueAt } = await service.as(newcomer.token).command('feedback.write', WRITTEN)

    const { items } = await service.as(newcomer.token).query('feedback.mine', {})
    expect(items).toMatchObject([{ ...WRITTEN, status: 'open', dueAt, answers: [] }])
    expect(new Date(dueAt).getTime()).toBeGreaterThan(service.clock.now().getTime())
    expect((await author().query('feedback.mine', {})).items).toEqual([])
  })

  it('waits on the desk of the office, is answered with words, and the author is told', async () => {
    const feedbackId = await write()
    const before = (await secretary().query('inbox.tasks', {})).items
    await secretary().command('feedback.answer', { feedbackId, text: '昨晚已经修好，请再试试。' })

    const after = (await secretary().query('inbox.tasks', {})).items
    expect(before).toContainEqual(
      expect.objectContaining({ kind: 'feedback', count: 1, title: '1 条意见反馈等您答复' }),
    )
    expect(after.filter(({ kind }) => kind === 'feedback')).toEqual([])
    expect(await own()).toMatchObject({
      status: 'answered',
      dueAt: null,
      answers: [{ text: '昨晚已经修好，请再试试。' }],
      abilities: { askAgain: { allowed: true } },
    })
    await service.sealer.sealNow()
    await service.jobs.now('inbox')
    const { items } = await author().query('inbox.list', {})
    expect(items).toContainEqual(
      expect.objectContaining({
        title: '您的反馈有了答复',
        page: { name: 'myFeedback', id: null },
      }),
    )
    expect(JSON.stringify(items)).not.toContain('昨晚已经修好')
  })

  it('may be asked once more; the second answer is the last', async () => {
    const feedbackId = await write()
    const early = await author().refusal('feedback.askAgain', { feedbackId, text: '还在吗？' })
    await secretary().command('feedback.answer', { feedbackId, text: '已经修好。' })
    const twice = await officer().refusal('feedback.answer', { feedbackId, text: '再答一次。' })
    await author().command('feedback.askAgain', { feedbackId, text: '我这里还是没有反应。' })
    const [asked] = await waiting()
    await officer().command('feedback.answer', { feedbackId, text: '查到是旧版本，更新后就好。' })
    const third = await author().refusal('feedback.askAgain', { feedbackId, text: '还有一句。' })

    expect([early.code, twice.code, third.code]).toEqual([
      'feedback.wrong_status',
      'feedback.wrong_status',
      'feedback.asked_before',
    ])
    expect(asked).toMatchObject({
      status: 'askedAgain',
      again: { text: '我这里还是没有反应。' },
      answers: [{ text: '已经修好。' }],
    })
    expect((await own()).answers).toHaveLength(2)
    expect(await waiting()).toEqual([])
    expect(await waiting('answered')).toMatchObject([{ id: feedbackId, isOverdue: false }])
  })

  it('shows the office who wrote it as neighbours see them, never by the real name', async () => {
    await write()

    const [seen] = await waiting()
    expect(seen?.author.name).toMatch(/\*/)
  })

  it('is overdue on the desk when five working days have gone by', async () => {
    await write()
    expect(await waiting()).toMatchObject([{ isOverdue: false }])
    passHours(service, 24 * 20)

    expect(await waiting()).toMatchObject([{ isOverdue: true }])
  })

  it('is answered by another person than its author', async () => {
    const { id: feedbackId } = await secretary().command('feedback.write', WRITTEN)
    const refused = await secretary().refusal('feedback.answer', { feedbackId, text: '好的。' })
    await officer().command('feedback.answer', { feedbackId, text: '会改。' })

    expect(refused.code).toBe('feedback.own_words')
  })

  it('shows its picture to its author and the office, by an address that ends', async () => {
    const { body } = await author().upload(readFileSync(PHOTO_FILE))
    const photoId = (body as { id: string }).id
    await write({ photoId })

    const [seen] = await waiting()
    const mine = await own()
    expect(seen?.photo?.id).toBe(photoId)
    expect(mine.photo?.url).toMatch(/[?&]/)
    const answer = await fetch(new URL(mine.photo?.url ?? '', service.url))
    expect(answer.status).toBe(200)
    const foreign = await service
      .as(newcomer.token)
      .refusal('feedback.write', { ...WRITTEN, photoId })
    expect(foreign.code).toBe('photos.unknown')
  })

  it('is limited while answers are owed, and the button says so before the command does', async () => {
    for (let count = 0; count < FEEDBACK_PROMISE.openMax; count += 1) await write()

    const { write: ability } = await author().query('feedback.mine', {})
    expect(ability).toMatchObject({ allowed: false, reason: 'feedback.too_many' })
    expect((await author().refusal('feedback.write', WRITTEN)).code).toBe('feedback.too_many')
  })

  it('is in the file that its author takes along, and goes with the account', async () => {
    await write()
    const { base64 } = await author().query('people.exportMine', {})
    await author().command('people.eraseMe', { phrase: '注销账号' })

    expect(Buffer.from(base64, 'base64').toString('utf8')).toContain(WRITTEN.text)
    expect(await waiting()).toEqual([])
  })

  it('is found by indexes: one’s own, what waits and what is answered', async () => {
    const { communityId } = community
    const reads = [
      [{ authorId: 'a' }, { _id: -1 }],
      [{ isOpen: true }, { dueAt: 1, _id: 1 }],
      [{ isOpen: false }, { _id: -1 }],
      [{ authorId: 'a', isOpen: true }, {}],
    ] as const
    for (const [filter, order] of reads) {
      const plan = JSON.stringify(
        await FeedbackModel.find({ communityId, ...filter })
          .sort(order)
          .limit(21)
          .explain('executionStats'),
      )
      expect(plan).toContain('IXSCAN')
      expect(plan).not.toContain('"stage":"SORT"')
    }
  })
})
