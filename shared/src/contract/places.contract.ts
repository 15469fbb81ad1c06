import { z } from 'zod'
import { PARTY_LEVELS } from '../domain/places/party-unit'
import { PLACE_KINDS, PLACE_LIMITS } from '../domain/places/place'
import { defineCommand, defineQuery } from './operation'
import { ability, fileAnswer, id, pageOf, paging, typedText } from './fields'

const building = z.object({ id, name: z.string(), units: z.number().int() })

const estate = z.object({
  id,
  name: z.string(),
  /** Null where the estate has no property company. */
  propertyCompany: z.string().nullable(),
  buildings: z.array(building),
})

const grid = z.object({
  id,
  /** A label, unique in the street; never a position in a list. */
  code: z.string(),
  name: z.string(),
  partyBranch: z.string(),
  council: z.string(),
  councilMembers: z.number().int(),
  adults: z.number().int(),
  estates: z.array(estate),
})

/** A whole number that travels as text in an address. */
const unitNumber = z.coerce.number<number>().int().min(1).max(PLACE_LIMITS.units)
const placeName = typedText(PLACE_LIMITS.name)
const company = z.string().trim().max(PLACE_LIMITS.company).nullable()
const door = typedText(PLACE_LIMITS.door)
const kind = <Kind extends (typeof PLACE_KINDS)[number]>(value: Kind) => z.literal(value)

const gridWords = {
  code: typedText(PLACE_LIMITS.code),
  name: placeName,
  partyBranch: placeName,
  council: placeName,
}
const buildingWords = {
  name: placeName,
  units: z.number().int().min(1).max(PLACE_LIMITS.units),
  zoneId: id.nullable(),
}

const newPlace = z.discriminatedUnion('kind', [
  z.object({ kind: kind('grid'), ...gridWords }),
  z.object({ kind: kind('zone'), name: placeName }),
  z.object({ kind: kind('estate'), gridId: id, name: placeName, propertyCompany: company }),
  z.object({ kind: kind('building'), estateId: id, ...buildingWords }),
  z.object({ kind: kind('household'), buildingId: id, unit: unitNumber, door }),
  z.object({
    kind: kind('partyUnit'),
    level: z.enum(PARTY_LEVELS),
    name: placeName,
    parentId: id.nullable(),
    gridId: id.nullable(),
    buildingId: id.nullable(),
    householdId: id.nullable(),
  }),
])

const changedPlace = z.discriminatedUnion('kind', [
  z.object({ kind: kind('grid'), ...gridWords }),
  z.object({ kind: kind('zone'), name: placeName }),
  z.object({ kind: kind('estate'), name: placeName, propertyCompany: company }),
  z.object({ kind: kind('building'), ...buildingWords }),
  z.object({ kind: kind('household'), door }),
  z.object({ kind: kind('partyUnit'), name: placeName }),
])

const treeBuilding = z.object({
  id,
  name: z.string(),
  units: z.number().int(),
  households: z.number().int(),
  zoneId: id.nullable(),
})

const treeEstate = z.object({
  id,
  name: z.string(),
  propertyCompany: z.string().nullable(),
  households: z.number().int(),
  buildings: z.array(treeBuilding),
})

const treeGrid = z.object({
  id,
  code: z.string(),
  name: z.string(),
  partyBranch: z.string(),
  council: z.string(),
  councilMembers: z.number().int(),
  adults: z.number().int(),
  households: z.number().int(),
  buildings: z.number().int(),
  estates: z.array(treeEstate),
})

const zone = z.object({
  id,
  name: z.string(),
  buildings: z.number().int(),
  households: z.number().int(),
})

const household = z.object({
  id,
  unit: z.number().int(),
  /** In clear for staff of the place, `***` for everybody else. */
  door: z.string(),
})

const partyUnit = z.object({
  id,
  level: z.enum(PARTY_LEVELS),
  name: z.string(),
  parentId: id.nullable(),
  gridId: id.nullable(),
  buildingId: id.nullable(),
  /** Where it stands, in words; the door of a household is told to nobody here. */
  place: z.string(),
})

const importFault = z.object({
  sheet: z.string(),
  /** As the table counts: the first line holds the titles. 0 for the whole sheet. */
  row: z.number().int(),
  column: z.string(),
  message: z.string(),
})

const importReport = z.object({
  sheets: z.array(
    z.object({
      sheet: z.string(),
      rows: z.number().int(),
      added: z.number().int(),
      changed: z.number().int(),
      unchanged: z.number().int(),
    }),
  ),
  /** People of the roll who had their account erased: they are not written again. */
  leftOut: z.number().int(),
  /** Sheets whose names mean nothing here; they were not read. */
  ignoredSheets: z.array(z.string()),
  faultCount: z.number().int(),
  /** The first of them. */
  faults: z.array(importFault),
})

const community = z.object({ id, name: z.string(), streetName: z.string() })

