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

/** Acts of these features change who the callers are, or where; the others leave the stage as it is. */
const CHANGES_PEOPLE = /^(people|households|roles|councils|places)\./

/** A service and its people are made first; the machine may be busy. */
const STARTING_MS = 30_000

const callers = Object.keys(CALLERS) as Caller[]
const named = ROWS.map((row) => [row.name, row] as const)
const abroad = ROWS.flatMap((row) =>
  row.other === undefined ? [] : [[row.name, row, row.other] as const],
)

/** Twenty people ask, after everything they ask about was made. */
const ROW_MS = 30_000

/** What each caller must get, in the form in which the answers are told. */
const written = (cells: Cells): Record<string, string> =>
  Object.fromEntries(callers.map((caller) => [caller, cells[caller] ?? cells.rest]))

/** Every operation × every role × own and other community, against the table that was written down. */
describe('the permission matrix', () => {
  let service: TestService

  let reading: Stage
  let foreign: Stage
  let acting: Stage

  beforeAll(async () => {
    service = await startTestService()
    reading = await buildStage(service)
    foreign = await buildStage(service)
    acting = await buildStage(service)
  }, STARTING_MS)
  afterAll(() => service.stop())

  const make = (row: Row, stage: Stage): Promise<Target> =>
    row.prepare?.(stage) ?? Promise.resolve({})
  const made = new Map<string, Promise<Target>>()

  /** What a request is about, made once where no request changes it. */
  function targetOf(row: Row, stage: Stage): Promise<Target> {
    const key = `${stage.community.communityId} ${String(row.prepare)}`
    const target = made.get(key) ?? make(row, stage)
    made.set(key, target)
    return target
  }

  /** Sends the request as one of the stage, and tells the answer as the table does. */
  async function asked(caller: Caller, row: Row, stage: Stage, target: Target): Promise<string> {
    const operation: Operation = OPERATIONS[row.name]
    const person = stage.people[caller]
    const client = person === null ? service.guest : service.as(person.token)
    const input = row.request?.(target, stage) ?? {}
    const method = methodOf(operation)
    const answer = await client.send(method, row.name, {
      key: `${row.name.replace('.', '-')}-${caller}`,
      ...(method === 'GET' ? { query: input as Record<string, string> } : { body: input }),
    })
    const code = answer.status === 200 ? 'ok' : (answer.body as ErrorBody).error.code
    return row.passes?.some((pass) => pass === code) ? 'ok' : code
  }

  /**
   * Every caller one after the other: what one does, the next finds done, or where that would be in
   * the way made anew. Whoever is refused leaves it as it was.
   */
  async function inTurn(row: Row, stage: Stage): Promise<Record<string, string>> {
    const answers: Record<string, string> = {}
    let target: Target | null = null
    for (const caller of callers) {
      target ??= await make(row, stage)
      const answer = await asked(caller, row, stage, target)
      answers[caller] = answer
      if (row.isFresh && answer === 'ok') target = null
    }
    return answers
  }

  /** Every caller at the same moment, where nothing is changed by the answer. */
  async function atOnce(row: Row, stage: Stage, target: Target): Promise<Record<string, string>> {
    const answers = await Promise.all(
      callers.map(async (caller) => [caller, await asked(caller, row, stage, target)] as const),
    )
    return Object.fromEntries(answers)
  }

  it('has a row for every operation and for no other', () => {
    expect(ROWS.map(({ name }) => name).sort()).toEqual(Object.keys(OPERATIONS).sort())
  })

  it.each(named)(
    '%s: own community',
    async (name, row) => {
      if (OPERATIONS[name].kind === 'query' && !row.isFresh) {
        const target = await targetOf(row, reading)
        expect(await atOnce(row, reading, target)).toEqual(written(row.own))
        return
      }
      const stage = CHANGES_PEOPLE.test(name) ? await buildStage(service) : acting

      expect(await inTurn(row, stage)).toEqual(written(row.own))
    },
    ROW_MS,
  )

  it.each(abroad)(
    '%s: another community',
    async (_name, row, cells) => {
      // Whoever is refused changes nothing, so that one foreign community does for all.
      const target = await targetOf(row, foreign)

      expect(await atOnce(row, reading, target)).toEqual(written(cells))
    },
    ROW_MS,
  )
})
