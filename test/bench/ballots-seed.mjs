/** Fills a data folder with a community whose adults stand on the roll of one open ballot. */
import { randomBytes } from 'node:crypto'
import path from 'node:path'

const CHUNK = 1000
const PER_DOOR = 2
const DAY_MS = 86_400_000

/** @typedef {{ communityId: string, ballotId: string, tokens: string[], closesAt: Date }} SeededBallot */

/**
 * Opens the embedded database of a folder in this process, for work beside the service.
 *
 * @param {NodeJS.Require} require
 * @param {string} root
 * @param {string} dataDir
 * @param {'full' | 'off'} durability
 */
export async function openFolder(require, root, dataDir, durability) {
  const from = (/** @type {string} */ name) => require(path.join(root, 'server/dist', `${name}.js`))
  from('app/routes')
  const { startEmbeddedMongo } = require(path.join(root, 'server/embedded-mongo/dist/index.js'))
  const { connectDatabase, disconnectDatabase, ensureIndexes } = from('platform/db/connection')
  const { useFieldKeys } = from('platform/privacy/field-keys')
  const mongo = await startEmbeddedMongo({ dataDir: path.join(dataDir, 'mongo'), durability })
  await connectDatabase(mongo.uri('linyi'))
  useFieldKeys(null, dataDir)
  await ensureIndexes()
  return {
    from,
    close: async () => {
      await disconnectDatabase()
      await mongo.stop()
    },
  }
}

/**
 * @param {NodeJS.Require} require
 * @param {string} root
 * @param {string} dataDir
 * @param {number} voters
 * @returns {Promise<SeededBallot>}
 */
export async function seedBallot(require, root, dataDir, voters) {
  const { from, close } = await openFolder(require, root, dataDir, 'off')
  const { openSession } = from('platform/auth/session.store')
  const { newId, randomId, sha256 } = from('platform/ids')
  const people = from('features/people/index')
  const places = from('features/places/index')
  const { BALLOT_DEFAULT } = require(path.join(root, 'shared/dist/domain/rules/ballot-default.js'))
  const { PRIVACY_VERSION } = require(path.join(root, 'shared/dist/domain/people/consent.js'))
  const { NEVER_ENDS } = require(path.join(root, 'shared/dist/domain/people/residency.js'))
  const { insertBallot } = from('features/ballots/ballot.store')
  const { insertRoll } = from('features/ballots/voter.store')

  const now = new Date()
  const since = new Date(now.getTime() - DAY_MS)
  const [communityId, gridId, estateId, buildingId] = [1, 2, 3, 4].map(() => newId(since))
  await places.addCommunity({ _id: communityId, name: '测量社区', streetName: '测量街道' })
  const grid = { code: '1', name: '1号网格', partyBranch: '党支部', council: '议事会' }
  await places.addGrid({ _id: gridId, communityId, ...grid })
  await places.addEstate({ _id: estateId, communityId, gridId, name: '苑', propertyCompany: null })
  const place = { communityId, gridId, buildingId }
  await places.addBuildings([
    { _id: buildingId, communityId, gridId, estateId, name: '1号楼', units: 2 },
  ])
  /** @type {{ accountId: string, householdId: string }[]} */
  const all = []
  for (let start = 0; start < voters; start += CHUNK) {
    const chunk = Array.from({ length: Math.min(CHUNK, voters - start) }, (_, index) => {
      const place = start + index
      const isFirst = place % PER_DOOR === 0
      const householdId = isFirst ? newId(since) : (all.at(-1)?.householdId ?? newId(since))
      const one = { accountId: newId(since), householdId, isFirst, door: String(100 + place) }
      all.push(one)
      return one
    })
    await places.addHouseholds(
      chunk
        .filter((one) => one.isFirst)
        .map((one) => ({ _id: one.householdId, ...place, unit: 1, door: one.door })),
    )
    await people.addAccounts(
      chunk.map((one) => ({
        _id: one.accountId,
        communityId,
        realName: '张三丰',
        birthYear: 1980,
        consentVersion: PRIVACY_VERSION,
        createdAt: since,
      })),
    )
    await people.addResidencies(
      chunk.map((one) => ({
        _id: randomId(),
        ...place,
        accountId: one.accountId,
        householdId: one.householdId,
        unit: 1,
        relation: one.isFirst ? 'owner' : 'family',
        isDelegate: one.isFirst,
        birthYear: 1980,
        basis: 'roll',
        verifiedBy: null,
        verifiedAt: since,
        until: NEVER_ENDS,
      })),
    )
  }
  const ballotId = newId(since)
  const closesAt = new Date(now.getTime() + DAY_MS)
  const ballot = {
    _id: ballotId,
    communityId,
    itemId: newId(since),
    itemNumber: 'YS-1',
    itemTitle: '路灯',
    gridId,
    effect: 'advisory',
    drawn: { unit: 'person', where: { kind: 'grid', gridId }, minAge: 18 },
    method: { kind: 'motion' },
    secrecy: 'secret',
    text: '同意更换路灯。',
    textHash: sha256('同意更换路灯。'),
    rules: BALLOT_DEFAULT.advisory,
    ruleSetVersion: 1,
    opensAt: since,
    closesAt,
    extension: null,
    electorate: voters,
    areaCm2: 0,
    electorateHash: '',
    key: randomBytes(32).toString('base64'),
    status: 'open',
    verdict: null,
    hall: null,
    root: null,
    signatures: [],
    floor: null,
    remindedAt: null,
    origins: null,
    challengeUntil: null,
    challenges: [],
    voidReason: null,
  }
  await insertBallot({ ...ballot, electorateHash: sha256('') })
  await insertRoll(
    ballot,
    all.map(({ accountId, householdId }) => ({
      key: accountId,
      casters: [accountId],
      areaCm2: 0,
      buildingId,
      householdId,
    })),
  )
  const tokens = []
  for (const { accountId } of all) {
    tokens.push((await openSession({ accountId, communityId }, now)).token)
  }
  await close()
  return { communityId, ballotId, tokens, closesAt }
}
