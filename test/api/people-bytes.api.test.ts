import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { replaceRoll } from '@linyi/server/features/households/index'
import { recordConsent } from '@linyi/server/features/people/index'
import { PRIVACY_VERSION } from '@linyi/shared/domain/people/consent'
import { buildCommunity } from '../support/factories'
import { clearTextIn } from '../support/clear-text'
import { addPerson } from '../support/residents'
import { itemText } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'

/** A service and its people are made first; the machine may be busy. */
const STARTING_MS = 30_000

/** Words that stand nowhere else: of seeded people and of somebody who signs up. */
const CLEAR = [
  '褚逸凡',
  '13955507391',
  'Q7391',
  '卫知秋',
  '13855508462',
  '尤见山',
  '蒋若水',
  '13755509573',
  '租自褚家的北屋',
] as const
const [NAME, PHONE, DOOR, NEW_NAME, NEW_PHONE, WITNESS, ROLL_NAME, ROLL_PHONE, NOTE] = CLEAR

describe('the search for clear text', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'linyi-bytes-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  it.each([
    ['utf8', Buffer.from(`x${NAME}y`)],
    ['utf16le', Buffer.from(`x${NAME}y`, 'utf16le')],
    ['utf16be', Buffer.from(`x${NAME}y`, 'utf16le').swap16()],
    ['hex', Buffer.from(Buffer.from(`x${NAME}`).toString('hex'))],
    ['base64', Buffer.from(Buffer.from(`${NAME}y`).toString('base64'))],
    ['base64', Buffer.from(Buffer.from(`a${NAME}y`).toString('base64'))],
    ['base64', Buffer.from(Buffer.from(`ab${NAME}y`).toString('base64'))],
    ['percent', Buffer.from(encodeURIComponent(NAME))],
  ])('finds a name in %s', (form, bytes) => {
    writeFileSync(path.join(folder, 'file'), bytes)

    expect(clearTextIn(folder, [NAME])).toContain(`file: ${form} of ${NAME}`)
  })
})

describe('the data folder', () => {
  let service: TestService

  beforeAll(async () => {
    service = await startTestService()
    const now = service.clock.now()
    const community = await buildCommunity(now)
    const { communityId, gridId, buildingId, worker, secretary } = community
    const person = await addPerson(communityId, now, {
      realName: NAME,
      phone: PHONE,
      home: { communityId, gridId, buildingId, unit: 2, door: DOOR },
    })
    await recordConsent({
      communityId,
      accountId: person.accountId,
      version: PRIVACY_VERSION,
      way: 'oral',
      takenBy: worker.accountId,
      witness: WITNESS,
      at: now,
    })
    const newcomer = await service.guest.command('people.register', {
      communityId,
      realName: NEW_NAME,
      phone: NEW_PHONE,
      birthYear: 1990,
      consentVersion: PRIVACY_VERSION,
    })
    await replaceRoll(
      communityId,
      [
        {
          householdId:
            (await service.as(person.token).query('households.mine', {})).homes[0]?.householdId ??
            '',
          gridId,
          buildingId,
          unit: 2,
          realName: ROLL_NAME,
          phone: ROLL_PHONE,
          birthYear: 1950,
          relation: 'family',
        },
      ],
      now,
    )
    const { id: claimId } = await service.as(newcomer.token).command('households.claim', {
      buildingId,
      unit: 2,
      door: DOOR,
      relation: 'tenant',
      note: NOTE,
    })
    // Everything that opens, shows or carries personal data leaves its traces.
    await service.as(person.token).command('agenda.raise', itemText(gridId))
    await service.as(worker.token).command('households.openClaim', { claimId })
    await service.as(secretary.token).query('households.roll', {
      place: { buildingId, unit: 2, door: DOOR },
    })
    for (const text of [NAME, PHONE, NEW_NAME]) {
      await service.as(secretary.token).query('people.search', { text })
    }
    await service
      .as(worker.token)
      .command('people.reveal', { accountId: person.accountId, purpose: 'contact' })
    for (const { token } of [person, newcomer]) {
      await service.as(token).query('people.me', {})
      await service.as(token).query('people.exportMine', {})
    }
    await service.as(newcomer.token).command('people.eraseMe', { phrase: '注销账号' })
  }, STARTING_MS)
  afterAll(() => service.stop())

  it('holds no real name, phone or door in clear while the service runs', () => {
    expect(clearTextIn(service.dataDir, CLEAR)).toEqual([])
  })

  it('holds the masked name, which proves that the search finds what is there', () => {
    expect(clearTextIn(service.dataDir, ['褚**']).length).toBeGreaterThan(0)
  })
})
