import { closeAll, type WeappDriver } from '../weapp/host'
import type { ApiClient } from './api-client'
import type { Phone } from './phone'
import { startTestService, type TestService } from './test-service'
import { openWeappPhone } from './weapp-phone'

/** A phone with the built mini-program. */
export type WeappPhone = Phone & {
  readonly app: WeappDriver
  /** Touches a button once it is on: until then it stands there with the reason why it is not. */
  tapOnceOn(words: string): Promise<void>
}

/** A service with the demo's story, and phones with the built mini-program. */
export interface WeappStage {
  readonly service: TestService
  /** The phone of somebody of the demo who has signed in before, on the page they open. */
  phoneOf(personaId: string, page?: string): Promise<WeappPhone>
  /** The same with a session that the test holds; `chromium` where layout matters. */
  open(token: string, page: string, kind?: WeappDriver['kind']): Promise<WeappPhone>
  /** The token of somebody of the demo. */
  signIn(personaId: string): Promise<string>
  clientOf(personaId: string): Promise<ApiClient>
}

const HOME = 'pages/home/index'
/** The demo's story is told by hundreds of commands. */
const STARTING_MS = 120_000

/**
 * One service for all tests of a file, started before the first. What the app complained of on any
 * phone fails the test in which the phone was put away.
 */
export function stageWeapp(): WeappStage {
  let service: TestService | null = null
  let findings: unknown[] = []
  const running = (): TestService => {
    if (service === null) throw new Error('the service is there within a test')
    return service
  }

  beforeAll(async () => {
    service = await startTestService({ demo: true })
  }, STARTING_MS)
  afterEach(async () => {
    await closeAll()
    const found = findings
    findings = []
    expect(found).toEqual([])
  })
  afterAll(() => service?.stop())

  const open: WeappStage['open'] = async (token, page, kind = 'jsdom') => {
    const phone = await openWeappPhone(running().url, kind, { token, page: `/${page}` })
    await phone.app.waitForQuiet()
    const { app } = phone
    return {
      ...phone,
      tapOnceOn: async (words) => {
        await app.waitFor(() => app.find({ role: 'button', ariaLabel: words, exact: true }))
        await phone.tap(words)
      },
      close: async () => {
        findings.push(...(await app.errors()), ...(await app.missing()))
        await phone.close()
      },
    }
  }
  const signIn = async (personaId: string): Promise<string> =>
    (await running().guest.command('people.signIn', { personaId })).token
  return {
    get service() {
      return running()
    },
    open,
    signIn,
    phoneOf: async (personaId, page = HOME) => open(await signIn(personaId), page),
    clientOf: async (personaId) => running().as(await signIn(personaId)),
  }
}
