import fc from 'fast-check'
import { buildingName, compareLabels, plainDoor, plainText } from './place'

describe('plainText', () => {
  it.each([
    ['　８号网格 ', '8号网格'],
    ['东 \n 片区', '东 片区'],
    ['Ａ区', 'A区'],
  ])('keeps %j as %j', (typed, kept) => {
    expect(plainText(typed)).toBe(kept)
  })

  it('changes nothing that is plain already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(plainText(plainText(text))).toBe(plainText(text))
      }),
    )
  })
})

describe('plainDoor', () => {
  it.each(['501', '501室', '５０１ 室', ' 5 01号 ', '501房'])('takes %j for 501', (door) => {
    expect(plainDoor(door)).toBe('501')
  })

  it('tells letters of doors apart from nothing but their case', () => {
    expect(plainDoor('a-301')).toBe(plainDoor('A－301'))
    expect(plainDoor('A301')).not.toBe(plainDoor('B301'))
  })
})

describe('buildingName', () => {
  it('says the estate once', () => {
    expect(buildingName('杏林苑', '1号楼')).toBe('杏林苑1号楼')
    expect(buildingName('杏林苑', '杏林苑1号楼')).toBe('杏林苑1号楼')
  })
})

describe('compareLabels', () => {
  it('puts 8 before 13 and 2号楼 before 10号楼', () => {
    expect(['13', '8', '21'].sort(compareLabels)).toEqual(['8', '13', '21'])
    expect(['10号楼', '2号楼'].sort(compareLabels)).toEqual(['2号楼', '10号楼'])
  })
})
