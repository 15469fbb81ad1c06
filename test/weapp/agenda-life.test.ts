import { tellAgendaOnPhones, tellFilingOnPhone } from '../support/agenda-phone-story'
import { tellHandler } from '../support/handler-story'
import { tellFund } from '../support/fund-story'
import type { PhoneOf } from '../support/main-job-story'
import { tellObjection } from '../support/objection-story'
import { tellRating } from '../support/rating-story'
import { tellDefect, tellInfeasible } from '../support/setback-story'
import { startTestService, type TestService } from '../support/test-service'
import { openWeappPhone } from '../support/weapp-phone'
import { closeAll } from './host'

/** The life of an agenda item in the built mini-program, against the real service. */
describe('an agenda item in the mini-program', () => {
  let service: TestService
  let findings: unknown[]

  /** A phone of the demo; what went wrong on it is kept when it is put away. */
  const phoneOf: PhoneOf = async (persona) => {
    const phone = await openWeappPhone(service.url)
    await phone.tap(persona)
    await phone.sees('杏林社区')
    return {
      ...phone,
      close: async () => {
        findings.push(...(await phone.app.errors()), ...(await phone.app.missing()))
        await phone.close()
      },
    }
  }

  beforeAll(async () => {
    service = await startTestService({ demo: true })
  }, 60_000)
  beforeEach(() => {
    findings = []
  })
  afterEach(closeAll)
  afterAll(() => service.stop())

  it('is raised with a picture, screened, seconded in place of another, and followed', async () => {
    await tellAgendaOnPhones(phoneOf)

    expect(findings).toEqual([])
  }, 180_000)

  it('is filed by a grid worker for somebody who agreed', async () => {
    await tellFilingOnPhone(phoneOf)

    expect(findings).toEqual([])
  }, 120_000)

  it('has work that the handler closes by a photo and a sentence that is ready', async () => {
    await tellHandler(service, phoneOf)

    expect(findings).toEqual([])
  }, 120_000)

  it('is halted by an objection that is right, as every resident reads', async () => {
    await tellObjection(phoneOf, '楼道飞线充电不安全，想装公共充电桩')

    expect(findings).toEqual([])
  }, 120_000)

  it('is rated in two taps by whoever raised it, and taken up again where it is not solved', async () => {
    await tellRating(service, phoneOf)

    expect(findings).toEqual([])
  }, 120_000)

  it('has work that the chair sends back, and work whose lead says that it cannot be done', async () => {
    await tellDefect(phoneOf)
    await tellInfeasible(phoneOf)

    expect(findings).toEqual([])
  }, 120_000)

  it('stands beside papers that go out at their hour, and are corrected in the open', async () => {
    await tellFund(service, phoneOf)

    expect(findings).toEqual([])
  }, 120_000)
})
