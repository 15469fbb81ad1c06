import { isMethodSound } from '@linyi/shared/domain/ballots/method'
import {
  changeOpenForm,
  drawingOf,
  EMPTY_OPEN_FORM,
  methodOf,
  whatProblems,
  whenProblems,
  whoProblems,
  type OpenForm,
} from './open-form'

const form = (part: Partial<OpenForm>): OpenForm => changeOpenForm(EMPTY_OPEN_FORM, part)
const ITEM = '0'.repeat(24)
const BUILDING = '1'.repeat(24)

describe('whom a ballot asks', () => {
  it('is not asked of the service before a nature is chosen, or a building where one votes', () => {
    expect(drawingOf(ITEM, EMPTY_OPEN_FORM)).toBeNull()
    expect(drawingOf(ITEM, form({ effect: 'advisory', where: 'building' }))).toBeNull()
    expect(Object.keys(whoProblems(EMPTY_OPEN_FORM))).toEqual(['effect'])
  })

  it('says the age only where persons are asked', () => {
    expect(drawingOf(ITEM, form({ effect: 'advisory', age: '60' }))).toMatchObject({ minAge: 60 })
    expect(drawingOf(ITEM, form({ effect: 'advisory', electors: 'household', age: '60' }))).toEqual(
      { itemId: ITEM, effect: 'advisory', electors: 'household' },
    )
  })

  it.each(['17', '101', '十八', ''])('refuses %p as an age', (age) => {
    expect(whoProblems(form({ effect: 'advisory', age }))).toHaveProperty('age')
    expect(drawingOf(ITEM, form({ effect: 'advisory', age }))).toBeNull()
  })

  it('keeps a council to its grid and owners to one sentence by name', () => {
    expect(form({ where: 'community', effect: 'council' }).where).toBe('grid')
    expect(form({ kind: 'ranked', secrecy: 'secret', effect: 'owners' })).toMatchObject({
      kind: 'motion',
      secrecy: null,
    })
  })

  it('names the building, or the whole community', () => {
    const owners = form({
      effect: 'owners',
      where: 'building',
      buildingId: BUILDING,
      isMajor: true,
    })

    expect(drawingOf(ITEM, owners)).toEqual({
      itemId: ITEM,
      effect: 'owners',
      buildingId: BUILDING,
      isMajor: true,
    })
    expect(drawingOf(ITEM, form({ effect: 'owners', where: 'community' }))).toMatchObject({
      isCommunityWide: true,
    })
  })
})

describe('what a ballot asks', () => {
  const three = { kind: 'chooseUpTo', options: ['凉亭', ' 充电桩 ', '', '健身角'] } as const

  it('names the options by letters and leaves empty lines out', () => {
    expect(methodOf(form({ ...three, seats: '1', max: '2' }))).toEqual({
      kind: 'chooseUpTo',
      options: [
        { id: 'a', text: '凉亭' },
        { id: 'b', text: '充电桩' },
        { id: 'c', text: '健身角' },
      ],
      seats: 1,
      max: 2,
    })
  })

  it.each([
    ['one option', { options: ['凉亭', ''] }, 'options'],
    ['the same option twice', { options: ['凉亭', '凉亭 '] }, 'options'],
    ['as many seats as options', { seats: '3' }, 'seats'],
    ['no seat', { seats: '0' }, 'seats'],
    ['more choices than options', { max: '4' }, 'max'],
  ])('refuses %s', (_case, part, field) => {
    expect(whatProblems(form({ ...three, seats: '1', ...part }), '选项目')).toHaveProperty(field)
  })

  it.each(['chooseOne', 'chooseUpTo', 'score', 'ranked'] as const)(
    'is a sound method when the page finds nothing missing (%s)',
    (kind) => {
      const filled = form({ ...three, kind, seats: '2', max: '2' })

      expect(whatProblems(filled, '选项目')).toEqual({})
      expect(isMethodSound(methodOf(filled))).toEqual({ allowed: true })
    },
  )

  it('asks for the words, the discussion and the end', () => {
    expect(whatProblems(EMPTY_OPEN_FORM, ' ')).toHaveProperty('text')
    expect(Object.keys(whenProblems(EMPTY_OPEN_FORM))).toEqual(['deliberation', 'closesAt'])
  })
})
