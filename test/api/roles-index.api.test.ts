import { CandidateModel } from '@linyi/server/features/councils/candidate.model'
import { TrainingModel } from '@linyi/server/features/councils/training.model'
import { RoleAssignmentModel } from '@linyi/server/features/people/role-assignment.model'
import { startTestService, type TestService } from '../support/test-service'

/** What is read of offices and candidates costs the same however many have been before. */
describe('the indexes of roles and councils', () => {
  let service: TestService

  beforeAll(async () => {
    service = await startTestService()
  })
  afterAll(() => service.stop())

  const planOf = async (query: { explain(verbosity: 'executionStats'): unknown }) =>
    JSON.stringify(await query.explain('executionStats'))

  const lists = [
    { isOpen: true },
    { isOpen: false },
    { isOpen: true, role: 'buildingLead' },
    { isOpen: true, gridId: 'g' },
    { isOpen: true, role: 'buildingLead', gridId: 'g' },
    { accountId: 'a' },
  ] as const

  it.each(lists)('lists offices by %j in the order of an index', async (filter) => {
    const plan = await planOf(
      RoleAssignmentModel.find({ communityId: 'c', ...filter })
        .sort({ _id: -1 })
        .limit(21),
    )

    expect(plan).toContain('IXSCAN')
    expect(plan).not.toContain('COLLSCAN')
    expect(plan).not.toContain('"stage":"SORT"')
  })

  it.each([
    [
      'roleAssignments_by_account',
      { accountId: 'a', $or: [{ to: null }, { to: { $gt: new Date() } }] },
    ],
    ['roleAssignments_by_role', { role: 'councilMember', isOpen: true, gridId: 'g' }],
    ['roleAssignments_by_role', { role: 'unitVolunteer', isOpen: true }],
    ['roleAssignments_by_building', { buildingId: 'b', isOpen: true }],
    ['roleAssignments_by_end', { isOpen: true, to: { $lte: new Date() } }],
    ['roleAssignments_sole', { soleKey: 'buildingLead@building:b' }],
  ] as const)('reads by %s', async (index, filter) => {
    const plan = await planOf(RoleAssignmentModel.find({ communityId: 'c', ...(filter as object) }))

    expect(plan).toContain(index)
    expect(plan).not.toContain('COLLSCAN')
  })

  it.each([
    {},
    { status: 'recommended' },
    { gridId: 'g' },
    { gridId: 'g', status: 'recommended' },
    { parties: 'a' },
  ] as const)('lists candidates by %j in the order of an index', async (filter) => {
    const plan = await planOf(
      CandidateModel.find({ communityId: 'c', ...filter })
        .sort({ _id: -1 })
        .limit(21),
    )

    expect(plan).toContain('IXSCAN')
    expect(plan).not.toContain('COLLSCAN')
    expect(plan).not.toContain('"stage":"SORT"')
  })

  it('finds courses by their people', async () => {
    const plan = await planOf(
      TrainingModel.find({ communityId: 'c', accountId: { $in: ['a', 'b'] } }),
    )

    expect(plan).toContain('trainings_by_account')
  })
})
