import { problemsOfForm, type PlaceForm } from './place-form'

const form: PlaceForm = {
  title: '新增楼栋',
  fields: [
    { name: 'name', label: '名称', limit: 40 },
    { name: 'units', label: '单元数', limit: 2, isCount: true },
    { name: 'zoneId', label: '片区', limit: 24, isOptional: true },
  ],
  values: {},
  act: { kind: 'add', make: () => ({ kind: 'zone', name: '' }) },
}

describe('problemsOfForm', () => {
  it('names what is missing and leaves what may stay empty', () => {
    expect(Object.keys(problemsOfForm(form, { name: ' ', units: '' }))).toEqual(['name', 'units'])
  })

  it.each([
    ['0', false],
    ['1', true],
    ['40', true],
    ['41', false],
    ['三', false],
    ['1.5', false],
  ])('takes %s for a number of stair units: %s', (units, isRight) => {
    expect(problemsOfForm(form, { name: '1号楼', units })['units'] === undefined).toBe(isRight)
  })
})
