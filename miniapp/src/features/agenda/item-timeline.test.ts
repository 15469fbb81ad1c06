import type { ItemInfo, ItemRecord } from '@linyi/shared/contract/agenda.contract'
import { itemTimeline, photosOfStep } from './item-timeline'

const now = new Date('2026-11-21T06:00:00Z')
const entry = (id: string, at: string, kind: string) => ({
  id,
  at,
  kind,
  title: id,
  who: null,
  text: null,
})

const item = {
  companion: { name: '刘敏', role: '网格员' },
  next: { text: '网格员会在 11月23日 24:00 前联系您', dueAt: '2026-11-23T16:00:00Z' },
  timeline: [
    entry('raised', '2026-11-20T01:00:00Z', 'agenda.raised'),
    entry('claimed', '2026-11-20T02:00:00Z', 'agenda.claimed'),
    entry('admitted', '2026-11-20T02:00:00Z', 'agenda.admitted'),
  ],
} as unknown as ItemInfo

describe('the timeline of an item', () => {
  it('of a merged one sends to the other for the time', () => {
    const next = { text: '和 YS-2026-11-0011 一起办理', dueAt: null }
    const [merged] = itemTimeline({ ...item, status: 'merged', next }, now)
    const [open] = itemTimeline({ ...item, status: 'screening', next }, now)

    expect([merged?.when, open?.when]).toEqual(['时间看那件议题', '时间待定'])
  })

  it('puts what comes next on top, with the time that is left', () => {
    const [next] = itemTimeline(item, now)

    expect(next).toMatchObject({ state: 'next', when: '还有 2 天', who: '刘敏 陪办' })
  })

  it('goes back in time, also among steps of the same instant', () => {
    const steps = itemTimeline(item, now)

    expect(steps.map((step) => step.id)).toEqual(['next', 'admitted', 'claimed', 'raised'])
    expect(steps.map((step) => step.state)).toEqual(['next', 'latest', 'past', 'past'])
  })

  it('says nothing about a next step when there is none', () => {
    const [first] = itemTimeline({ ...item, next: null }, now)

    expect(first?.id).toBe('admitted')
  })

  it('shows the pictures of a record with the step of the same instant', () => {
    const photos = [{ id: 'p' }]
    const records = [
      { at: '2026-11-20T02:00:00Z', photos },
      { at: '2026-11-20T03:00:00Z', photos: [{ id: 'other' }] },
    ] as unknown as ItemRecord[]

    expect(photosOfStep('admitted', item.timeline, records)).toEqual(photos)
    expect(photosOfStep('next', item.timeline, records)).toEqual([])
  })
})
