import { buildingName, plainDoor, PLACE_LIMITS } from '@linyi/shared/domain/places/place'
import {
  buildingAt,
  doorKey,
  mergeRows,
  type Change,
  type Draft,
  type PlanBuilding,
  type PlanEstate,
  type PlanGrid,
  type PlanHousehold,
  type PlanZone,
  type SheetWork,
} from './import-draft.rules'
import { wholeNumber } from './import-sheet.rules'

/** What an optional cell says: its text, `ifEmpty` when it is empty, `before` without the column. */
function optional<Value>(
  cell: string | undefined,
  before: Value,
  ifEmpty: Value,
  read: (text: string) => Value,
): Value {
  if (cell === undefined) return before
  return cell === '' ? ifEmpty : read(cell)
}

const asIs = (text: string): string => text

/** 网格: known by their codes. */
export function planGrids(work: SheetWork, draft: Draft): Change<PlanGrid> {
  return mergeRows(work, draft.grids, '编号', ({ cells }, id) => {
    const code = cells['编号'] ?? ''
    const name = cells['名称'] ?? ''
    if (code === '' || name === '') return null
    const before = draft.grids.get(code)
    const branch = `${name}党支部`
    const council = `${name}居民议事会`
    return {
      key: code,
      place: {
        _id: id(code),
        code,
        name,
        partyBranch: optional(cells['党支部'], before?.partyBranch ?? branch, branch, asIs),
        council: optional(cells['议事会'], before?.council ?? council, council, asIs),
      },
    }
  })
}

/** 片区: known by their names. */
export function planZones(work: SheetWork, draft: Draft): Change<PlanZone> {
  return mergeRows(work, draft.zones, '名称', ({ cells }, id) => {
    const name = cells['名称'] ?? ''
    return name === '' ? null : { key: name, place: { _id: id(name), name } }
  })
}

/** 小区: known by their names. They do not move to another grid. */
export function planEstates(work: SheetWork, draft: Draft): Change<PlanEstate> {
  return mergeRows(work, draft.estates, '名称', ({ row, cells }, id) => {
    const name = cells['名称'] ?? ''
    const code = cells['网格编号'] ?? ''
    const grid = draft.grids.get(code)
    if (grid === undefined) {
      work.fault(row, '网格编号', `没有编号为“${code}”的网格`)
      return null
    }
    const before = draft.estates.get(name)
    if (before !== undefined && before.gridId !== grid._id) {
      work.fault(row, '网格编号', `“${name}”已经在别的网格里，不能改到这个网格`)
      return null
    }
    if (name === '') return null
    const company = optional(cells['物业公司'], before?.propertyCompany ?? null, null, asIs)
    const place = { _id: id(name), gridId: grid._id, name, propertyCompany: company }
    return { key: name, place }
  })
}

/** 楼栋: known by estate and name. Stair units with households in them stay. */
export function planBuildings(work: SheetWork, draft: Draft): Change<PlanBuilding> {
  const highest = new Map<string, number>()
  for (const { buildingId, unit } of draft.households.values()) {
    highest.set(buildingId, Math.max(highest.get(buildingId) ?? 0, unit))
  }
  return mergeRows(work, draft.buildings, '楼栋', ({ row, cells }, id) => {
    const estate = draft.estates.get(cells['小区'] ?? '')
    if (estate === undefined) {
      work.fault(row, '小区', `没有叫“${cells['小区'] ?? ''}”的小区`)
      return null
    }
    const name = buildingName(estate.name, cells['楼栋'] ?? '')
    const before = draft.buildings.get(name)
    const units = wholeNumber(cells['单元数'], PLACE_LIMITS.units)
    const inUse = highest.get(before?._id ?? '') ?? 0
    if (units === null || units < inUse) {
      const most = String(PLACE_LIMITS.units)
      const message = units === null ? `请填写 1 到 ${most} 的整数` : '要去掉的单元里还有房屋'
      work.fault(row, '单元数', message)
      return null
    }
    const zoneName = cells['片区'] ?? ''
    const zone = draft.zones.get(zoneName)
    if (zoneName !== '' && zone === undefined) {
      work.fault(row, '片区', `没有叫“${zoneName}”的片区`)
      return null
    }
    if ((cells['楼栋'] ?? '') === '') return null
    const zoneId = optional(cells['片区'], before?.zoneId ?? null, null, () => zone?._id ?? null)
    const { _id: estateId, gridId } = estate
    return { key: name, place: { _id: id(name), gridId, estateId, zoneId, name, units } }
  })
}

/** 房屋: known by building, stair unit and door; there is nothing else to change in them. */
export function planHouseholds(work: SheetWork, draft: Draft): Change<PlanHousehold> {
  return mergeRows(work, draft.households, '门牌', ({ row, cells }, id) => {
    const building = buildingAt(cells, draft)
    if (building === null) {
      work.fault(row, '楼栋', `“${cells['小区'] ?? ''}”里没有“${cells['楼栋'] ?? ''}”`)
      return null
    }
    const unit = wholeNumber(cells['单元'], building.units)
    if (unit === null) {
      work.fault(row, '单元', `这栋楼只有 ${String(building.units)} 个单元，请填写单元号`)
      return null
    }
    const door = plainDoor(cells['门牌'] ?? '')
    if (door === '') {
      work.fault(row, '门牌', '请填写门牌号')
      return null
    }
    const key = doorKey(building._id, unit, door)
    const { _id: buildingId, gridId } = building
    return { key, place: { _id: id(key), gridId, buildingId, unit, door } }
  })
}
