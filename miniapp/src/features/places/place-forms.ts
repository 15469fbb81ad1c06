import type {
  PartyUnitView,
  PlaceTree,
  TreeBuilding,
  TreeGrid,
} from '@linyi/shared/contract/places.contract'
import type { PartyLevel } from '@linyi/shared/domain/places/party-unit'
import type { FormField, FormValues, PlaceForm } from './place-form'
import { PLACES_TEXT as TEXT } from './places.text'
import type { TreeEstate } from './use-place-tree'

const NAME_MAX = 40
const textOf = (values: FormValues, name: string): string => (values[name] ?? '').trim()
const nameField: FormField = { name: 'name', label: TEXT.name, limit: NAME_MAX }

/* ------------------------------------ 网格 ------------------------------------ */

const gridFields: readonly FormField[] = [
  { name: 'code', label: TEXT.code, limit: 12, hint: TEXT.codeHint },
  nameField,
  { name: 'partyBranch', label: TEXT.partyBranch, limit: NAME_MAX },
  { name: 'council', label: TEXT.council, limit: NAME_MAX },
]
const gridOf = (values: FormValues) => ({
  kind: 'grid' as const,
  code: textOf(values, 'code'),
  name: textOf(values, 'name'),
  partyBranch: textOf(values, 'partyBranch'),
  council: textOf(values, 'council'),
})

export function addGridForm(): PlaceForm {
  return {
    title: TEXT.addGrid,
    fields: gridFields,
    values: {},
    act: { kind: 'add', make: gridOf },
  }
}

export function editGridForm({ id, code, name, partyBranch, council }: TreeGrid): PlaceForm {
  return {
    title: TEXT.editGrid,
    fields: gridFields,
    values: { code, name, partyBranch, council },
    act: { kind: 'change', placeId: id, make: gridOf },
    closing: { kind: 'grid', placeId: id, text: TEXT.closeGrid },
  }
}

/* ------------------------------------ 小区 ------------------------------------ */

const estateFields: readonly FormField[] = [
  nameField,
  {
    name: 'company',
    label: TEXT.company,
    limit: NAME_MAX,
    hint: TEXT.companyHint,
    isOptional: true,
  },
]
const estateOf = (values: FormValues) => ({
  kind: 'estate' as const,
  name: textOf(values, 'name'),
  propertyCompany: textOf(values, 'company') === '' ? null : textOf(values, 'company'),
})

export function addEstateForm(gridId: string): PlaceForm {
  return {
    title: TEXT.addEstate,
    fields: estateFields,
    values: {},
    act: { kind: 'add', make: (values) => ({ ...estateOf(values), gridId }) },
  }
}

export function editEstateForm({ id, name, propertyCompany }: TreeEstate): PlaceForm {
  return {
    title: TEXT.editEstate,
    fields: estateFields,
    values: { name, company: propertyCompany ?? '' },
    act: { kind: 'change', placeId: id, make: estateOf },
    closing: { kind: 'estate', placeId: id, text: TEXT.closeEstate },
  }
}

/* ------------------------------------ 楼栋 ------------------------------------ */

const NO_ZONE = 'none'

function buildingFields(zones: PlaceTree['zones']): readonly FormField[] {
  const options = [
    { value: NO_ZONE, text: TEXT.noZone },
    ...zones.map(({ id, name }) => ({ value: id, text: name })),
  ]
  const zone: FormField = { name: 'zoneId', label: TEXT.zone, limit: 24, options }
  return [
    { ...nameField, hint: TEXT.buildingHint },
    { name: 'units', label: TEXT.unitCount, limit: 2, isCount: true },
    ...(zones.length === 0 ? [] : [zone]),
  ]
}
const buildingOf = (values: FormValues) => {
  const zoneId = textOf(values, 'zoneId')
  return {
    kind: 'building' as const,
    name: textOf(values, 'name'),
    units: Number(textOf(values, 'units')),
    zoneId: zoneId === '' || zoneId === NO_ZONE ? null : zoneId,
  }
}

export function addBuildingForm(estateId: string, zones: PlaceTree['zones']): PlaceForm {
  return {
    title: TEXT.addBuilding,
    fields: buildingFields(zones),
    values: { zoneId: NO_ZONE },
    act: { kind: 'add', make: (values) => ({ ...buildingOf(values), estateId }) },
  }
}

export function editBuildingForm(building: TreeBuilding, zones: PlaceTree['zones']): PlaceForm {
  const { id, name, units, zoneId } = building
  return {
    title: TEXT.editBuilding,
    fields: buildingFields(zones),
    values: { name, units: String(units), zoneId: zoneId ?? NO_ZONE },
    act: { kind: 'change', placeId: id, make: buildingOf },
    closing: { kind: 'building', placeId: id, text: TEXT.closeBuilding },
  }
}

