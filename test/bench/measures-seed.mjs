/**
 * Fills a data folder with a street of twelve communities and the figures of three years: the items live by the same rules as
 * everywhere, their events are folded by the product's own function, and what it gives is stored as the product stores it.
 */
import path from 'node:path'

const COMMUNITIES = 12
const GRIDS = 4
const READERS = 20
const DAYS = 3 * 365
const HOUR = 3_600_000
const DAY = 24 * HOUR
const CHUNK = 2000

const STEPS = ['submitted', 'screening', 'quickHandling', 'surveying', 'closed']
const CATEGORIES = ['lighting', 'drainage', 'parking', 'clutter', 'greening']

/** @typedef {{ tokens: string[], communityIds: string[], from: string, to: string, foldsPerSecond: number }} SeededStreet */

/**
 * The lives of the items of one community: what each is now, and all figures by place, kind and span. The communities of the
 * street are alike, so that it is folded once.
 */
function liveOnce(
  /** @type {(name: string) => any} */ domain,
  /** @type {number} */ own,
  /** @type {number} */ now,
) {
  const { foldEvent } = domain('measures/fold')
  const { partCounters } = domain('measures/people')
  const { spansOf } = domain('measures/span')
  const { dayOf } = domain('calendar/shanghai-day')
  const begun = now - DAYS * DAY
  /** @type {Map<string, any>} */
  const rows = new Map()
  /** @type {Map<string, string>} */
  const months = new Map()
  /** @type {any[]} */
  const items = []
  let folds = 0
  const add = (
    /** @type {string} */ gridId,
    /** @type {string} */ day,
    /** @type {string} */ facet,
    /** @type {Record<string, number>} */ counters,
  ) => {
    for (const span of spansOf(day)) {
      const key = `${facet} ${gridId} ${span}`
      const row = rows.get(key) ?? { gridId, facet, span, counters: {} }
      for (const [name, by] of Object.entries(counters)) {
        row.counters[name] = (row.counters[name] ?? 0) + by
      }
      rows.set(key, row)
    }
  }
  const started = performance.now()
  for (let index = 0; index < own; index += 1) {
    const raised = begun + Math.floor(((DAYS - 1) * DAY * index) / own)
    const gridId = String(index % GRIDS)
    let item = null
    for (const [step, status] of STEPS.entries()) {
      const at = raised + step * (2 + (index % 40)) * HOUR
      if (at > now || (index % 9 === 0 && step === 3)) break
      const isEnd = status === 'closed'
      const state = {
        version: step + 1,
        gridId,
        category: CATEGORIES[index % 5],
        status,
        isListed: true,
        enteredAt: at,
        dueAt: isEnd ? null : at + 48 * HOUR,
        contactDueAt: raised + 24 * HOUR,
        contactedAt: step === 0 ? null : raised + (index % 30) * HOUR,
        hasReply: step > 2,
        disposition: step > 2 ? 'handledAtOnce' : null,
      }
      const subject = { kind: 'item', id: String(index) }
      const event = {
        type: 'agenda.stepped',
        subject,
        actorId: null,
        at: new Date(at),
        data: { state },
      }
      const folded = foldEvent(event, item)
      folds += 1
      item = folded.item ?? item
      for (const { day, facet, counters } of folded.deltas) {
        for (const where of [gridId, '']) add(where, day, facet, counters)
      }
      if (!isEnd) continue
      const solved = index % 4 === 0 ? 'open:no' : 'open:yes'
      const answer = { 'open:n': 1, [solved]: 1, [`open:s${1 + (index % 5)}`]: 1 }
      for (const where of [gridId, '']) add(where, dayOf(new Date(at)), 'flow', answer)
    }
    items.push(item)
    const person = String((index * 7) % 500)
    const part = {
      accountId: person,
      gridId,
      day: dayOf(new Date(raised)),
      buildingId: `${gridId}.${index % 10}`,
      isTenant: false,
      isSenior: index % 3 === 0,
    }
    for (const where of [gridId, '']) {
      const key = `${where} ${person}`
      const counters = partCounters(part, months.get(key) ?? null)
      if (counters === null) continue
      months.set(key, part.day.slice(0, 7))
      add(where, part.day, 'people', counters.people)
      add(where, part.day, 'buildings', counters.buildings)
    }
  }
  const foldsPerSecond = Math.round((folds * 1000) / (performance.now() - started))
  return { items, rows: [...rows.values()], foldsPerSecond }
}

/**
 * @param {NodeJS.Require} require
 * @param {string} root
 * @param {string} dataDir
 * @param {number} items
 * @returns {Promise<SeededStreet>}
 */
