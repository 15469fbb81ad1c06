import { endOfTypedDay } from './use-residents'

jest.mock('@/platform/announce', () => ({ announce: jest.fn() }))
jest.mock('@/platform/use-api', () => ({ useCommand: jest.fn(), useReadPages: jest.fn() }))

describe('a typed day', () => {
  it('ends at 24:00 in Shanghai', () => {
    expect(endOfTypedDay('2027-06-30')).toBe('2027-06-30T16:00:00.000Z')
  })

  it('is none when the field is empty, and nothing when it is no day', () => {
    expect(endOfTypedDay(' ')).toBeNull()
    expect(endOfTypedDay('2027-02-30')).toBeUndefined()
    expect(endOfTypedDay('明年六月')).toBeUndefined()
  })
})
