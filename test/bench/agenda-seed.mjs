/** Fills a data folder with a community of a given number of items, in every state and category. */
import path from 'node:path'

const CHUNK = 1000
const GRIDS = 12
const READERS = 50

const CATEGORIES = [
  'charging',
  'building',
  'lighting',
  'drainage',
  'clutter',
  'greening',
  'parking',
]
const WORDS = ['路灯', '下水道', '楼道', '停车', '电梯', '飞线', '绿化', '井盖', '噪音', '垃圾']
const TROUBLES = [
  '不亮了',
  '一下雨就堵',
  '堆满杂物',
  '没地方停',
  '经常坏',
  '不安全',
  '没人管',
  '松动',
]

/** @typedef {{ tokens: string[], itemIds: string[], gridIds: string[] }} Seeded */

/**
 * @param {NodeJS.Require} require
 * @param {string} root
 * @param {string} dataDir
 * @param {number} items
 * @returns {Promise<Seeded>}
 */
export async function seedItems(require, root, dataDir, items) {
  const from = (/** @type {string} */ name) => require(path.join(root, 'server/dist', `${name}.js`))
  const domain = (/** @type {string} */ name) =>
    require(path.join(root, 'shared/dist/domain', `${name}.js`))
  require(path.join(root, 'server/dist/app/routes.js'))
  const { startEmbeddedMongo } = require(path.join(root, 'server/embedded-mongo/dist/index.js'))
  const { connectDatabase, disconnectDatabase, ensureIndexes } = from('platform/db/connection')
  const { useFieldKeys } = from('platform/privacy/field-keys')
  const { openSession } = from('platform/auth/session.store')
  const { newId, randomId } = from('platform/ids')
  const people = from('features/people/index')
  const places = from('features/places/index')
  const { addItem, findItem } = from('features/agenda/index')
  const { COUNCIL_DEFAULT } = domain('rules/council-default')
  const { PRIVACY_VERSION } = domain('people/consent')
  const { NEVER_ENDS } = domain('people/residency')
  const { ITEM_STATUSES, STATUSES_OF_GROUP } = domain('agenda/item')
  const { indexTermsOf } = domain('agenda/item-search')
  const { termsOf } = domain('agenda/similarity')
  const mongoose = require('mongoose')

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
  const gridIds = []
  for (let index = 0; index < GRIDS; index += 1) {
    const gridId = newId(since)
    const name = `${String(index + 1)}号网格`
    const names = { partyBranch: `${name}党支部`, council: `${name}居民议事会` }
    await places.addGrid({ _id: gridId, communityId, code: String(index + 1), name, ...names })
    gridIds.push(gridId)
  }
  const accountIds = Array.from({ length: READERS }, () => newId(since))
  await people.addAccounts(
    accountIds.map((accountId) => ({
      _id: accountId,
      communityId,
      realName: '张三丰',
      birthYear: 1980,
      consentVersion: PRIVACY_VERSION,
      createdAt: since,
    })),
  )
  await people.addResidencies(
    accountIds.map((accountId, index) => ({
      _id: randomId(),
      communityId,
      gridId: gridIds[index % GRIDS],
      buildingId: newId(since),
      householdId: newId(since),
      unit: 1,
      accountId,
      relation: 'owner',
      isDelegate: true,
      birthYear: 1980,
      basis: 'roll',
      verifiedBy: null,
      verifiedAt: since,
      until: NEVER_ENDS,
    })),
  )
  const actor = await people.loadActor(communityId, accountIds[0], now)
  const first = await addItem(
    {
      communityId,
      gridId: gridIds[0],
      gridName: '1号网格',
      raiserId: accountIds[0],
      filing: null,
      channel: 'app',
      category: 'lighting',
      title: '小区主路的路灯不亮',
      proposal: '更换小区主路 6 盏坏掉的路灯。',
      body: '老人晚上出门看不清台阶。',
      place: '测量苑主路',
      photos: [],
      voice: null,
      rules: COUNCIL_DEFAULT,
    },
    'pass',
    { actor, now: since },
  )
  const template = await findItem(communityId, first._id)
  const reply = { text: '已经答复。', at: since, byId: null, role: null }
  const groupOf = (/** @type {string} */ status) =>
    Object.keys(STATUSES_OF_GROUP).find((group) => STATUSES_OF_GROUP[group].includes(status))
  /** @type {string[]} */
  const itemIds = []
  const collection = mongoose.connection.collection('agendaItems')
  for (let done = 0; done < items; done += CHUNK) {
    const documents = Array.from({ length: Math.min(CHUNK, items - done) }, (_, offset) => {
      const index = done + offset
      const raisedAt = new Date(since.getTime() - (items - index) * 1000)
      const status = ITEM_STATUSES[index % ITEM_STATUSES.length]
      const title = `${WORDS[index % WORDS.length]}${TROUBLES[(index * 7) % TROUBLES.length]}`
      const number = `YS-2026-10-${String(index + 1).padStart(4, '0')}`
      const _id = newId(raisedAt)
      if (index >= items - 2000 && status !== 'checking') itemIds.push(_id)
      return {
        ...template,
        _id,
        number,
        title,
        status,
        group: groupOf(status),
        isListed: status !== 'checking',
        waitsFor: null,
        category: CATEGORIES[index % CATEGORIES.length],
        gridId: gridIds[index % GRIDS],
        raiserId: accountIds[(index * 3) % READERS],
        terms: termsOf({ title, proposal: template.proposal }),
        searchTerms: indexTermsOf(title, number),
        dueAt: new Date(raisedAt.getTime() + 86_400_000 * 400),
        superviseAt: null,
        reply,
        disposition: 'explained',
        raisedAt,
        enteredAt: raisedAt,
      }
    })
    await collection.insertMany(documents, { ordered: false })
  }
  const tokens = await Promise.all(
    accountIds.map(
      async (accountId) => (await openSession({ accountId, communityId }, new Date())).token,
    ),
  )
  await disconnectDatabase()
  await mongo.stop()
  return { tokens, itemIds, gridIds }
}
