import path from 'node:path'
import { sceneText, type Scene } from '@linyi/shared/domain/codes/scene'
import type { ApiClient } from '../support/api-client'
import { at } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'
import { closeAll, launchWeapp, type Json, type WeappDriver } from './host'

const DIST = path.join(__dirname, '../../miniapp/dist/weapp')
const STARTING_MS = 60_000
const PERSONA = 'chen-hao'

/** What a code opens, from where it stands: on paper, on a wall, on the screen of somebody else. */
describe('a mini-program code', () => {
  let service: TestService
  let client: ApiClient
  let storage: Record<string, Json>
  let itemId: string

  beforeAll(async () => {
    service = await startTestService({ demo: true })
    const { token } = await service.guest.command('people.signIn', { personaId: PERSONA })
    client = service.as(token)
    storage = { 'linyi.session': JSON.stringify(token) }
    const { items } = await client.query('agenda.list', { limit: 1 })
    itemId = at(items, 0).id
  }, STARTING_MS)
  afterEach(closeAll)
  afterAll(() => service.stop())

  const scan = (scene: Scene, kept = storage): Promise<WeappDriver> => {
    const url = `/pages/scene/index?scene=${encodeURIComponent(sceneText(scene))}`
    return launchWeapp({
      dist: DIST,
      origins: { 'http://127.0.0.1:3000': service.url },
      storage: kept,
      url,
    })
  }

  it('opens its matter, which is the only page then', async () => {
    const app = await scan({ kind: 'item', id: itemId })
    await app.waitForPage('features/agenda/pages/item/index')

    expect(await app.currentPage()).toMatchObject({ depth: 1, query: { id: itemId } })
    expect(await app.errors()).toEqual([])
  })

  it('opens the figures of a door with them filled in', async () => {
    const app = await scan({ kind: 'checkIn', id: itemId, code: '123456' })
    await app.waitForPage('features/meetings/pages/check-in/index')

    expect(await app.currentPage()).toMatchObject({ query: { id: itemId, code: '123456' } })
  })

  it('leads through signing in, and on to its page', async () => {
    const app = await scan({ kind: 'item', id: itemId }, {})
    await app.waitForPage('features/people/pages/sign-in/index')
    await app.tap({ ariaLabel: '以陈浩的身份进入' })
    await app.waitForPage('features/agenda/pages/item/index')

    expect(await app.currentPage()).toMatchObject({ query: { id: itemId } })
  })

  it('on the wall of a stairwell asks nobody who they are', async () => {
    const { items } = await client.query('roles.cards', {})
    const app = await scan({ kind: 'card', id: at(items, 0).id }, {})
    await app.waitForPage('features/roles/pages/public-card/index')

    expect(await app.errors()).toEqual([])
  })

  it('that is none of ours says so, and leads home', async () => {
    const app = await launchWeapp({
      dist: DIST,
      origins: { 'http://127.0.0.1:3000': service.url },
      storage,
      url: '/pages/scene/index?scene=x%3D1',
    })
    await app.tap({ text: '回首页' })
    await app.waitForPage('pages/home/index')
  })

  describe('and the card for a chat', () => {
    it('names the matter under a picture of ours, and opens it', async () => {
      const app = await scan({ kind: 'item', id: itemId })
      await app.waitForPage('features/agenda/pages/item/index')
      await app.waitForQuiet()
      const { title } = await client.query('agenda.info', { itemId })

      expect(await app.share()).toEqual({
        title: `居民议题：${title}`,
        path: `/features/agenda/pages/item/index?id=${itemId}`,
        imageUrl: '/assets/share/card.png',
      })
    })

    it('is not offered by the page of a home', async () => {
      const app = await launchWeapp({
        dist: DIST,
        origins: { 'http://127.0.0.1:3000': service.url },
        storage,
        url: '/features/households/pages/home/index',
      })
      await app.waitForQuiet()

      await expect(app.share()).rejects.toThrow('is not to be shared')
    })
  })
})
