import { EMPTY_PLAN, occasionOf, planProblems, titleOf, WHOLE, type PlanForm } from './plan-form'
import { entryProblems, entryInput, EMPTY_ENTRY } from './entry-form'
import { entryNumbers } from './entry-numbers'

const FORM: PlanForm = {
  ...EMPTY_PLAN,
  type: 'topicDiscussion',
  place: WHOLE,
  day: '2026-11-25',
  time: '19:30',
  venue: '活动室',
}

describe('planning a meeting', () => {
  it('names it by its kind and place until somebody writes another name', () => {
    expect(titleOf(FORM, '8号网格')).toBe('8号网格议题讨论会')
    expect(titleOf({ ...FORM, title: '长椅的事' }, '8号网格')).toBe('长椅的事')
  })

  it('needs a place or a link, and a link that a browser opens', () => {
    expect(planProblems(FORM, '会')).toEqual({})
    expect(planProblems({ ...FORM, venue: ' ' }, '会')).toHaveProperty('venue')
    const online = { ...FORM, venue: '', link: 'https://m.example.cn/1' }
    expect(planProblems(online, '会')).toEqual({})
    expect(planProblems({ ...FORM, link: 'm.example.cn' }, '会')).toHaveProperty('link')
  })

  it('says what is missing on an empty form and sends nothing', () => {
    expect(Object.keys(planProblems(EMPTY_PLAN, '')).sort()).toEqual(
      ['day', 'place', 'time', 'title', 'type', 'venue'].sort(),
    )
    expect(occasionOf(EMPTY_PLAN, '')).toBeNull()
    expect(planProblems({ ...FORM, places: '501' }, '会')).toHaveProperty('places')
  })

  it('sends the instant of the evening in Shanghai', () => {
    expect(occasionOf(FORM, '会')).toMatchObject({
      startsAt: '2026-11-25T11:30:00.000Z',
      places: 0,
    })
  })
})

describe('an entry of the agenda', () => {
  it('needs a title where no matter brings one, minutes, and a name for each material', () => {
    expect(entryProblems(EMPTY_ENTRY)).toHaveProperty('title')
    expect(entryProblems({ ...EMPTY_ENTRY, itemId: 'x' })).toEqual({})
    expect(entryProblems({ ...EMPTY_ENTRY, itemId: 'x', minutes: '181' })).toHaveProperty('minutes')
    const materials = [{ title: ' ', text: '', photo: null }]
    expect(entryProblems({ ...EMPTY_ENTRY, itemId: 'x', materials })).toHaveProperty('materials')
  })

  it('is sent with figures as figures and pictures by their id', () => {
    const photo = { id: 'p1' } as never
    const materials = [{ title: '图纸', text: '', photo }]

    expect(entryInput({ ...EMPTY_ENTRY, title: '通报', materials })).toEqual({
      title: '通报',
      minutes: 20,
      presenter: '',
      materials: [{ title: '图纸', text: '', photoId: 'p1' }],
    })
  })

  it('is numbered with its parts below it', () => {
    const numbers = entryNumbers([
      { id: 'a', parentId: null },
      { id: 'b', parentId: null },
      { id: 'c', parentId: 'b' },
    ])

    expect([...numbers.values()]).toEqual(['1.', '2.', '2.1'])
  })
})
