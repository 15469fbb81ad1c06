import { EMPTY_FORM, problemsOf, requestOf, type AssignForm } from './assign-form'

const now = new Date('2026-11-21T10:00:00+08:00')
const filled: AssignForm = {
  ...EMPTY_FORM,
  person: { id: 'a', name: '王**' },
  role: 'buildingLead',
  buildingId: 'b',
  term: '3m',
  source: '居民推选',
  duties: ['collect'],
  agreements: ['phone'],
}

describe('the form of an office', () => {
  it('names everything that is missing', () => {
    expect(Object.keys(problemsOf(EMPTY_FORM, now))).toEqual(['person', 'role', 'term', 'source'])
    expect(requestOf(EMPTY_FORM, now)).toBeNull()
  })

  it('asks for the place the role is made for', () => {
    expect(problemsOf({ ...filled, buildingId: null }, now)).toHaveProperty('place')
    expect(problemsOf({ ...filled, role: 'unitVolunteer' }, now)).toHaveProperty('place')
    expect(problemsOf({ ...filled, role: 'gridWorker' }, now)).toHaveProperty('place')
    expect(problemsOf({ ...filled, role: 'supervisor' }, now)).toEqual({})
  })

  it('asks a Party member where they come from', () => {
    const member: AssignForm = { ...filled, role: 'partyMember', gridId: 'g' }

    expect(problemsOf(member, now)).toHaveProperty('origin')
    expect(problemsOf({ ...member, origin: 'volunteer' }, now)).toEqual({})
  })

  it('makes three months a temporary office, with what the person agreed to', () => {
    expect(requestOf(filled, now)).toMatchObject({
      scope: { kind: 'building', buildingId: 'b' },
      isTemporary: true,
      to: '2027-02-18T16:00:00.000Z',
      duties: ['collect'],
      isNamePublic: false,
      isPhoneShown: true,
    })
  })

  it('keeps what belongs to another role out of the request', () => {
    const chair = requestOf({ ...filled, role: 'councilChair', gridId: 'g', term: 'open' }, now)

    expect(chair).toMatchObject({ duties: [], isPhoneShown: false, to: null, isTemporary: false })
  })

  it('begins on a later day and counts the term from there', () => {
    const later: AssignForm = { ...filled, start: 'day', startDay: '2027-01-15', term: '1y' }

    expect(requestOf(later, now)).toMatchObject({
      from: '2027-01-14T16:00:00.000Z',
      to: '2028-01-14T16:00:00.000Z',
    })
    expect(requestOf(filled, now)).not.toHaveProperty('from')
    expect(problemsOf({ ...later, startDay: '2026-11-21' }, now)).toHaveProperty('start')
    expect(requestOf({ ...later, startDay: '' }, now)).toBeNull()
  })
})