export const placesOperations = {
  'places.communities': defineQuery({
    summary: '可以加入的社区',
    access: 'public',
    request: z.object({}),
    response: z.object({ items: z.array(community) }),
    errors: [],
  }),
  'places.building': defineQuery({
    summary: '一栋楼和它的单元（不列门牌）',
    access: 'session',
    request: z.object({ buildingId: id }),
    response: z.object({
      id,
      name: z.string(),
      estate: z.object({ id, name: z.string() }),
      grid: z.object({ id, code: z.string(), name: z.string() }),
      /** The numbers over the stairs' doors; doors are never listed, who lives there types theirs. */
      units: z.array(z.number().int()),
    }),
    errors: ['places.not_found'],
  }),
  'places.overview': defineQuery({
    summary: '本社区的网格、小区和楼栋',
    access: 'session',
    request: z.object({}),
    response: z.object({
      community,
      grids: z.array(grid),
    }),
    errors: [],
  }),
  'places.tree': defineQuery({
    summary: '网格、小区、楼栋和片区一览（工作人员）',
    access: 'session',
    request: z.object({}),
    response: z.object({
      community,
      grids: z.array(treeGrid),
      zones: z.array(zone),
      abilities: z.object({ keep: ability }),
    }),
    errors: ['places.not_found', 'places.not_staff'],
  }),
  'places.households': defineQuery({
    summary: '一个单元的房屋（门牌只给管辖的工作人员看）',
    access: 'session',
    request: z.object({ ...paging, buildingId: id, unit: unitNumber }),
    response: pageOf(household).extend({ abilities: z.object({ keep: ability }) }),
    errors: ['places.not_found', 'places.not_staff', 'places.unit_unknown'],
  }),
  'places.partyTree': defineQuery({
    summary: '四级党组织',
    access: 'session',
    request: z.object({}),
    response: z.object({ items: z.array(partyUnit), abilities: z.object({ keep: ability }) }),
    errors: ['places.not_found'],
  }),
  'places.add': defineCommand({
    summary: '新增网格、片区、小区、楼栋、房屋或党组织',
    access: 'session',
    request: z.object({ place: newPlace }),
    content: {
      scene: 'item',
      fields: ['place.name', 'place.council', 'place.partyBranch', 'place.propertyCompany'],
      inOffice: true,
    },
    unseen: {
      'place.door': '门牌只有负责的工作人员看得到',
      'place.code': '网格编号，不是文字',
    },
    response: z.object({ id }),
    errors: [
      'places.not_found',
      'places.not_keeper',
      'places.not_household_keeper',
      'places.name_taken',
      'places.unit_unknown',
      'places.party_level_wrong',
      'places.party_place_wrong',
    ],
    // a door is found out from a fingerprint by trying a few hundred
    untraced: ['place'],
  }),
  'places.change': defineCommand({
    summary: '更正网格、片区、小区、楼栋、房屋或党组织的资料',
    access: 'session',
    request: z.object({ placeId: id, place: changedPlace }),
    content: {
      scene: 'item',
      fields: ['place.name', 'place.council', 'place.partyBranch', 'place.propertyCompany'],
      inOffice: true,
    },
    unseen: {
      'place.door': '门牌只有负责的工作人员看得到',
      'place.code': '网格编号，不是文字',
    },
    response: z.object({}),
    errors: [
      'places.not_found',
      'places.not_keeper',
      'places.not_household_keeper',
      'places.name_taken',
      'places.units_in_use',
    ],
    untraced: ['place'],
  }),
  'places.close': defineCommand({
    summary: '停用一个已经清空的地点或党组织',
    access: 'session',
    request: z.object({ placeId: id, kind: z.enum(PLACE_KINDS) }),
    response: z.object({}),
    errors: [
      'places.not_found',
      'places.not_keeper',
      'places.not_household_keeper',
      'places.not_empty',
    ],
  }),
  'places.setZone': defineCommand({
    summary: '把楼栋划入片区，或移出片区',
    access: 'session',
    request: z.object({
      zoneId: id.nullable(),
      buildingIds: z.array(id).min(1).max(PLACE_LIMITS.zoneBuildings),
    }),
    response: z.object({}),
    errors: ['places.not_found', 'places.not_keeper'],
  }),
  'places.importTemplate': defineQuery({
    summary: '导入用的空白表格',
    access: 'session',
    request: z.object({}),
    response: fileAnswer,
    errors: ['places.not_keeper'],
  }),
  'places.export': defineQuery({
    summary: '导出全部地点（含门牌，导出会留下记录）',
    access: 'session',
    request: z.object({}),
    response: fileAnswer,
    errors: ['places.not_keeper'],
  }),
  'places.importCheck': defineCommand({
    summary: '检查要导入的表格（multipart 字段 file），不写入',
    access: 'session',
    request: z.object({}),
    response: importReport,
    errors: ['places.not_keeper', 'places.file_unreadable', 'places.file_too_large'],
    encoding: 'multipart',
  }),
  'places.import': defineCommand({
    summary: '导入表格（multipart 字段 file）：有一处错误就什么都不写入',
    access: 'session',
    request: z.object({}),
    response: importReport,
    errors: [
      'places.not_keeper',
      'places.file_unreadable',
      'places.file_too_large',
      'places.import_refused',
    ],
    encoding: 'multipart',
  }),
} as const

export type PlaceTree = z.infer<(typeof placesOperations)['places.tree']['response']>
export type TreeGrid = z.infer<typeof treeGrid>
export type TreeBuilding = z.infer<typeof treeBuilding>
export type NewPlace = z.infer<typeof newPlace>
export type ChangedPlace = z.infer<typeof changedPlace>
export type PartyUnitView = z.infer<typeof partyUnit>
export type ImportReport = z.infer<typeof importReport>
export type GridView = z.infer<typeof grid>
