import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Voice } from '@linyi/shared/contract/fields'
import { moveAccount } from '@linyi/server/platform/accounts/account-merge'
import { inTransaction } from '@linyi/server/platform/db/transaction'
import { cleanVoice } from '@linyi/server/platform/files/voice'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { isGone } from '../support/files'
import { at, itemText } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'
import { aacFile, m4aFile, mp3File, wavFile } from '../support/voice-file'

const SECRET = 'SecretPhone-31.2N-121.5E'
const KINDS = [
  ['mp3', mp3File, 'audio/mpeg'],
  ['m4a', m4aFile, 'audio/mp4'],
  ['wav', wavFile, 'audio/wav'],
  ['aac', aacFile, 'audio/aac'],
] as const

describe('a recording is taken in by its bytes', () => {
  it.each(KINDS)('%s: its length is counted from its sound', (kind, make) => {
    const voice = cleanVoice(make(12))

    expect(voice?.kind).toBe(kind)
    expect(Math.abs((voice?.seconds ?? 0) - 12)).toBeLessThan(0.1)
  })

  it.each(KINDS.slice(0, 3))('%s: what is told beside the sound is taken off', (kind, make) => {
    const told = make(3, SECRET)
    const voice = cleanVoice(told)

    expect(told.includes(SECRET)).toBe(true)
    expect(voice?.kind).toBe(kind)
    expect(voice?.bytes.includes(SECRET)).toBe(false)
    expect(cleanVoice(voice?.bytes ?? Buffer.alloc(0))?.bytes).toEqual(voice?.bytes)
  })

  it('m4a: dates of the recording go, and the sound stays where its table says', () => {
    const voice = cleanVoice(m4aFile(3, SECRET))

    expect(voice?.bytes.includes(Buffer.from('deadbeef', 'hex'))).toBe(false)
    expect(voice?.bytes.length).toBe(m4aFile(3, SECRET).length)
    expect(voice?.bytes.readUInt32BE(36)).toBe(0x07070707)
  })

  it('mp3 and wav: the sound itself is not touched', () => {
    expect(cleanVoice(mp3File(3, SECRET))?.bytes).toEqual(mp3File(3))
    expect(cleanVoice(wavFile(3, SECRET))?.bytes).toEqual(wavFile(3))
  })

  it.each([
    ['a film', m4aFile(3, '', 'vide')],
    ['a page', Buffer.from('<html><script>alert(1)</script>')],
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    ['nothing', Buffer.alloc(0)],
    ['a tag without sound', Buffer.from('ID3\x03\x00\x00\x00\x00\x00\x02ab', 'latin1')],
    ['a WAV without samples', wavFile(0)],
  ])('%s is no recording', (_name, bytes) => {
    expect(cleanVoice(bytes)).toBeNull()
  })

  it.each(KINDS)('%s: a file cut off or broken anywhere is never a fault', (_kind, make) => {
    const whole = make(0.4, SECRET)
    for (let at = 0; at < whole.length; at += 7) {
      expect(() => cleanVoice(whole.subarray(0, at))).not.toThrow()
      const broken = Buffer.from(whole)
      broken.fill(0xff, at, Math.min(at + 4, whole.length))
      expect(() => cleanVoice(broken)).not.toThrow()
      expect(cleanVoice(broken)?.seconds ?? 1).not.toBeNaN()
    }
  })
})

