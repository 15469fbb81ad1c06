import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import mongoose from 'mongoose'
import { photosOf } from '@linyi/server/features/photos/photo.store'
import { personalDataParts } from '@linyi/server/platform/privacy/personal-data'
import { buildCommunity, type TestCommunity, type TestPerson } from '../support/factories'
import { isGone } from '../support/files'
import { PHOTO_FILE } from '../support/photo-file'
import { addPerson } from '../support/residents'
import { itemText, openBallot, passHours, scheduleItem } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'

/** A service and its people are made first; the machine may be busy. */
const STARTING_MS = 30_000

/** Written in office, as part of the council's record. */
const IN_OFFICE = ['statementSummaries']

const PHRASE = { phrase: '注销账号' } as const

/** Taking one's data along, and leaving. */
describe('export and erasure', () => {
  let service: TestService
  let community: TestCommunity
  let wang: TestPerson

  beforeAll(async () => {
    service = await startTestService()
    community = await buildCommunity(service.clock.now(), { residents: 6 })
    const { communityId, gridId, buildingId } = community
    wang = await addPerson(communityId, service.clock.now(), {
      realName: '王小明',
      phone: '13955551234',
      home: { communityId, gridId, buildingId, unit: 2, door: '801' },
      roles: [{ role: 'councilMember', scope: { kind: 'grid', gridId } }],
    })
  }, STARTING_MS)
  afterAll(() => service.stop())

  let stays = ''
  let goes = ''

  const uploaded = async (): Promise<string> => {
    const { body } = await service.as(wang.token).upload(readFileSync(PHOTO_FILE))
    return (body as { id: string }).id
  }
  const fileOf = (photoId: string): string =>
    path.join(service.dataDir, 'files', `${photoId}-full.jpg`)

  it('answers for every collection that knows of a person', () => {
    const named = new Set(personalDataParts().flatMap(({ collections }) => collections))
    const withPerson = Object.values(mongoose.models)
      .filter((model) =>
        ['accountId', 'ownerId', 'raiserId', 'authorId', 'subjectId'].some(
          (field) => field in model.schema.paths,
        ),
      )
      .map((model) => model.modelName)

    expect(withPerson.filter((name) => !named.has(name) && !IN_OFFICE.includes(name))).toEqual([])
  })

  it('gives out all that is kept, and of a vote that it was cast and never what', async () => {
    const as = service.as(wang.token)
    stays = await uploaded()
    goes = await uploaded()
    await as.command('agenda.raise', {
      ...itemText(community.gridId),
      title: '我提的路灯',
      photoIds: [stays],
    })
    const itemId = await scheduleItem(service, community)
    const ballotId = await openBallot(service, community, itemId)
    await as.command('ballots.cast', { ballotId, choice: 'no' })
    await service
      .as(community.worker.token)
      .command('people.reveal', { accountId: wang.accountId, purpose: 'visit' })

    const file = await as.query('people.exportMine', {})
    const text = Buffer.from(file.base64, 'base64').toString('utf8')
    const content = JSON.parse(text) as Record<string, unknown>

    expect(file.name).toMatch(/^我的邻议信息-\d{4}-\d{1,2}-\d{1,2}\.json$/)
    expect(content).toMatchObject({
      账号: { 姓名: '王小明', 手机号: '13955551234', 出生年份: 1980 },
      住处: { 现在: [{ 地址: '测试苑1号楼 2单元 801', 关系: '业主' }], 以前: [] },
      职务: [{ 职务: '议事会成员' }],
      谁看过我的真实信息: [{ 职务: '网格员', 原因: '上门走访或帮扶' }],
      提出的议题: [{ 标题: '我提的路灯' }],
      参加的表决: [{ 是否投票: '已投票' }],
    })
    expect(text).not.toMatch(/反对|"no"/)
  })

  it('asks for the phrase, and for offices to be handed over first', async () => {
    expect(
      await service.as(wang.token).refusal('people.eraseMe', { phrase: '好的' }),
    ).toMatchObject({ code: 'request.invalid' })
    expect(
      await service.as(community.worker.token).refusal('people.eraseMe', PHRASE),
    ).toMatchObject({ code: 'people.office_held', status: 409 })
    const me = await service.as(community.worker.token).query('people.me', {})
    expect(me.abilities.erase).toMatchObject({ allowed: false, reason: 'people.office_held' })
  })

  it('takes the name away and leaves what was done counted', async () => {
    const { communityId, secretary, chair } = community
    const before = await photosOf(communityId, wang.accountId)
    const secondDevice = wang.token
    expect(before).toHaveLength(2)
    await service.as(wang.token).command('people.eraseMe', PHRASE)

    expect(
      await service.as(secondDevice).refusal('people.me', {}, { method: 'GET' }),
    ).toMatchObject({ code: 'session.expired' })
    const found = await service.as(secretary.token).query('people.search', { text: '王小明' })
    expect(found.items).toEqual([])
    expect(
      await service
        .as(secretary.token)
        .refusal('people.reveal', { accountId: wang.accountId, purpose: 'contact' }),
    ).toMatchObject({ code: 'people.not_found' })
    const list = await service.as(secretary.token).query('agenda.list', {})
    const item = list.items.find(({ title }) => title === '我提的路灯')
    const info = await service.as(secretary.token).query('agenda.info', { itemId: item?.id ?? '' })
    expect(info.raiser.name).toBe('已注销')
    expect(info.photos).toHaveLength(1)
    expect([existsSync(fileOf(stays)), await isGone(fileOf(goes))]).toEqual([true, true])
    passHours(service, 48)
    const voted = list.items.find(({ status }) => status === 'voting')
    const { ballot } = await service
      .as(chair.token)
      .query('agenda.info', { itemId: voted?.id ?? '' })
    const result = await service
      .as(chair.token)
      .query('ballots.info', { ballotId: ballot?.id ?? '' })
    expect(result.verdict).toMatchObject({ participants: 1 })
  })

  it('leaves no sealed name of the person anywhere', async () => {
    const account = await mongoose.connection
      .collection('accounts')
      .findOne({ _id: wang.accountId as never })

    expect(account).toMatchObject({
      status: 'erased',
      nameSealed: '',
      nameIndex: [],
      phoneSealed: null,
      phoneIndex: [],
      birthYear: null,
    })
  })
})
