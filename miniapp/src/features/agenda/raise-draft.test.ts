import { keepStored, readStored } from '@/platform/storage'
import { EMPTY_DRAFT, keepDraft, problemsOfStep, readDraft } from './raise-draft'

jest.mock('@/platform/storage', () => {
  const kept = new Map<string, unknown>()
  return {
    readStored: jest.fn((key: string) => kept.get(key) ?? null),
    keepStored: jest.fn((key: string, value: unknown) => kept.set(key, value)),
    dropStored: jest.fn((key: string) => kept.delete(key)),
  }
})

describe('the draft of an item', () => {
  it('comes back as it was written', () => {
    const draft = { ...EMPTY_DRAFT, category: 'lighting' as const, title: '路灯不亮' }

    keepDraft(draft)

    expect(readDraft()).toEqual(draft)
  })

  it('gives what can still be read of a damaged one', () => {
    keepStored('raise-draft', { category: 'gone', title: 7, place: '1号楼', photos: [{ id: 1 }] })

    expect(readDraft()).toEqual({ ...EMPTY_DRAFT, place: '1号楼' })
    expect(readStored('raise-draft')).not.toBeNull()
  })

  it('names what a step still needs, and nothing of a later step', () => {
    expect(Object.keys(problemsOfStep(EMPTY_DRAFT, 0))).toEqual(['category', 'title'])
    expect(Object.keys(problemsOfStep({ ...EMPTY_DRAFT, proposal: '  ' }, 1))).toEqual([
      'proposal',
      'place',
    ])
    expect(problemsOfStep(EMPTY_DRAFT, 2)).toEqual({})
  })
})