describe('voice notes', () => {
  let service: TestService
  let community: TestCommunity

  beforeAll(async () => {
    service = await startTestService()
  })
  afterAll(() => service.stop())
  beforeEach(async () => {
    community = await buildCommunity(service.clock.now(), { residents: 3 })
  })

  const resident = (index: number) => service.as(at(community.residents, index).token)
  const send = (index: number, bytes: Buffer) =>
    resident(index).sendFile('voices.upload', bytes, { type: 'text/html', name: 'voice.html' })
  const sent = async (index: number, bytes: Buffer = mp3File(4)): Promise<Voice> =>
    (await send(index, bytes)).body as Voice
  const raise = (index: number, voiceId: string) =>
    resident(index).command('agenda.raise', { ...itemText(community.gridId), voiceId })

  it.each(KINDS)(
    '%s is heard by everybody who may see the item, as what it is',
    async (kind, make, mediaType) => {
      const voice = await sent(0, make(4.2, SECRET))
      const { id: itemId } = await raise(0, voice.id)

      const info = await resident(1).query('agenda.info', { itemId })
      const answer = await fetch(`${service.url}${info.voice?.url ?? ''}`)
      const bytes = Buffer.from(await answer.arrayBuffer())

      expect(info.voice).toEqual({
        id: voice.id,
        url: expect.stringContaining(`/files/${voice.id}-voice.${kind}?key=`) as string,
        seconds: 4,
      })
      expect(answer.headers.get('content-type')).toBe(mediaType)
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'")
      expect(answer.headers.get('cache-control')).toContain('immutable')
      expect(bytes.includes(SECRET)).toBe(false)
    },
  )

  it('is played in parts, as the players of telephones ask for them', async () => {
    const { url } = await sent(0)
    const part = (range: string) => fetch(`${service.url}${url}`, { headers: { Range: range } })
    const whole = Buffer.from(await (await fetch(`${service.url}${url}`)).arrayBuffer())

    const first = await part('bytes=0-1')
    const last = await part('bytes=-10')
    const rest = await part(`bytes=${String(whole.length - 5)}-`)

    expect([first.status, first.headers.get('content-range')]).toEqual([
      206,
      `bytes 0-1/${String(whole.length)}`,
    ])
    expect(Buffer.from(await first.arrayBuffer())).toEqual(whole.subarray(0, 2))
    expect(Buffer.from(await last.arrayBuffer())).toEqual(whole.subarray(-10))
    expect(Buffer.from(await rest.arrayBuffer())).toEqual(whole.subarray(-5))
    expect((await part('bytes=9999999-')).status).toBe(416)
    expect((await part('lines=1-2')).status).toBe(200)
  })

  it('is at most 60 seconds long and 2 MB large, and a recording', async () => {
    const code = async (bytes: Buffer) =>
      ((await send(0, bytes)).body as { error: { code: string } }).error.code

    expect(await code(mp3File(61))).toBe('voices.too_long')
    expect(await code(wavFile(140))).toBe('voices.too_large')
    expect(await code(Buffer.from('<svg onload="alert(1)"/>'))).toBe('voices.unreadable')
    expect((await send(0, mp3File(60))).status).toBe(200)
    expect((await resident(0).send('POST', 'voices.upload', { body: {} })).status).toBe(400)
  })

  it('of somebody else, or of none, is not taken for an item', async () => {
    const foreign = await sent(1)
    const input = itemText(community.gridId)

    for (const voiceId of [foreign.id, 'f'.repeat(24)]) {
      expect(await resident(0).refusal('agenda.raise', { ...input, voiceId })).toMatchObject({
        code: 'voices.unknown',
        status: 422,
      })
    }
    const { id: itemId } = await resident(0).command('agenda.raise', input)
    expect(await resident(0).query('agenda.info', { itemId })).toMatchObject({ voice: null })
  })

  it('stands in the person’s own file, and goes with the account from record, item and disk', async () => {
    const voice = await sent(0)
    const { id: itemId } = await raise(0, voice.id)
    const [address = ''] = voice.url.split('?')
    const file = path.join(service.dataDir, 'files', path.basename(address))
    const given = Buffer.from((await resident(0).query('people.exportMine', {})).base64, 'base64')
    const onDisk = existsSync(file) && readFileSync(file).length > 0

    await resident(0).command('people.eraseMe', { phrase: '注销账号' })

    expect(JSON.parse(given.toString('utf8'))).toMatchObject({
      录音: [{ 文件: expect.stringContaining(`${address}?until=`) as string, 时长: '4 秒' }],
    })
    expect(onDisk).toBe(true)
    expect(await isGone(file)).toBe(true)
    expect(await resident(1).query('agenda.info', { itemId })).toMatchObject({ voice: null })
  })

  it('follows its person when one account becomes another', async () => {
    const { communityId } = community
    const [from, to] = [at(community.residents, 0).accountId, at(community.residents, 1).accountId]
    const voice = await sent(0)

    await inTransaction(() => moveAccount(communityId, from, to))

    expect((await raise(1, voice.id)).number).toMatch(/^YS-/)
    expect(
      await resident(0).refusal('agenda.raise', {
        ...itemText(community.gridId),
        voiceId: voice.id,
      }),
    ).toMatchObject({ code: 'voices.unknown' })
  })

  it('recorded for a resident is the resident’s: it goes with their account', async () => {
    const worker = service.as(community.worker.token)
    const { body } = await worker.sendFile('voices.upload', mp3File(4), {
      type: 'audio/mpeg',
      name: 'voice.mp3',
    })
    const voice = body as Voice
    const { id: itemId } = await worker.command('agenda.raise', {
      ...itemText(community.gridId),
      channel: 'visit',
      onBehalf: { accountId: at(community.residents, 0).accountId, consent: 'oral' },
      voiceId: voice.id,
    })
    const heard = await resident(1).query('agenda.info', { itemId })

    await resident(0).command('people.eraseMe', { phrase: '注销账号' })

    expect(heard.voice).toMatchObject({ id: voice.id })
    const [address = ''] = voice.url.split('?')
    expect(await isGone(path.join(service.dataDir, 'files', path.basename(address)))).toBe(true)
    expect(await resident(1).query('agenda.info', { itemId })).toMatchObject({ voice: null })
  })
})
