import mongoose from 'mongoose'
import { ClaimModel } from '@linyi/server/features/households/claim.model'
import { queuedClaims } from '@linyi/server/features/households/claim.store'
import { InvitationModel } from '@linyi/server/features/households/invitation.model'
import { RollEntryModel } from '@linyi/server/features/households/roll.model'
import { ResidencyModel } from '@linyi/server/features/people/residency.model'
import type { CommandName } from '@linyi/shared/contract/operations'
import { buildCommunity } from '../support/factories'
import { buildDoor, claimOf, signUp } from '../support/households'
import { at } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'

/**
 * Every field that names an account, and why it is right when one account becomes another. Only
 * somebody who never lived or served here is merged (households/commands/merge-assisted.ts), so most
 * collections hold nothing of them; those that may hold something are moved (app/account-merge.ts).
 */
const WHEN_MERGED: Readonly<Record<string, readonly string[]>> = {
  'moved to the account that goes on': [
    'photos.ownerId',
    'voices.ownerId',
    'mediaChecks.senderId',
    'contentChecks.authorId',
    'contentReports.reporterId',
    'claims.accountId',
    'meetingAttendances.accountId',
    'floorSpeeches.accountId',
    'minutesConfirmations.accountId',
    'minutesCorrections.accountId',
    'consents.accountId',
    'reveals.subjectId',
    'sessions.accountId',
    'identities.accountId',
    'inboxEntries.accountId',
    'messages.accountId',
    'messageAllowances.accountId',
    'messageAnswers.accountId',
    'feedback.authorId',
  ],
  'dropped with the account that ends': [
    'codeTries.accountId',
    'meetingCodeTries.accountId',
    'deskTries.accountId',
    'deskSignIns.accountId',
  ],
  'names the account that goes on': ['claims.assistedAccountId', 'accounts.mergedInto'],
  'history, which keeps the public name of that time': ['events.actorId'],
  'needs a verified home': [
    'residencies.accountId',
    'pastResidencies.accountId',
    'invitations.inviterId',
    'agendaItems.raiserId',
    'agendaItems.coRaiserIds',
    'paperSheets.accountIds',
    'endorsements.accountId',
    'itemFollowers.accountId',
    'surveyAsks.accountId',
    'ratingCallbacks.accountId',
    'measurePeople.accountId',
    'ballotVoters.casters',
    'statements.authorId',
    'statementAgreements.accountId',
    'statementReports.accountId',
    'outcomeObjections.accountId',
    'councilCandidates.accountId',
    'councilCandidates.recommendedBy',
    'floorPoints.accountId',
    'floorDissents.accountId',
  ],
  'needs an office': [
    'claims.decidedBy',
    'mediaChecks.decidedBy',
    'residencies.verifiedBy',
    'pastResidencies.verifiedBy',
    'pastResidencies.endedBy',
    'consents.takenBy',
    'reveals.viewerId',
    'roleAssignments.accountId',
    'roleAssignments.assignedBy',
    'roleAssignments.endedBy',
    'councilCandidates.decidedBy',
    'trainings.accountId',
    'trainings.recordedBy',
    'agendaItems.companionId',
    'outcomes.publisherId',
    'statementSummaries.authorId',
    'listeningSessions.plannedBy',
    'meetings.plannedBy',
    'meetingAttendances.checkedInBy',
    'meetingDemands.accountId',
    'listeningRemarks.keptBy',
    'minutes.draftedBy',
    'minutesCorrections.answeredBy',
    'resolutionDissents.accountId',
    'actions.assignedBy',
    'actions.chairSignedBy',
    'actions.supervisorSignedBy',
    'ballotPaperEntries.enteredBy',
    'ratingCallbacks.calledBy',
    'feedback.answers.by',
  ],
}

/** Looks like a person and is a date, or the name of a body. */
const DATES = ['claims.answerBy', 'resolutions.entrustedBy']

const ACCOUNT_FIELD =
  /(?:account|owner|raiser|inviter|actor|viewer|subject|voter|author|publisher|companion|person|elector|sender|reporter)Ids?$|(?:By|mergedInto|casters)$/i

/** Every path of a schema, also inside its lists. */
function pathsOf(schema: mongoose.Schema, prefix: string): string[] {
  return Object.entries(schema.paths).flatMap(([path, { schema: inner }]) => [
    `${prefix}${path}`,
    ...(inner === undefined ? [] : pathsOf(inner, `${prefix}${path}.`)),
  ])
}

describe('merging two accounts', () => {
  let service: TestService
  beforeAll(async () => {
    service = await startTestService()
  })
  afterAll(() => service.stop())

  it('knows every field of every collection that names an account', () => {
    const fields = Object.values(mongoose.models)
      .flatMap((model) => pathsOf(model.schema, `${model.modelName}.`))
      .filter((path) => ACCOUNT_FIELD.test(path))
    const known = Object.values(WHEN_MERGED).flat()

    expect(fields.filter((field) => ![...known, ...DATES].includes(field))).toEqual([])
    expect(known.filter((field) => !fields.includes(field))).toEqual([])
  })
})