/* ------------------------------------ 房屋 ------------------------------------ */

const doorFields: readonly FormField[] = [
  { name: 'door', label: TEXT.door, limit: 12, hint: TEXT.doorHint },
]

export function addDoorForm(buildingId: string, unit: number): PlaceForm {
  const make = (values: FormValues) => ({
    kind: 'household' as const,
    buildingId,
    unit,
    door: textOf(values, 'door'),
  })
  return { title: TEXT.addDoor, fields: doorFields, values: {}, act: { kind: 'add', make } }
}

export function editDoorForm({ id, door }: { id: string; door: string }): PlaceForm {
  const make = (values: FormValues) => ({
    kind: 'household' as const,
    door: textOf(values, 'door'),
  })
  return {
    title: TEXT.editDoor,
    fields: doorFields,
    values: { door },
    act: { kind: 'change', placeId: id, make },
    closing: { kind: 'household', placeId: id, text: TEXT.closeDoor },
  }
}

/* ------------------------------------ 片区 ------------------------------------ */

const zoneOf = (values: FormValues) => ({ kind: 'zone' as const, name: textOf(values, 'name') })

export function addZoneForm(): PlaceForm {
  return {
    title: TEXT.addZone,
    fields: [nameField],
    values: {},
    act: { kind: 'add', make: zoneOf },
  }
}

export function editZoneForm({ id, name }: { id: string; name: string }): PlaceForm {
  return {
    title: TEXT.editZone,
    fields: [nameField],
    values: { name },
    act: { kind: 'change', placeId: id, make: zoneOf },
    closing: { kind: 'zone', placeId: id, text: TEXT.closeZone },
  }
}

/* ----------------------------------- 党组织 ----------------------------------- */

const partyName: FormField = { ...nameField, hint: TEXT.partyHint }
const NOWHERE = { gridId: null, buildingId: null, householdId: null } as const

/** What a unit may get below it from this page; a meeting point is made at its door. */
export function addPartyForm(parent: PartyUnitView | null, tree: PlaceTree): PlaceForm {
  const add = (
    level: PartyLevel,
    fields: readonly FormField[],
    place: (values: FormValues) => { gridId: string | null; buildingId: string | null },
  ): PlaceForm => ({
    title: parent === null ? TEXT.addPartyTop : TEXT.addPartyUnit,
    fields: [...fields, partyName],
    values: parent === null ? { name: `${tree.community.name}党总支` } : {},
    act: {
      kind: 'add',
      make: (values) => ({
        kind: 'partyUnit',
        level,
        name: textOf(values, 'name'),
        parentId: parent?.id ?? null,
        ...NOWHERE,
        ...place(values),
      }),
    },
  })
  if (parent === null) return add('communityPartyBranch', [], () => NOWHERE)
  const choice = (
    name: string,
    label: string,
    options: readonly { id: string; name: string }[],
  ) => ({
    name,
    label,
    limit: 24,
    options: options.map((option) => ({ value: option.id, text: option.name })),
  })
  if (parent.level === 'communityPartyBranch') {
    return add('gridPartyBranch', [choice('gridId', TEXT.grids, tree.grids)], (values) => ({
      gridId: textOf(values, 'gridId'),
      buildingId: null,
    }))
  }
  const grid = tree.grids.find((one) => one.id === parent.gridId)
  const buildings = grid?.estates.flatMap((estate) => estate.buildings) ?? []
  return add('buildingPartyGroup', [choice('buildingId', TEXT.building, buildings)], (values) => ({
    gridId: parent.gridId,
    buildingId: textOf(values, 'buildingId'),
  }))
}

export function editPartyForm({ id, name }: PartyUnitView): PlaceForm {
  const make = (values: FormValues) => ({
    kind: 'partyUnit' as const,
    name: textOf(values, 'name'),
  })
  return {
    title: TEXT.editPartyUnit,
    fields: [partyName],
    values: { name },
    act: { kind: 'change', placeId: id, make },
    closing: { kind: 'partyUnit', placeId: id, text: TEXT.closePartyUnit },
  }
}

/** Makes a door the meeting point of its building's Party group. */
export function meetingPointForm(group: PartyUnitView, householdId: string): PlaceForm {
  const { id: parentId, gridId, buildingId, place } = group
  return {
    title: TEXT.makeMeetingPoint,
    fields: [partyName],
    values: { name: `${place}${TEXT.meetingPointName}` },
    act: {
      kind: 'add',
      make: (values) => ({
        kind: 'partyUnit',
        level: 'partyHousehold',
        name: textOf(values, 'name'),
        parentId,
        gridId,
        buildingId,
        householdId,
      }),
    },
  }
}
