import type { ErrorBody } from '@linyi/shared/contract/errors'
import { methodOf, type Operation } from '@linyi/shared/contract/operation'
import { OPERATIONS } from '@linyi/shared/contract/operations'
import { ROWS } from '../support/permissions/rows'
import { buildStage, type Stage } from '../support/permissions/stage'
import {
  CALLERS,
  type Caller,
  type Cells,
  type Row,
  type Target,
} from '../support/permissions/table'
import { startTestService, type TestService } from '../support/test-service'

const callers = Object.keys(CALLERS) as Caller[]
const named = ROWS.map((row) => [row.name, row] as const)

/** What each caller must get, in the form in which the answers are told. */
const written = (cells: Cells): Record<string, string> =>
  Object.fromEntries(callers.map((caller) => [caller, cells[caller] ?? cells.rest]))

/** Every operation × every role × own and other community, against the table that was written down. */
describe('the permission matrix', () => {
  let service: TestService

  beforeAll(async () => {
    service = await startTestService()
  })
  afterAll(() => service.stop())

  /** Sends the request as every caller of the stage, one after the other. */
  async function ask(row: Row, stage: Stage, target: Target): Promise<Record<string, string>> {
    const operation: Operation = OPERATIONS[row.name]
    const answers: Record<string, string> = {}
    for (const caller of callers) {
      const person = stage.people[caller]
      const client = person === null ? service.guest : service.as(person.token)
      const input = row.request?.(target, stage) ?? {}
      const method = methodOf(operation)
      const answer = await client.send(method, row.name, {
        key: `matrix-${caller}`,
        ...(method === 'GET' ? { query: input as Record<string, string> } : { body: input }),
      })
      const code = answer.status === 200 ? 'ok' : (answer.body as ErrorBody).error.code
      answers[caller] = row.passes?.some((pass) => pass === code) ? 'ok' : code
    }
    return answers
  }

  it('has a row for every operation and for no other', () => {
    expect(ROWS.map(({ name }) => name).sort()).toEqual(Object.keys(OPERATIONS).sort())
  })

  it.each(named)('%s: own community', async (_name, row) => {
    const stage = await buildStage(service)
    const target = (await row.prepare?.(stage)) ?? {}

    expect(await ask(row, stage, target)).toEqual(written(row.own))
  })

  it.each(named.filter(([, { other }]) => other !== undefined))(
    '%s: another community',
    async (_name, row) => {
      const stage = await buildStage(service)
      const target = (await row.prepare?.(await buildStage(service))) ?? {}

      expect(await ask(row, stage, target)).toEqual(written(row.other as Cells))
    },
  )
})