describe('the queries of households', () => {
  let service: TestService
  beforeAll(async () => {
    service = await startTestService()
  })
  afterAll(() => service.stop())

  interface Explained {
    explain(verbosity: string): Promise<unknown>
  }
  const now = new Date()
  const claims = (filter: object): Explained =>
    ClaimModel.find({ communityId: 'c', ...filter })
      .sort({ _id: 1 })
      .limit(21)
  const queue = { expiresAt: { $gt: now }, accountId: { $ne: 'a' } }

  const QUERIES: readonly [string, () => Explained][] = [
    ['the queue of the community', () => claims({ isOpen: true, ...queue })],
    ['the queue of a grid', () => claims({ gridId: 'g', isOpen: true, ...queue })],
    ['the queue of a building', () => claims({ buildingId: 'b', status: 'pending', ...queue })],
    ['the open claims of a door', () => claims({ householdId: 'h', isOpen: true })],
    [
      'the claims of a person',
      () => ClaimModel.find({ communityId: 'c', accountId: 'a' }).sort({ _id: -1 }),
    ],
    [
      'claims whose time is over',
      () =>
        ClaimModel.find({ communityId: 'c', isOpen: true, expiresAt: { $lte: now } }).sort({
          expiresAt: 1,
        }),
    ],
    [
      'the people of a household',
      () => ResidencyModel.find({ communityId: 'c', householdId: 'h' }).sort({ _id: 1 }),
    ],
    [
      'the people of a building',
      () => ResidencyModel.find({ communityId: 'c', buildingId: 'b' }).sort({ _id: -1 }).limit(21),
    ],
    [
      'the tenants of a building',
      () =>
        ResidencyModel.find({ communityId: 'c', buildingId: 'b', relation: 'tenant' })
          .sort({ _id: -1 })
          .limit(201),
    ],
    [
      'the roll by name',
      () =>
        RollEntryModel.find({ communityId: 'c', nameIndex: { $in: ['x'] } })
          .sort({ _id: -1 })
          .limit(21),
    ],
    [
      'the roll by phone',
      () =>
        RollEntryModel.find({ communityId: 'c', phoneIndex: { $in: ['x'] } })
          .sort({ _id: -1 })
          .limit(21),
    ],
    [
      'the roll of a door',
      () => RollEntryModel.find({ communityId: 'c', householdId: 'h' }).sort({ _id: -1 }),
    ],
    [
      'an invitation by its code',
      () => InvitationModel.find({ communityId: 'c', codeIndex: { $in: ['x'] } }),
    ],
  ]

  it.each(QUERIES)('%s are read by an index in its order', async (_name, query) => {
    const plan = JSON.stringify(await query().explain('executionStats'))

    expect(plan).toContain('IXSCAN')
    expect(plan).not.toContain('COLLSCAN')
    expect(plan).not.toContain('"stage":"SORT"')
  })

  it('merge the queues of several offices into one order', async () => {
    const scopes = [
      { kind: 'grid', gridId: 'g' },
      { kind: 'building', gridId: 'g2', buildingId: 'b' },
    ] as const
    const page = { after: undefined, limit: 2 }

    expect(await queuedClaims({ communityId: 'c', accountId: 'a' }, scopes, page, now)).toEqual([])
  })
})

describe('what belongs to another community', () => {
  let service: TestService
  beforeAll(async () => {
    service = await startTestService()
  })
  afterAll(() => service.stop())

  it('is not told from what does not exist', async () => {
    const now = service.clock.now()
    const foreign = await buildCommunity(now, { residents: 1, members: 1 })
    const own = await buildCommunity(now, { residents: 1, members: 1 })
    await buildDoor(foreign, '501', now)
    const guest = await signUp(service, foreign, '钱小芳')
    const { id: claimId } = await guest.command('households.claim', claimOf(foreign, '501'))
    const host = service.as(at(foreign.residents, 0).token)
    const { homes } = await host.query('households.mine', {})
    const { householdId, members } = at(homes, 0)
    const { residencyId } = at(members, 0)
    const { id: invitationId, code } = await host.command('households.invite', {
      householdId,
      relation: 'family',
    })
    const secretary = service.as(own.secretary.token)
    const reason = '原因'
    const refused: [CommandName, object][] = [
      ['households.withdrawClaim', { claimId }],
      ['households.openClaim', { claimId }],
      ['households.confirmClaim', { claimId }],
      ['households.refuseClaim', { claimId, reason }],
      ['households.settle', { householdId, decisions: [{ claimId, isAccepted: true, reason }] }],
      ['households.invite', { householdId, relation: 'family' }],
      ['households.revokeInvitation', { invitationId }],
      ['households.setDelegate', { residencyId }],
      ['households.leave', { householdId }],
      ['households.removeMember', { residencyId, reason }],
      ['households.revoke', { residencyIds: [residencyId], reason }],
      ['households.setUntil', { residencyIds: [residencyId], until: null }],
      ['households.claim', claimOf(foreign, '501')],
      ['households.revokeBuilding', { buildingId: foreign.buildingId, relation: 'tenant', reason }],
    ]

    for (const [name, input] of refused) {
      const { status, code: given } = await secretary.refusal(name, input)
      expect([name, status, given]).toEqual([name, 404, expect.stringMatching(/not_found$/)])
    }
    expect(await secretary.command('households.acceptInvitation', { code })).toMatchObject({
      isAccepted: false,
    })
  })
})
