import type { Operation } from '@linyi/shared/contract/operation'
import { OPERATIONS, type OperationName } from '@linyi/shared/contract/operations'
import { buildCommunity, type TestCommunity, type TestPerson } from '../support/factories'
import { addPerson } from '../support/residents'
import { itemText } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'

/** A service and its people are made first; the machine may be busy. */
const STARTING_MS = 30_000

const CLEAR = ['褚逸凡', '逸凡', '13955507391', 'Q7391'] as const
const [NAME, , PHONE, DOOR] = CLEAR

/** Where office-holders stand by name for verified neighbours, and for them alone (A2.8). */
const BY_NAME: readonly OperationName[] = ['roles.card']

/** Queries that another resident may ask with nothing, or with what is found by walking. */
const queries = (Object.entries(OPERATIONS) as [OperationName, Operation][]).filter(
  ([, operation]) => operation.kind === 'query',
)

describe('what others see of a resident', () => {
  let service: TestService
  let community: TestCommunity
  let person: TestPerson
  let neighbour: TestPerson
  let itemId: string
  let ids: Readonly<Record<string, string>>

  beforeAll(async () => {
    service = await startTestService()
    const now = service.clock.now()
    community = await buildCommunity(now, { endorsersMinimum: 1 })
    const { communityId, gridId, buildingId } = community
    person = await addPerson(communityId, now, {
      realName: NAME,
      phone: PHONE,
      home: { communityId, gridId, buildingId, unit: 2, door: DOOR },
      roles: [
        { role: 'councilMember', scope: { kind: 'grid', gridId } },
        { role: 'unitVolunteer', scope: { kind: 'stairUnit', gridId, buildingId, unit: 2 } },
      ],
    })
    neighbour = await addPerson(communityId, now, {
      home: { communityId, gridId, buildingId, unit: 1, door: '999' },
    })
    const raised = await service.as(person.token).command('agenda.raise', itemText(gridId))
    itemId = raised.id
    const seconded = await service.as(neighbour.token).command('agenda.raise', itemText(gridId))
    await service
      .as(community.worker.token)
      .command('agenda.admit', { itemId: seconded.id, basis: 'practicalProblem' })
    await service.as(person.token).command('agenda.endorse', { itemId: seconded.id })
    ids = { itemId, gridId, buildingId, communityId, accountId: person.accountId }
  }, STARTING_MS)
  afterAll(() => service.stop())

  it.each(queries)(
    '%s shows a neighbour no name, phone or door of another',
    async (name, operation) => {
      const input = Object.fromEntries(
        Object.keys(operation.request.shape).flatMap((field) =>
          ids[field] === undefined ? [] : [[field, ids[field]]],
        ),
      )
      const readers = [
        [service.as(neighbour.token), BY_NAME.includes(name) ? [PHONE, DOOR] : CLEAR],
        [service.guest, CLEAR],
      ] as const
      for (const [client, hidden] of readers) {
        const answer = await client.send(operation.inBody === true ? 'POST' : 'GET', name, {
          query: input,
          body: input,
        })

        expect(answer.status).not.toBe(500)
        const text = JSON.stringify(answer.body)
        expect(hidden.filter((word) => text.includes(word))).toEqual([])
      }
    },
  )

  it('roles.card names the office-holder to a verified neighbour, and masks the phone', async () => {
    const { buildingId } = community
    const { people } = await service.as(neighbour.token).query('roles.card', { buildingId })

    expect(people).toMatchObject([{ name: NAME, phoneMasked: null }])
  })

  it('agenda.info names the raiser by the family name', async () => {
    const info = await service.as(neighbour.token).query('agenda.info', { itemId })

    expect(info.raiser.name).toBe('褚**')
  })
})
