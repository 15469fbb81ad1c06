import { randomBytes } from 'node:crypto'
import mongoose from 'mongoose'
import {
  addHouseholds,
  allCommunities,
  type NewHousehold,
} from '@linyi/server/features/places/index'
import { newId } from '@linyi/server/platform/ids'
import { fieldCipher, useFieldKeys } from '@linyi/server/platform/privacy/field-keys'
import { rotateKeys } from '@linyi/server/platform/privacy/rotation'
import { allSealedRows } from '@linyi/server/platform/privacy/sealed-rows'
import { buildCommunity, type TestCommunity, type TestPerson } from '../support/factories'
import { addPerson } from '../support/residents'
import { startTestService, type TestService } from '../support/test-service'

/** A service and its people are made first; the machine may be busy. */
const STARTING_MS = 30_000

const OLD = `k1:${randomBytes(32).toString('base64')}`
const NEW = `k2:${randomBytes(32).toString('base64')}`

/** Records of the service itself that live two days or minutes; the old key stays in the ring for so long. */
const PASSING = ['idempotencyKeys', 'signInTickets', 'wechatTokens', 'wechatPushes']

const sealedFieldsOf = (schema: mongoose.Schema): string[] =>
  Object.entries(schema.paths)
    .filter(([path, { instance }]) => path.endsWith('Sealed') && instance === 'String')
    .map(([path]) => path)

/** Every stored string that names a key: `collection.field` for each that is not under `key`. */
async function sealedUnder(key: string): Promise<string[]> {
  const found: string[] = []
  for (const model of Object.values(mongoose.models)) {
    const fields = sealedFieldsOf(model.schema as mongoose.Schema)
    if (fields.length === 0 || PASSING.includes(model.modelName)) continue
    const rows = await mongoose.connection.collection(model.modelName).find({}).toArray()
    for (const row of rows) {
      for (const field of fields) {
        const value: unknown = row[field]
        if (typeof value === 'string' && value.startsWith(`${key}.`)) {
          found.push(`${model.modelName}.${field}`)
        }
      }
    }
  }
  return found
}

describe('the rotation of keys', () => {
  let service: TestService
  let community: TestCommunity
  let wang: TestPerson

  const found = async (text: string): Promise<string[]> => {
    const answer = await service
      .as(community.secretary.token)
      .query('people.search', { text, limit: 50 })
    return answer.items.map(({ id }) => id)
  }
  const communities = async () => (await allCommunities()).map(({ _id }) => _id)

  beforeAll(async () => {
    service = await startTestService({ env: { FIELD_KEYS: OLD } })
    community = await buildCommunity(service.clock.now())
    const { communityId, gridId, buildingId } = community
    wang = await addPerson(communityId, service.clock.now(), {
      realName: '王小明',
      phone: '13955551234',
      home: { communityId, gridId, buildingId, unit: 2, door: '801' },
    })
  }, STARTING_MS)
  afterAll(() => service.stop())

  it('knows every collection that has a sealed field', () => {
    const withSealed: string[] = Object.values(mongoose.models)
      .filter((model) => sealedFieldsOf(model.schema as mongoose.Schema).length > 0)
      .map((model) => model.modelName)
      .filter((name) => !PASSING.includes(name))

    expect(
      allSealedRows()
        .map(({ collection }) => collection)
        .sort(),
    ).toEqual(withSealed.sort())
  })

  it('lets everything be read and found before, while and after it runs', async () => {
    useFieldKeys(`${NEW},${OLD}`, service.dataDir)
    expect(await found('王小明')).toEqual([wang.accountId])
    expect(await found('1234')).toEqual([wang.accountId])

    const done = await rotateKeys(await communities())

    expect(done.find(({ collection }) => collection === 'accounts')?.changed).toBeGreaterThan(20)
    expect(await sealedUnder('k1')).toEqual([])
    useFieldKeys(NEW, service.dataDir)
    expect(await found('王小明')).toEqual([wang.accountId])
    expect(await found('1234')).toEqual([wang.accountId])
    expect((await service.as(wang.token).query('people.me', {})).homes[0]?.text).toContain('801')
    expect(
      (
        await service
          .as(community.worker.token)
          .command('people.reveal', { accountId: wang.accountId, purpose: 'verify' })
      ).phone,
    ).toBe('13955551234')
  })

  it('finds nothing left to do when it is run again', async () => {
    const again = await rotateKeys(await communities())

    expect(again.map(({ changed }) => changed).filter((changed) => changed > 0)).toEqual([])
  })

  it('goes on where it was broken off, and leaves what is changed beside it', async () => {
    useFieldKeys(`${OLD},${NEW}`, service.dataDir)
    const accounts = allSealedRows().find(({ collection }) => collection === 'accounts')
    const first = await accounts?.reseal(community.communityId, null, 3)

    const registered = await service.guest.command('people.register', {
      communityId: community.communityId,
      realName: '钱小雨',
      phone: '13900001234',
      birthYear: 1990,
      consentVersion: (await service.guest.query('people.privacyNotice', {})).version,
    })
    const rest = await rotateKeys(await communities())

    expect(first).toMatchObject({ seen: 3, changed: 3 })
    expect(rest.find(({ collection }) => collection === 'accounts')).toMatchObject({
      changed: expect.any(Number) as number,
    })
    expect(await sealedUnder('k2')).toEqual([])
    expect((await service.as(registered.token).query('people.me', {})).name).toBe('钱小雨')
    expect(fieldCipher().isCurrent('k1.x')).toBe(true)
  })

  it('says what is left, when a row has a twin under the new key', async () => {
    const { communityId, gridId, buildingId } = community
    const door = (): NewHousehold => ({
      _id: newId(service.clock.now()),
      communityId,
      gridId,
      buildingId,
      unit: 2,
      door: '999',
    })
    await addHouseholds([door()])
    useFieldKeys(`${NEW},${OLD}`, service.dataDir)
    await addHouseholds([door()])

    const done = await rotateKeys(await communities())
    const again = await rotateKeys(await communities())

    expect(done.find(({ collection }) => collection === 'households')?.left).toBe(1)
    expect(again.filter(({ left }) => left > 0)).toMatchObject([
      { collection: 'households', left: 1, changed: 0 },
    ])
    expect(await sealedUnder('k1')).toEqual(['households.doorSealed'])
  })
})