export async function seedStreet(require, root, dataDir, items) {
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
  const store = from('features/measures/measure.store')
  const { countResidents } = from('features/measures/index')
  const { dayOf } = domain('calendar/shanghai-day')
  const { overdueFrom } = domain('measures/item-life')
  const mongoose = require('mongoose')
  const { PRIVACY_VERSION } = domain('people/consent')
  const { NEVER_ENDS } = domain('people/residency')

  const mongo = await startEmbeddedMongo({
    dataDir: path.join(dataDir, 'mongo'),
    durability: 'off',
  })
  await connectDatabase(mongo.uri('linyi'))
  useFieldKeys(null, dataDir)
  await ensureIndexes()
  const now = Date.now()
  const begun = now - DAYS * DAY
  const since = new Date(begun)
  const streetId = newId(since)
  const communityIds = Array.from({ length: COMMUNITIES }, () => newId(since))
  /** @type {string[]} */
  const tokens = []
  const life = liveOnce(domain, Math.floor(items / COMMUNITIES), now)
  for (const [place, communityId] of communityIds.entries()) {
    await places.addCommunity({
      _id: communityId,
      name: `测量社区${place + 1}`,
      streetId,
      streetName: '测量街道',
    })
    const gridIds = []
    const buildingIds = []
    for (let index = 0; index < GRIDS; index += 1) {
      const gridId = newId(since)
      gridIds.push(gridId)
      const name = `${index + 1}号网格`
      const names = { partyBranch: `${name}党支部`, council: `${name}居民议事会` }
      await places.addGrid({ _id: gridId, communityId, code: String(index + 1), name, ...names })
      const estateId = newId(since)
      await places.addEstate({
        _id: estateId,
        communityId,
        gridId,
        name: `小区${index + 1}`,
        propertyCompany: null,
      })
      const own = Array.from({ length: 10 }, (_, number) => ({
        _id: newId(since),
        communityId,
        gridId,
        estateId,
        name: `${index + 1}-${number + 1}号楼`,
        units: 3,
      }))
      await places.addBuildings(own)
      buildingIds.push(own.map(({ _id }) => _id))
    }
    const accountIds = Array.from({ length: 500 }, () => newId(since))
    await people.addAccounts(
      accountIds.slice(0, READERS).map((accountId) => ({
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
        buildingId: buildingIds[index % GRIDS]?.[index % 10],
        householdId: newId(since),
        unit: 1,
        accountId,
        relation: index % 5 === 0 ? 'tenant' : 'owner',
        isDelegate: true,
        birthYear: 1940 + (index % 60),
        basis: 'roll',
        verifiedBy: null,
        verifiedAt: since,
        until: NEVER_ENDS,
      })),
    )
    await people.addRoleAssignments([
      {
        _id: newId(since),
        communityId,
        accountId: accountIds[0],
        role: 'streetOfficer',
        scopeKind: 'community',
        gridId: null,
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
    tokens.push((await openSession({ accountId: accountIds[0], communityId }, new Date())).token)

    const idOf = (/** @type {string} */ name) => (name === '' ? '' : (gridIds[Number(name)] ?? ''))
    const named = (/** @type {Record<string, number>} */ counters) =>
      Object.fromEntries(
        Object.entries(counters).map(([key, by]) => [
          key.replace(/^b_(\d)\.(\d):/, (_, grid, number) => `b_${buildingIds[grid]?.[number]}:`),
          by,
        ]),
      )
    const collection = mongoose.connection.collection('measureItems')
    for (let done = 0; done < life.items.length; done += CHUNK) {
      await collection.insertMany(
        life.items.slice(done, done + CHUNK).map((item) => ({
          ...item,
          _id: newId(new Date(item.receivedAt)),
          communityId,
          gridId: idOf(item.gridId),
          isOpen: item.endedAt === null,
          overdueFrom: overdueFrom(item),
        })),
        { ordered: false },
      )
    }
    await store.addToRows(
      communityId,
      life.rows.map((row) => ({ ...row, gridId: idOf(row.gridId), counters: named(row.counters) })),
    )
    await store.movePosition(communityId, null, { seq: 0, at: new Date(now) })
    await countResidents(communityId, new Date(now))
  }
  await disconnectDatabase()
  await mongo.stop()
  return {
    tokens,
    communityIds,
    from: dayOf(new Date(begun)),
    to: dayOf(new Date(now)),
    foldsPerSecond: life.foldsPerSecond,
  }
}
