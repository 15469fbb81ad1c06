import { keepStored, readStored } from '@/platform/storage'
import { EMPTY_BEHALF, EMPTY_DRAFT, keepDraft, problemsOfStep, readDraft } from './raise-draft'
import { raiseInput } from './raise-input'

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

  it('is kept for thirty days on the phone, and dropped after that', () => {
    const draft = { ...EMPTY_DRAFT, title: '路灯不亮' }
    const thirtyDays = 30 * 24 * 60 * 60 * 1000
    const begin = Date.now()
    const clock = jest.spyOn(Date, 'now').mockReturnValue(begin)
    keepDraft(draft)

    clock.mockReturnValue(begin + thirtyDays)
    expect(readDraft()).toEqual(draft)
    clock.mockReturnValue(begin + thirtyDays + 1)
    expect(readDraft()).toEqual(EMPTY_DRAFT)
    expect(readStored('raise-draft')).toBeNull()
    clock.mockRestore()
  })

  it('without a date, as an older version kept it, is dropped', () => {
    keepStored('raise-draft', { ...EMPTY_DRAFT, title: '路灯不亮' })

    expect(readDraft()).toEqual(EMPTY_DRAFT)
  })

  it('keeps the voice note that was sent, and names it when the item is raised', () => {
    const keptUntil = new Date(Date.now() + 60_000).toISOString()
    const voice = { id: 'v', url: '/files/v-voice.mp3', seconds: 7, keptUntil }
    const draft = { ...EMPTY_DRAFT, category: 'lighting' as const, title: '路灯不亮', voice }
    keepDraft(draft)

    expect(readDraft().voice).toEqual(voice)
    expect(raiseInput(readDraft(), 'g')).toMatchObject({ voiceId: 'v' })
    expect(raiseInput({ ...draft, voice: null }, 'g')).not.toHaveProperty('voiceId')
  })

  it('does without pictures and voice that the service has not kept longer than a day, and says so', () => {
    const until = Date.now() + 60_000
    const keptUntil = new Date(until).toISOString()
    const photos = [{ id: 'p', url: 'u', thumbUrl: 't', keptUntil }]
    const voice = { id: 'v', url: '/files/v-voice.mp3', seconds: 7, keptUntil }
    const clock = jest.spyOn(Date, 'now')
    keepDraft({ ...EMPTY_DRAFT, title: '路灯不亮', photos, voice })

    clock.mockReturnValue(until - 1)
    expect(readDraft()).toMatchObject({ photos, voice, hasLostFiles: false })
    clock.mockReturnValue(until)
    expect(readDraft()).toEqual({ ...EMPTY_DRAFT, title: '路灯不亮', hasLostFiles: true })
    clock.mockRestore()
  })

  it('gives what can still be read of a damaged one', () => {
    const keptAt = Date.now()
    const damaged = { category: 'gone', title: 7, place: '1号楼', photos: [{ id: 1 }], voice: 'x' }
    keepStored('raise-draft', { ...damaged, keptAt })

    expect(readDraft()).toEqual({ ...EMPTY_DRAFT, place: '1号楼' })
    expect(readStored('raise-draft')).not.toBeNull()
  })

  it('names what a step still needs, and nothing of a later step', () => {
    expect(Object.keys(problemsOfStep(EMPTY_DRAFT, 'what'))).toEqual(['category', 'title'])
    expect(Object.keys(problemsOfStep({ ...EMPTY_DRAFT, proposal: '  ' }, 'how'))).toEqual([
      'proposal',
      'place',
    ])
    expect(problemsOfStep(EMPTY_DRAFT, 'check')).toEqual({})
  })

  it('asks staff who file for somebody where it came in, for whom, and whether they agreed', () => {
    const draft = { ...EMPTY_DRAFT, onBehalf: EMPTY_BEHALF }

    expect(problemsOfStep(EMPTY_DRAFT, 'who')).toEqual({})
    expect(Object.keys(problemsOfStep(draft, 'who'))).toEqual(['channel', 'person', 'consent'])
  })

  it('sends the account of a known resident, and only the calling of an unknown one', () => {
    const onBehalf = {
      ...EMPTY_BEHALF,
      channel: 'visit' as const,
      consent: 'oral' as const,
      speaker: '张阿姨',
    }
    const draft = { ...EMPTY_DRAFT, category: 'elderly' as const, title: '坡道', onBehalf }
    const known = { ...draft, onBehalf: { ...onBehalf, person: { id: 'a', name: '张** 3号楼' } } }

    expect(raiseInput(draft, 'g')?.onBehalf).toEqual({
      speaker: '张阿姨',
      consent: 'oral',
      note: '',
    })
    expect(raiseInput(known, 'g')?.onBehalf).toEqual({ accountId: 'a', consent: 'oral', note: '' })
    expect(raiseInput(draft, null)).toBeNull()
  })
})
