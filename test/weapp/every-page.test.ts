import path from 'node:path'
import { startTestService, type TestService } from '../support/test-service'
import { closeAll, launchWeapp, type Json, type WeappDriver } from './host'
import { loadBundle } from './host/bundle'

const DIST = path.join(__dirname, '../../miniapp/dist/weapp')
const STARTING_MS = 60_000

/** Every page of the built mini-program, opened by a resident of the demo with no id in the link. */
describe('every page', () => {
  let service: TestService
  let storage: Record<string, Json>

  const launch = (url: string): Promise<WeappDriver> =>
    launchWeapp({ dist: DIST, origins: { 'http://127.0.0.1:3000': service.url }, storage, url })

  beforeAll(async () => {
    service = await startTestService({ demo: true })
    storage = {}
    const app = await launch('/pages/home/index')
    await app.tap({ ariaLabel: '以陈浩的身份进入' })
    await app.waitForPage('pages/home/index')
    storage = await app.storage()
    await closeAll()
  }, STARTING_MS)
  afterEach(closeAll)
  afterAll(() => service.stop())

  it.each(loadBundle(DIST).data.pages)('%s opens without a fault', async (page) => {
    const app = await launch(`/${page}`)
    await app.waitForQuiet()
    expect(await app.errors()).toEqual([])
    expect(await app.missing()).toEqual([])
    expect(await app.currentPage()).toMatchObject({ route: page, depth: 1 })
  })
})
