import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { sweepFiles } from '@linyi/server/app/file-sweep'
import { readConfig } from '@linyi/server/config/env'
import { objectFileStore } from '@linyi/server/platform/files/object-store'
import type { UploadedPhoto } from '@linyi/shared/contract/fields'
import { openBucket, type TestBucket } from '../support/bucket'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { PHOTO_FILE } from '../support/photo-file'
import { at } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'

const DAY_MS = 24 * 60 * 60 * 1000

describe('pictures in an object store', () => {
  let bucket: TestBucket
  let service: TestService
  let community: TestCommunity

  beforeAll(async () => {
    bucket = await openBucket()
    service = await startTestService({ env: bucket.env })
    community = await buildCommunity(service.clock.now(), { residents: 1 })
  })
  afterAll(async () => {
    await service.stop()
    await bucket.close()
  })

  const resident = () => service.as(at(community.residents, 0).token)
  const upload = () => resident().upload(readFileSync(PHOTO_FILE))
  const settings = () => {
    const { bucket: read } = readConfig(bucket.env)
    if (read === null) throw new Error('the settings name no bucket')
    return read
  }
  const store = () => objectFileStore(settings())

  it('lie there and not on the machine, and are read through the service by who holds their address', async () => {
    const { url } = (await upload()).body as UploadedPhoto
    const answer = await fetch(`${service.url}${url}`)
    expect(answer.headers.get('content-type')).toBe('image/jpeg')
    const name = path.basename(url.slice(0, url.indexOf('?')))
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(bucket.objects.get(name)?.bytes)
    expect(existsSync(path.join(service.dataDir, 'files'))).toBe(false)
    const bare = await fetch(`${service.url}${url.slice(0, url.indexOf('?'))}`)
    expect(bare.status).toBe(404)
  })

  it('are told as absent when they are gone', async () => {
    const { url } = (await upload()).body as UploadedPhoto
    bucket.objects.clear()
    expect((await fetch(`${service.url}${url}`)).status).toBe(404)
  })

  it('are swept through all pages of the list when no record names them', async () => {
    bucket.objects.clear()
    for (const end of ['a', 'b', 'c', 'd', 'e']) {
      const name = `${end.repeat(24)}-full.jpg`
      bucket.objects.set(name, { bytes: Buffer.from('x'), at: new Date(Date.now() - 2 * DAY_MS) })
    }
    const fresh = `${'f'.repeat(24)}-full.jpg`
    bucket.objects.set(fresh, { bytes: Buffer.from('x'), at: new Date() })
    await sweepFiles(store(), service.clock.now())
    expect([...bucket.objects.keys()]).toEqual([fresh])
  })

  it('are not taken in by a store that does not know the key, and no record is left', async () => {
    const stranger = objectFileStore({ ...settings(), secret: 'no' })
    await expect(stranger.put('x.jpg', Buffer.from('x'))).rejects.toThrow('object store')
    expect(bucket.objects.has('x.jpg')).toBe(false)
  })

  it('cannot be sent or seen while the store is away: the service says to try again', async () => {
    const { url } = (await upload()).body as UploadedPhoto
    bucket.goAway()
    expect((await fetch(`${service.url}${url}`)).status).toBe(503)
    const { status, body } = await upload()
    expect([status, (body as { error: { code: string } }).error.code]).toEqual([
      503,
      'service.unavailable',
    ])
  })

  it('need all settings of the bucket: a start with some of them says which are missing', () => {
    const { S3_SECRET: _, ...some } = bucket.env
    expect(() => readConfig(some)).toThrow('S3_SECRET')
  })
})
