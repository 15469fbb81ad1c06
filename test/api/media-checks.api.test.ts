import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { bindIdentity } from '@linyi/server/platform/auth/identity.store'
import { useCodeShelf } from '@linyi/server/platform/codes/draw-code'
import { MediaTraceModel } from '@linyi/server/platform/content/media-check.model'
import { EventModel } from '@linyi/server/platform/events/event.model'
import { diskFileStore } from '@linyi/server/platform/files/file-store'
import type { OwnMedia } from '@linyi/shared/contract/checks-media.contract'
import type { UploadedPhoto, UploadedVoice } from '@linyi/shared/contract/fields'
import { buildCommunity, type TestCommunity } from '../support/factories'
import type { MediaManner } from '../support/fake-wechat/fake-wechat'
import { buildDoor, claimOf } from '../support/households'
import { PHOTO_FILE } from '../support/photo-file'
import { addPerson } from '../support/residents'
import { at, itemText } from '../support/story'
import { mp3File } from '../support/voice-file'
import { startWechatService, type WechatService } from '../support/wechat-service'

const STARTING_MS = 30_000
const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const USUAL: MediaManner = { when: 'after', times: 1, label: 'number', errcode: 0 }
const RISKY = { suggest: 'risky', label: 20002 } as const

describe('pictures and recordings that others see, checked by WeChat', () => {
  let service: WechatService
  let community: TestCommunity
  let openid: string
  let items = 0

  beforeAll(async () => {
    service = await startWechatService()
    const now = service.clock.now()
    community = await buildCommunity(now, { residents: 2, members: 1, openItemsPerPerson: 50 })
    openid = service.wechat.phones.add()
    await bindIdentity(openid, { ...community, accountId: sender().accountId }, now)
  }, STARTING_MS)
  afterAll(() => service.stop())
  beforeEach(() => {
    service.wechat.phones.visit(openid)
    service.wechat.mediaManner = USUAL
    service.wechat.mediaRules = {}
  })

  const sender = () => at(community.residents, 0)
  const resident = () => service.as(sender().token)
  const neighbour = () => service.as(at(community.residents, 1).token)
  const secretary = () => service.as(community.secretary.token)
  const get = (address: string) => fetch(new URL(address, service.url))
  const seen = async (address: string) => {
    const answer = await get(address)
    const bytes = Buffer.from(await answer.arrayBuffer())
    return { status: answer.status, kept: answer.headers.get('cache-control'), bytes }
  }
  const work = async () => {
    await service.jobs.now('mediaChecks')
    await service.wechat.settled()
    await service.jobs.now('pushes')
  }
  const send = async (client = resident()) =>
    (await client.upload(readFileSync(PHOTO_FILE))).body as UploadedPhoto
  /** An item with a picture, raised and worked on as far as WeChat lets it come. */
  const raise = async (more: object = {}) => {
    const photo = await send()
    const itemId = await raiseWith({ photoIds: [photo.id], ...more })
    return { photo, itemId }
  }
  const raiseWith = async (more: object) => {
    items += 1
    const title = `楼道里的灯坏了第${String(items)}盏`
    const { id } = await resident().command('agenda.raise', {
      ...itemText(community.gridId),
      title,
      ...more,
    })
    return id
  }
  const shownTo = async (client: ReturnType<typeof neighbour>, itemId: string) => {
    const { photos } = await client.query('agenda.info', { itemId })
    return at(photos, 0).url
  }
  const own = async ({ id }: { id: string }): Promise<OwnMedia | undefined> =>
    (await resident().query('checks.ownMedia', {})).items.find((media) => media.id === id)
  const queued = async ({ id }: { id: string }) =>
    (await secretary().query('checks.media', { limit: 50 })).items.find((media) => media.id === id)
  const told = async ({ id }: { id: string }) => {
    const about = { communityId: community.communityId, 'subject.id': id }
    const events = await EventModel.find(about).lean()
    return events.map(({ type }) => type)
  }

  it('show others a calm sheet, and their sender the picture, until they have passed', async () => {
    service.wechat.mediaManner = { ...USUAL, when: 'never' }
    const { photo, itemId } = await raise()
    const address = await shownTo(neighbour(), itemId)
    const before = await seen(address)
    await work()
    const asked = await seen(address)
    const call = service.wechat.callsOf('checkMedia').at(-1)
    const fetched = await seen(String(call?.input['media_url']))
    const mine = await seen(photo.url)

    expect(call?.input).toMatchObject({ media_type: 2, version: 2, scene: 3, openid })
    for (const hidden of [before, asked]) {
      expect(hidden).toMatchObject({ status: 200, kept: 'no-store' })
      expect(hidden.bytes.equals(mine.bytes)).toBe(false)
    }
    // WeChat and the sender see the picture itself; their addresses are of no use later
    expect(fetched).toMatchObject({ status: 200, bytes: mine.bytes })
    expect(fetched.kept).toMatch(/^private/)
    expect(await own(photo)).toMatchObject({ state: 'waiting', kind: 'picture' })
  })

  it.each<[string, Partial<MediaManner>]>([
    ['after the answer', {}],
    ['before the answer to the question', { when: 'before' }],
    ['three times', { times: 3 }],
    ['with the label as text', { label: 'text' }],
  ])(
    'have passed when the result comes %s: once, for good, under the same address',
    async (_how, manner) => {
      service.wechat.mediaManner = { ...USUAL, ...manner }
      const { photo, itemId } = await raise()
      const address = await shownTo(neighbour(), itemId)
      await work()
      const after = await seen(address)

      expect(after.bytes).toEqual((await seen(photo.url)).bytes)
      expect(after.kept).not.toBe('no-store')
      expect(await own(photo)).toBeUndefined()
      expect(await told(photo)).toEqual([])
      // a verdict that comes again later changes nothing
      await service.wechat.push({
        Event: 'wxa_media_check',
        FromUserName: openid,
        CreateTime: 1,
        trace_id: 'somebody-elses',
        errcode: 0,
        result: RISKY,
      })
      await service.jobs.now('pushes')
      expect((await seen(address)).bytes).toEqual(after.bytes)
    },
  )

  it('are hidden from everybody when refused; the street looks once more, then the file goes', async () => {
    const photo = await send()
    service.wechat.mediaRules = { [photo.id]: RISKY }
    const itemId = await raiseWith({ photoIds: [photo.id] })
    await work()
    const refused = await own(photo)
    const sheet = await seen(await shownTo(neighbour(), itemId))
    await service.sealer.sealNow()
    const notices = await resident().query('inbox.list', {})

    expect(refused).toMatchObject({ state: 'refused', reason: '自动核查认为含有：色情' })
    expect(notices.items.map(({ title }) => title)).toContain('图片或录音没有通过核查')
    expect(refused?.abilities.appeal).toEqual({ allowed: true })
    expect(sheet).toMatchObject({ status: 200, kept: 'no-store' })
    expect((await seen(photo.url)).bytes).toEqual(sheet.bytes)

    const mediaId = photo.id
    const appeal = '拍的是楼道里的管子。'
    const foreign = await neighbour().refusal('checks.appealMedia', { mediaId, appeal })
    await resident().command('checks.appealMedia', { mediaId, appeal })
    const again = await resident().refusal('checks.appealMedia', { mediaId, appeal })
    const row = await queued(photo)
    const notMine = await secretary().refusal('checks.passMedia', { mediaId })
    const { communityId } = community
    const officer = await addPerson(communityId, service.clock.now(), {
      roles: [{ role: 'streetOfficer', scope: { kind: 'community' } }],
    })
    const reason = '照片里有不宜公开的内容。'
    await service.as(officer.token).command('checks.refuseMedia', { mediaId, reason })
    const file = path.join(service.dataDir, 'files', `${photo.id}-full.jpg`)
    const isKept = existsSync(file)
    service.clock.advance(MINUTE_MS)
    await work()

    expect([foreign.code, again.code]).toEqual(['checks.media_not_found', 'checks.media_settled'])
    expect(row).toMatchObject({ id: mediaId, doubt: 'appealed', appeal })
    expect(notMine.code).toBe('checks.not_street')
    expect([isKept, existsSync(file)]).toEqual([true, false])
    expect(await own(photo)).toMatchObject({ state: 'refused', reason, picture: null })
    expect((await own(photo))?.abilities.appeal.allowed).toBe(false)
    expect(await told(photo)).toEqual([
      'checks.mediaRefused',
      'checks.mediaAppealed',
      'checks.mediaUpheld',
    ])
  })

  it.each([
    ['review', { suggest: 'review', label: 20006 }, 'flagged'],
    ['politics, whatever else it says', { suggest: 'risky', label: 20001 }, 'politics'],
  ] as const)(
    'wait for a person on %s, who sees them and decides; the sender never does',
    async (_what, judgement, doubt) => {
      const photo = await send()
      service.wechat.mediaRules = { [photo.id]: judgement }
      const itemId = await raiseWith({ photoIds: [photo.id] })
      await work()
      const row = await queued(photo)
      const looked = await seen(row?.picture?.url ?? '')
      const mediaId = photo.id
      const outsider = await resident().refusal('checks.passMedia', { mediaId })
      const held = await seen(await shownTo(neighbour(), itemId))
      await secretary().command('checks.passMedia', { mediaId })
      const passed = await seen(await shownTo(neighbour(), itemId))
      const twice = await secretary().refusal('checks.refuseMedia', { mediaId, reason: '不合适' })

      expect(row).toMatchObject({ id: mediaId, doubt, appeal: null })
      expect(looked.bytes).toEqual((await seen(photo.url)).bytes)
      expect([outsider.code, twice.code]).toEqual(['checks.not_checker', 'checks.media_settled'])
      expect(held.kept).toBe('no-store')
      expect(passed.bytes).toEqual(looked.bytes)
      expect(await told(photo)).toEqual(['checks.mediaHeld', 'checks.mediaPassed'])
    },
  )

  it('that no result comes for wait for a person after half an hour; one that comes late still counts', async () => {
    service.wechat.mediaManner = { ...USUAL, when: 'never' }
    const { photo, itemId } = await raise()
    await work()
    service.clock.advance(29 * MINUTE_MS)
    await work()
    const early = await own(photo)
    service.clock.advance(2 * MINUTE_MS)
    await work()
    const row = await queued(photo)
    const calls = service.wechat.callsOf('checkMedia')
    const url = String(calls.at(-1)?.input['media_url'])

    expect(early?.state).toBe('waiting')
    expect(row).toMatchObject({ id: photo.id, doubt: 'noAnswer' })
    expect(calls.filter(({ input }) => String(input['media_url']).includes(photo.id))).toHaveLength(
      1,
    )
    service.wechat.mediaManner = { ...USUAL, when: 'before' }
    await service.wechat.checkMedia({ url, openid, traceId: await traceOf(photo.id) })
    await service.jobs.now('pushes')
    expect(await queued(photo)).toBeUndefined()
    expect((await seen(await shownTo(neighbour(), itemId))).bytes).toEqual(
      (await seen(photo.url)).bytes,
    )
  })

  it.each<[string, () => void, string]>([
    [
      'could not be fetched (-1008)',
      () => {
        service.wechat.mediaManner = { ...USUAL, errcode: -1008 }
      },
      'unreachable',
    ],
    [
      'came from somebody who was not in the app for two hours (61010)',
      () => {
        service.wechat.fail('checkMedia', { errcode: 61010 })
      },
      'notAsked',
    ],
    [
      'met a used-up quota (45009)',
      () => {
        service.wechat.fail('checkMedia', { errcode: 45009 })
      },
      'notAsked',
    ],
  ])('wait for a person when the file %s', async (_what, prepare, doubt) => {
    prepare()
    const { photo } = await raise()
    await work()
    // what a used-up quota stopped goes on the next day
    service.clock.advance(DAY_MS)

    expect(await queued(photo)).toMatchObject({ doubt })
  })

  it('wait for a person when nobody in WeChat sent them', async () => {
    const photo = await send(neighbour())
    await neighbour().command('agenda.raise', {
      ...itemText(community.gridId),
      photoIds: [photo.id],
    })
    await work()

    expect(await queued(photo)).toMatchObject({ doubt: 'notAsked' })
  })

  it('are asked about again after a minute when the connection broke', async () => {
    const before = service.wechat.callsOf('checkMedia').length
    service.wechat.fail('checkMedia', 'lost')
    const { photo } = await raise()
    await work()
    const meanwhile = await own(photo)
    service.clock.advance(MINUTE_MS + 1)
    await work()

    expect(meanwhile?.state).toBe('waiting')
    expect(service.wechat.callsOf('checkMedia').length - before).toBe(2)
    expect(await own(photo)).toBeUndefined()
  })

  it('speak to others once they have passed; a recording is checked as one', async () => {
    service.wechat.mediaManner = { ...USUAL, when: 'never' }
    const told = { type: 'audio/mpeg', name: 'v.mp3' }
    const answer = await resident().sendFile('voices.upload', mp3File(2), told)
    const voice = answer.body as UploadedVoice
    const itemId = await raiseWith({ voiceId: voice.id })
    const { voice: heard } = await neighbour().query('agenda.info', { itemId })
    await work()
    const call = service.wechat.callsOf('checkMedia').at(-1)
    const statuses = async () => [
      (await get(heard?.url ?? '')).status,
      (await get(voice.url)).status,
    ]
    const waiting = await statuses()
    service.clock.advance(31 * MINUTE_MS)
    await work()
    const row = await queued(voice)
    await secretary().command('checks.passMedia', { mediaId: voice.id })

    expect(call?.input['media_type']).toBe(1)
    expect(waiting).toEqual([404, 200])
    expect((await get(row?.voice?.url ?? '')).status).toBe(200)
    expect(await statuses()).toEqual([200, 200])
  })

  it('that the office alone sees, as proofs of a home, are never sent to WeChat', async () => {
    await buildDoor(community, '701', service.clock.now())
    const proof = await send()
    const claim = claimOf(community, '701', { photoIds: [proof.id] })
    await resident().command('households.claim', claim)
    await work()

    const urls = service.wechat.callsOf('checkMedia').map(({ input }) => String(input['media_url']))
    expect(urls.filter((url) => url.includes(proof.id))).toEqual([])
    expect(await queued(proof)).toBeUndefined()
  })

  describe('codes', () => {
    const site = 'https://linyi.example.cn'
    const poster = () =>
      resident().query('roles.poster', { buildingId: community.buildingId, site })
    const scenes = () => service.wechat.callsOf('codeImage').map(({ input }) => input['scene'])
    /** A code that comes late is plain; whoever looks again has WeChat's. */
    const whenDrawn = async <Drawn extends { qr: string }>(look: () => Promise<Drawn>) => {
      let drawn = await look()
      while (drawn.qr.startsWith('data:image/svg')) drawn = await look()
      return drawn
    }
    const restart = () => {
      useCodeShelf({
        files: diskFileStore(path.join(service.dataDir, 'files')),
        state: 'formal',
      })
    }

    it('on paper are plain when WeChat gives none, and its own from then on, asked for once', async () => {
      restart()
      service.wechat.fail('codeImage', { errcode: 41030 })
      const plain = await poster()
      const drawn = await whenDrawn(poster)
      restart()
      const kept = await poster()
      const scene = `p=${community.buildingId}`

      expect(plain.qr).toMatch(/^data:image\/svg\+xml/)
      expect(drawn.qr).toMatch(/^data:image\/jpeg/)
      expect(kept).toEqual(drawn)
      expect(scenes()).toEqual([scene, scene])
      expect(service.wechat.callsOf('codeImage').at(-1)?.input['page']).toBe('pages/scene/index')
    })

    it('of a home open it for whom they are shown to, and are kept nowhere', async () => {
      const { homes } = await resident().query('households.mine', {})
      const { code } = await resident().command('households.invite', {
        householdId: at(homes, 0).householdId,
        relation: 'family',
      })
      const before = readdirSync(path.join(service.dataDir, 'files'))
      const drawing = () => resident().query('households.invitationCode', { code, site })
      const { qr } = await whenDrawn(drawing)
      const foreign = await neighbour().refusal('households.invitationCode', { code, site })

      expect(qr).toMatch(/^data:image\/jpeg/)
      expect(scenes().at(-1)).toBe(`h=${code}`)
      expect(foreign.code).toBe('households.invitation_not_found')
      expect(readdirSync(path.join(service.dataDir, 'files'))).toEqual(before)
    })
  })

  /** The number under which WeChat checks a picture. */
  async function traceOf(mediaId: string): Promise<string> {
    const trace = await MediaTraceModel.findOne({ mediaId }).lean()
    return trace?._id ?? ''
  }
})
