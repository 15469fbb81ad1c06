import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { sweepFiles } from '@linyi/server/app/file-sweep'
import { photosData } from '@linyi/server/features/photos/index'
import { inTransaction } from '@linyi/server/platform/db/transaction'
import { diskFileStore, type FileStore } from '@linyi/server/platform/files/file-store'
import type { UploadedPhoto, UploadedVoice } from '@linyi/shared/contract/fields'
import type { ApiClient } from '../support/api-client'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { isGone } from '../support/files'
import { buildDoor, claimOf, signUp } from '../support/households'
import { PHOTO_FILE } from '../support/photo-file'
import { addPerson } from '../support/residents'
import { at, itemText } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'
import { mp3File } from '../support/voice-file'

const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS

describe('pictures and voice notes', () => {
  let service: TestService
  let community: TestCommunity

  beforeAll(async () => {
    service = await startTestService()
  })
  afterAll(() => service.stop())
  beforeEach(async () => {
    community = await buildCommunity(service.clock.now(), { residents: 2 })
  })

  const resident = () => service.as(at(community.residents, 0).token)
  const secretary = () => service.as(community.secretary.token)
  const get = (address: string) => fetch(`${service.url}${address}`)
  const statusOf = async (address: string) => (await get(address)).status
  const bare = (address: string) => address.slice(0, address.indexOf('?'))
  const root = () => path.join(service.dataDir, 'files')
  const fileOf = (address: string) => path.join(root(), path.basename(bare(address)))
  const send = async (client: ApiClient) =>
    (await client.upload(readFileSync(PHOTO_FILE))).body as UploadedPhoto
  const speak = async (client: ApiClient) =>
    (await client.sendFile('voices.upload', mp3File(2), { type: 'audio/mpeg', name: 'v.mp3' }))
      .body as UploadedVoice
  /** A claim with the picture of a deed, and how the office sees it. */
  async function claimWithProof() {
    await buildDoor(community, '701', service.clock.now())
    const client = await signUp(service, community, '何秀兰')
    const proof = await send(client)
    const input = claimOf(community, '701', { photoIds: [proof.id] })
    const { id: claimId } = await client.command('households.claim', input)
    const shown = async () => {
      const file = await secretary().command('households.openClaim', { claimId })
      return at(at(file.claimants, 0).photos, 0)
    }
    return { client, proof, shown }
  }

  describe('of a person alone', () => {
    it('are seen by who was shown them, for an hour at most, and by nobody who knows the name', async () => {
      const { proof, shown } = await claimWithProof()
      const first = await shown()
      const seen = await get(first.url)
      const again = await shown()
      service.clock.advance(HOUR_MS + 1)
      const later = await shown()

      expect(seen.status).toBe(200)
      expect(seen.headers.get('cache-control')).toMatch(/^private, max-age=\d{4}$/)
      // the same look shows the same address, so that a page drawn again fetches nothing
      expect(again).toEqual(first)
      expect(await statusOf(first.url)).toBe(404)
      expect(await statusOf(later.url)).toBe(200)
      expect(await statusOf(bare(later.url))).toBe(404)
      expect(bare(later.url)).toBe(bare(proof.url))
    })

    it('have an address for one file and one end, which nobody can stretch or carry over', async () => {
      const { shown } = await claimWithProof()
      const { url, thumbUrl } = await shown()
      const given = new URL(url, service.url).searchParams
      const key = given.get('key') ?? ''
      const until = Number(given.get('until'))
      const forged = (query: Record<string, string>) =>
        statusOf(`${bare(url)}?${new URLSearchParams(query).toString()}`)

      expect(await forged({ until: String(until + DAY_MS), key })).toBe(404)
      expect(await forged({ key })).toBe(404)
      expect(await forged({ until: String(until), key: `${key.slice(1)}A` })).toBe(404)
      expect(await statusOf(`${url}&key=${key}`)).toBe(404)
      expect(await statusOf(`${bare(thumbUrl)}?${given.toString()}`)).toBe(404)
    })

    it('are theirs to look at until they are handed in, a day at most', async () => {
      const [photo, voice] = [await send(resident()), await speak(resident())]
      const before = [await statusOf(photo.thumbUrl), await statusOf(voice.url)]
      service.clock.advance(DAY_MS)

      expect(before).toEqual([200, 200])
      expect(Date.parse(photo.keptUntil)).toBeLessThanOrEqual(service.clock.now().getTime())
      expect([await statusOf(photo.thumbUrl), await statusOf(voice.url)]).toEqual([404, 404])
    })
  })

  it('of a listed item have one address for everybody, which phones keep', async () => {
    const [photo, voice] = [await send(resident()), await speak(resident())]
    const { id: itemId } = await resident().command('agenda.raise', {
      ...itemText(community.gridId),
      photoIds: [photo.id],
      voiceId: voice.id,
    })
    const info = await resident().query('agenda.info', { itemId })
    service.clock.advance(400 * DAY_MS)

    for (const address of [at(info.photos, 0).url, at(info.photos, 0).thumbUrl, info.voice?.url]) {
      const answer = await get(address ?? '')
      expect(answer.status).toBe(200)
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    }
    expect(await statusOf(bare(at(info.photos, 0).url))).toBe(404)
  })

  describe('of an item, taken down', () => {
    const REASON = '看得清别人家的门牌。'
    const neighbour = () => service.as(at(community.residents, 1).token)
    /** An item with a picture and a recording that never had to pass a check. */
    const raise = async () => {
      const [photo, voice] = [await send(resident()), await speak(resident())]
      const { id: itemId } = await resident().command('agenda.raise', {
        ...itemText(community.gridId),
        photoIds: [photo.id],
        voiceId: voice.id,
      })
      return { itemId, mediaId: photo.id, voiceId: voice.id }
    }
    const down = (itemId: string, mediaId: string) => {
      return { itemId, mediaId, ground: 'privacy', reason: REASON } as const
    }
    const picture = async (itemId: string) => {
      const { photos } = await neighbour().query('agenda.info', { itemId })
      const answer = await get(at(photos, 0).url)
      const kept = answer.headers.get('cache-control')
      return { kept, bytes: Buffer.from(await answer.arrayBuffer()) }
    }
    const steps = async (itemId: string) => {
      const { timeline } = await neighbour().query('agenda.info', { itemId })
      return timeline.filter(({ kind }) => kind.startsWith('agenda.media'))
    }
    const own = async (mediaId: string) => {
      const { items } = await resident().query('checks.ownMedia', {})
      return items.find(({ id }) => id === mediaId)
    }

    it('are hidden at once, and come back when the street decides so on appeal', async () => {
      const { itemId, mediaId } = await raise()
      const before = await picture(itemId)
      const { items } = await secretary().query('checks.itemMedia', { itemId })
      const mine = await resident().refusal('checks.takeDown', down(itemId, mediaId))
      const foreign = await secretary().refusal('checks.takeDown', down(itemId, itemId))
      const { state } = await secretary().command('checks.takeDown', down(itemId, mediaId))
      const hidden = await picture(itemId)
      const twice = await secretary().refusal('checks.takeDown', down(itemId, mediaId))
      await service.sealer.sealNow()
      const notices = await resident().query('inbox.list', {})
      const refused = await own(mediaId)
      const reason = `泄露他人隐私。${REASON}`

      expect(items.map(({ kind, abilities }) => [kind, abilities.takeDown.allowed])).toEqual([
        ['voice', true],
        ['picture', true],
      ])
      expect([mine.code, foreign.code, state, twice.code]).toEqual([
        'checks.not_checker',
        'checks.media_not_found',
        'refused',
        'checks.media_settled',
      ])
      expect([before.kept, hidden.kept]).toEqual([expect.stringMatching('immutable'), 'no-store'])
      expect(hidden.bytes.equals(before.bytes)).toBe(false)
      expect(notices.items.map(({ title }) => title)).toContain('您发的图片或录音被撤下')
      expect(refused).toMatchObject({ isTakenDown: true, reason })
      // who sent it still sees what it is about
      const looked = await get(refused?.picture?.url ?? '')
      expect(Buffer.from(await looked.arrayBuffer())).toEqual(before.bytes)
      expect(await steps(itemId)).toMatchObject([
        { title: '撤下图片或录音', who: { role: '社区书记' }, text: '图片，理由：泄露他人隐私。' },
      ])

      const officer = await addPerson(community.communityId, service.clock.now(), {
        roles: [{ role: 'streetOfficer', scope: { kind: 'community' } }],
      })
      const street = service.as(officer.token)
      const appeal = '门牌是公共的。'
      await resident().command('checks.appealMedia', { mediaId, appeal })
      const notMine = await secretary().refusal('checks.passMedia', { mediaId })
      const waiting = await street.query('checks.media', {})
      await street.command('checks.passMedia', { mediaId })
      const back = await picture(itemId)
      const again = await secretary().refusal('checks.takeDown', down(itemId, mediaId))

      expect([notMine.code, again.code]).toEqual(['checks.not_street', 'checks.not_street'])
      expect(waiting.items).toMatchObject([{ id: mediaId, appeal, reason }])
      expect(back.bytes).toEqual(before.bytes)
      expect((await steps(itemId)).map(({ title }) => title)).toEqual([
        '撤下图片或录音',
        '恢复撤下的图片或录音',
      ])
      expect(await own(mediaId)).toBeUndefined()
    })

    it('are deleted when nobody has appealed in time, a recording like a picture', async () => {
      const { itemId, voiceId } = await raise()
      const { voice } = await neighbour().query('agenda.info', { itemId })
      const address = voice?.url ?? ''
      const heard = await statusOf(address)
      const { appealUntil } = await secretary().command('checks.takeDown', down(itemId, voiceId))
      const silent = await statusOf(address)
      await service.jobs.now('mediaChecks')
      const isKept = existsSync(fileOf(address))
      service.clock.advance(Date.parse(appealUntil) - service.clock.now().getTime() + DAY_MS)
      await service.jobs.now('mediaChecks')

      expect([heard, silent, isKept]).toEqual([200, 404, true])
      expect(existsSync(fileOf(address))).toBe(false)
      expect(await own(voiceId)).toMatchObject({ isTakenDown: true, voice: null })
    })
  })

  describe('the sweep', () => {
    const sweep = () => sweepFiles(diskFileStore(root()), service.clock.now())

    it('deletes what nobody handed in within a day, and nothing that was', async () => {
      const used = await send(resident())
      const [unused, unheard] = [await send(resident()), await speak(resident())]
      await resident().command('agenda.raise', {
        ...itemText(community.gridId),
        photoIds: [used.id],
      })
      service.clock.advance(DAY_MS - 60_000)
      await sweep()
      const early = existsSync(fileOf(unused.url))
      service.clock.advance(120_000)
      await sweep()

      expect(early).toBe(true)
      expect(await isGone(fileOf(unused.url))).toBe(true)
      expect(await isGone(fileOf(unused.thumbUrl))).toBe(true)
      expect(await isGone(fileOf(unheard.url))).toBe(true)
      expect(existsSync(fileOf(used.url))).toBe(true)
      const late = await resident().refusal('agenda.raise', {
        ...itemText(community.gridId),
        title: '另一件事',
        photoIds: [unused.id],
      })
      expect(late.code).toBe('photos.unknown')
    })

    it('finds files of more than a day that no record names, and leaves all others', async () => {
      const known = await send(resident())
      const old = ['a'.repeat(24) + '-full.jpg', 'b'.repeat(24) + '-voice.mp3', '.broken-off']
      const others = ['c'.repeat(24) + '-full.jpg', 'notes.txt']
      for (const name of [...old, ...others]) writeFileSync(path.join(root(), name), 'x')
      const then = new Date(Date.now() - 2 * DAY_MS)
      for (const name of [...old, 'notes.txt']) utimesSync(path.join(root(), name), then, then)
      utimesSync(fileOf(known.url), then, then)

      await sweep()

      const left = readdirSync(root())
      expect(left.filter((name) => old.includes(name))).toEqual([])
      expect(left).toEqual(expect.arrayContaining([...others, path.basename(bare(known.url))]))
    })
  })

  it('of an erased account are deleted when the erasure is committed, and not before', async () => {
    const photo = await send(resident())
    const removed: string[] = []
    const files = { remove: (name: string) => Promise.resolve(void removed.push(name)) }
    const { accountId } = at(community.residents, 0)
    const erase = () =>
      photosData(files as FileStore).erase?.(community.communityId, accountId, service.clock.now())

    await expect(
      inTransaction(async () => {
        await erase()
        throw new Error('the power fails')
      }),
    ).rejects.toThrow('the power fails')
    const afterFailure = [...removed]
    await inTransaction(async () => {
      await erase()
      expect(removed).toEqual([])
    })

    expect(afterFailure).toEqual([])
    expect(removed).toEqual([`${photo.id}-full.jpg`, `${photo.id}-thumb.jpg`])
  })

  it('on a card are let go when another takes their place', async () => {
    const lead = at(community.residents, 1)
    await secretary().command('roles.assign', {
      accountId: lead.accountId,
      role: 'buildingLead',
      scope: { kind: 'building', buildingId: community.buildingId },
      source: '居民推选',
    })
    const client = service.as(lead.token)
    const [first, second] = [await send(client), await send(client)]
    await client.command('roles.setCardPhoto', { photoId: first.id })
    await client.command('roles.setCardPhoto', { photoId: second.id })
    service.clock.advance(DAY_MS + 1)
    await sweepFiles(diskFileStore(root()), service.clock.now())

    expect(await isGone(fileOf(first.url))).toBe(true)
    expect(existsSync(fileOf(second.url))).toBe(true)
  })
})
