/** Fills a data folder with a community of a given size: grids, buildings, doors, people, roll and claims. */
import path from 'node:path'

const PER_GRID = 1000
const PER_BUILDING = 200
const PER_DOOR = 2
const CHUNK = 2000
/** One open claim for so many residents. */
const RESIDENTS_PER_CLAIM = 50

const FAMILIES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗']
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华建国文玉梅红志晓云海燕']

/** @typedef {{ staff: string[], residents: string[], texts: string[] }} Seeded */

/** A number that looks like chance and is the same in every run. */
const chance = (/** @type {number} */ index, /** @type {number} */ salt) =>
  ((index * 2654435761 + salt * 40503) >>> 0) % 1_000_003

const nameOf = (/** @type {number} */ index) =>
  [
    FAMILIES[chance(index, 1) % FAMILIES.length],
    GIVEN[chance(index, 2) % GIVEN.length],
    GIVEN[chance(index, 3) % GIVEN.length],
  ].join('')
const phoneOf = (/** @type {number} */ index) =>
  `139${String(chance(index, 4) + 10_000_000).slice(-8)}`

/**
 * @param {NodeJS.Require} require
 * @param {string} root
 * @param {string} dataDir
 * @param {number} residents
 * @returns {Promise<Seeded>}
 */
export async function seedCommunity(require, root, dataDir, residents) {
  const from = (/** @type {string} */ name) => require(path.join(root, 'server/dist', `${name}.js`))
  require(path.join(root, 'server/dist/app/routes.js'))
  const { startEmbeddedMongo } = require(path.join(root, 'server/embedded-mongo/dist/index.js'))
  const { connectDatabase, disconnectDatabase, ensureIndexes } = from('platform/db/connection')
  const { useFieldKeys } = from('platform/privacy/field-keys')
  const { openSession } = from('platform/auth/session.store')
  const { newId, randomId } = from('platform/ids')
  const people = from('features/people/index')
  const places = from('features/places/index')
  const { addRuleSet } = from('features/councils/index')
  const { replaceRoll } = from('features/households/index')
  const { addClaim } = from('features/households/claim.store')
  const { COUNCIL_DEFAULT } = require(
    path.join(root, 'shared/dist/domain/rules/council-default.js'),
  )
  const { PRIVACY_VERSION } = require(path.join(root, 'shared/dist/domain/people/consent.js'))
  const { NEVER_ENDS } = require(path.join(root, 'shared/dist/domain/people/residency.js'))

  const mongo = await startEmbeddedMongo({
    dataDir: path.join(dataDir, 'mongo'),
    durability: 'off',
  })
  await connectDatabase(mongo.uri('linyi'))
  useFieldKeys(null, dataDir)
  await ensureIndexes()
  const now = new Date()
  const since = new Date(now.getTime() - 86_400_000)
  const communityId = newId(since)
  await places.addCommunity({ _id: communityId, name: '测量社区', streetName: '测量街道' })
  await addRuleSet({
    _id: newId(since),
    communityId,
    version: 1,
    effectiveFrom: since,
    rules: { ...COUNCIL_DEFAULT, version: 1 },
  })

  /** @type {{ gridId: string, buildingId: string }[]} */
  const buildings = []
  for (let grid = 0; grid < Math.max(1, residents / PER_GRID); grid += 1) {
    const gridId = newId(since)
    const estateId = newId(since)
    const name = `${String(grid + 1)}号网格`
    await places.addGrid({
      _id: gridId,
      communityId,
      code: String(grid + 1),
      name,
      partyBranch: `${name}党支部`,
      council: `${name}议事会`,
    })
    await places.addEstate({
      _id: estateId,
      communityId,
      gridId,
      name: `${String(grid + 1)}苑`,
      propertyCompany: null,
    })
    const rows = Array.from({ length: PER_GRID / PER_BUILDING }, (_, index) => ({
      _id: newId(since),
      communityId,
      gridId,
      estateId,
      name: `${String(grid + 1)}苑${String(index + 1)}号楼`,
      units: 2,
    }))
    await places.addBuildings(rows)
    buildings.push(...rows.map(({ _id }) => ({ gridId, buildingId: _id })))
  }

  const draft = (/** @type {number} */ index) => {
    const building = buildings[Math.floor(index / PER_BUILDING) % buildings.length] ?? buildings[0]
    const inBuilding = index % PER_BUILDING
    const door = Math.floor(inBuilding / PER_DOOR)
    return {
      index,
      ...building,
      unit: 1 + (door % 2),
      door: String(100 + door),
      isFirst: inBuilding % PER_DOOR === 0,
    }
  }
  /** @type {string[]} */
  const accountIds = []
  let householdId = ''
  for (let start = 0; start < residents; start += CHUNK) {
    const chunk = Array.from({ length: Math.min(CHUNK, residents - start) }, (_, index) => {
      const one = draft(start + index)
      if (one.isFirst) householdId = newId(since)
      return { ...one, householdId, accountId: newId(since) }
    })
    accountIds.push(...chunk.map(({ accountId }) => accountId))
    await places.addHouseholds(
      chunk
        .filter(({ isFirst }) => isFirst)
        .map((one) => ({
          _id: one.householdId,
          communityId,
          gridId: one.gridId,
          buildingId: one.buildingId,
          unit: one.unit,
          door: one.door,
        })),
    )
    await people.addAccounts(
      chunk.map((one) => ({
        _id: one.accountId,
        communityId,
        realName: nameOf(one.index),
        phone: phoneOf(one.index),
        birthYear: 1950 + (one.index % 50),
        consentVersion: PRIVACY_VERSION,
        createdAt: since,
      })),
    )
    await people.addResidencies(
      chunk.map((one) => ({
        _id: randomId(),
        communityId,
        accountId: one.accountId,
        householdId: one.householdId,
        gridId: one.gridId,
        buildingId: one.buildingId,
        unit: one.unit,
        relation: one.isFirst ? 'owner' : 'family',
        isDelegate: one.isFirst,
        birthYear: 1950 + (one.index % 50),
        basis: 'roll',
        verifiedBy: null,
        verifiedAt: since,
        until: NEVER_ENDS,
      })),
    )
    await replaceRoll(
      communityId,
      chunk.map((one) => ({
        householdId: one.householdId,
        gridId: one.gridId,
        buildingId: one.buildingId,
        unit: one.unit,
        realName: nameOf(one.index),
        phone: phoneOf(one.index),
        birthYear: 1950 + (one.index % 50),
        relation: 'owner',
      })),
      since,
    )
    for (const one of chunk.filter(({ index }) => index % RESIDENTS_PER_CLAIM === 0)) {
      const accountId = newId(since)
      await people.addAccounts([
        {
          _id: accountId,
          communityId,
          realName: nameOf(one.index + 7),
          phone: phoneOf(one.index + 7),
          birthYear: 1980,
          consentVersion: PRIVACY_VERSION,
          createdAt: since,
        },
      ])
      await addClaim({
        _id: newId(since),
        communityId,
        accountId,
        householdId: one.householdId,
        gridId: one.gridId,
        buildingId: one.buildingId,
        unit: one.unit,
        relation: 'tenant',
        note: '刚搬来',
        photos: [],
        status: 'pending',
        assistedAccountId: null,
        madeAt: since,
        answerBy: new Date(now.getTime() + 3 * 86_400_000),
        expiresAt: new Date(now.getTime() + 29 * 86_400_000),
        decidedAt: null,
        decidedBy: null,
        reason: null,
        version: 1,
      })
    }
  }

  const tokenOf = async (/** @type {string} */ accountId) =>
    (await openSession({ accountId, communityId }, now)).token
  /** @type {string[]} */
  const staff = []
  const gridIds = [...new Set(buildings.map(({ gridId }) => gridId))].slice(0, 9)
  for (const gridId of [null, ...gridIds]) {
    const accountId = newId(since)
    await people.addAccounts([
      {
        _id: accountId,
        communityId,
        realName: '工作人员',
        birthYear: 1985,
        consentVersion: PRIVACY_VERSION,
        createdAt: since,
      },
    ])
    await people.addRoleAssignments([
      {
        _id: randomId(),
        communityId,
        accountId,
        role: gridId === null ? 'communitySecretary' : 'gridWorker',
        scopeKind: gridId === null ? 'community' : 'grid',
        gridId,
        buildingId: null,
        unit: null,
        from: since,
        to: null,
        source: '任命',
        assignedBy: null,
        endedBy: null,
        endReason: null,
      },
    ])
    staff.push(await tokenOf(accountId))
  }
  const some = Array.from(
    { length: 40 },
    (_, index) => accountIds[Math.floor((index * accountIds.length) / 40)] ?? '',
  )
  const seeded = {
    staff,
    residents: await Promise.all(some.map(tokenOf)),
    // a full name, a family name, a given name, a whole number, the last four figures
    texts: Array.from({ length: 10 }, (_, index) => nameOf(index * 97)).flatMap((name, index) => [
      name,
      name.slice(0, 1),
      name.slice(1),
      phoneOf(index * 97),
      phoneOf(index * 97).slice(-4),
    ]),
  }
  await disconnectDatabase()
  await mongo.stop()
  return seeded
}
