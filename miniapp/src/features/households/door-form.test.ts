import { buildingProblems, changeDoor, doorProblems, EMPTY_DOOR } from './door-form'

const buildings = [
  { id: 'b1', name: '1号楼', units: 3, estateId: 'e1' },
  { id: 'b2', name: '2号楼', units: 1, estateId: 'e1' },
  { id: 'b9', name: '9号楼', units: 1, estateId: 'e2' },
]

describe('choosing a door', () => {
  it('chooses by itself what leaves no choice', () => {
    expect(changeDoor(EMPTY_DOOR, { estateId: 'e2' }, buildings)).toMatchObject({
      buildingId: 'b9',
      unit: 1,
    })
    expect(changeDoor(EMPTY_DOOR, { estateId: 'e1' }, buildings).buildingId).toBeNull()
  })

  it('forgets the stair unit of another building, and keeps the door that was typed', () => {
    const form = { estateId: 'e1', buildingId: 'b1', unit: 3, door: '501' }

    expect(changeDoor(form, { buildingId: 'b2' }, buildings)).toMatchObject({
      unit: 1,
      door: '501',
    })
    expect(changeDoor(form, { estateId: 'e2' }, buildings)).toMatchObject({
      buildingId: 'b9',
      unit: 1,
    })
    expect(changeDoor(form, { door: '502' }, buildings)).toMatchObject({ unit: 3, door: '502' })
  })

  it('names what is missing, one step at a time', () => {
    expect(Object.keys(buildingProblems(EMPTY_DOOR))).toEqual(['estateId'])
    expect(Object.keys(buildingProblems({ ...EMPTY_DOOR, estateId: 'e1' }))).toEqual(['buildingId'])
    expect(Object.keys(doorProblems({ ...EMPTY_DOOR, door: ' ' }))).toEqual(['unit', 'door'])
  })
})
