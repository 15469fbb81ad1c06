import { controlsOf, filterOfWords, filterWords, listInput } from './item-filter'

const all = { group: 'doing', category: 'lighting', gridId: 'g' } as const

describe('the filter of the list', () => {
  it('joins tab, category and grid', () => {
    expect(listInput(all)).toEqual(all)
  })

  it('leaves out what does not go along with the list that is shown', () => {
    expect(listInput({ ...all, view: 'mine' })).toEqual({ mine: 'true', group: 'doing' })
    expect(listInput({ ...all, view: 'seconded' })).toEqual({ seconded: 'true' })
    expect(listInput({ ...all, view: 'overdue' })).toEqual({ overdue: 'true', gridId: 'g' })
    expect(listInput({ ...all, view: 'overdue', text: ' 42 ' })).toEqual({ text: '42' })
  })

  it('shows the controls of exactly the parts it sends', () => {
    for (const view of ['all', 'mine', 'seconded', 'overdue'] as const) {
      const sent = listInput({ ...all, view })
      expect(controlsOf({ view })).toEqual({
        hasGroups: 'group' in sent,
        hasCategory: 'category' in sent,
        hasGrid: 'gridId' in sent,
      })
    }
    expect(controlsOf({ text: '路灯' })).toEqual({
      hasGroups: false,
      hasCategory: false,
      hasGrid: false,
    })
  })

  it('goes through an address and back', () => {
    const filter = { ...all, view: 'all', gridId: 'a'.repeat(24), text: '路灯 & 井盖' } as const
    expect(filterOfWords(Object.fromEntries(new URLSearchParams(filterWords(filter))))).toEqual(
      filter,
    )
    expect(filterWords({})).toBe('')
    expect(
      filterOfWords({ view: 'theirs', group: 'none', category: '', gridId: 'a grid' }),
    ).toEqual({})
  })
})
