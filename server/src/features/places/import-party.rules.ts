import {
  PARTY_LEVEL_TEXT,
  PARTY_LEVELS,
  type PartyLevel,
  type PartyPlace,
} from '@linyi/shared/domain/places/party-unit'
import { canStandUnder } from '@linyi/shared/domain/places/party-unit.rules'
import {
  buildingAt,
  householdAt,
  mergeRows,
  type Change,
  type Draft,
  type PlanPartyUnit,
  type SheetWork,
} from './import-draft.rules'
import type { ImportRow } from './import-sheet.rules'

type Cells = ImportRow['cells']

const NOWHERE: PartyPlace = { gridId: null, buildingId: null, householdId: null }

const levelOf = (text: string): PartyLevel | null =>
  PARTY_LEVELS.find((level) => PARTY_LEVEL_TEXT[level] === text) ?? null

/** Where a unit of that level stands, by the columns its level asks for; null when they name nothing. */
function placeOf(level: PartyLevel, cells: Cells, draft: Draft): PartyPlace | null {
  if (level === 'communityPartyBranch') return NOWHERE
  if (level === 'gridPartyBranch') {
    const grid = draft.grids.get(cells['网格编号'] ?? '')
    return grid === undefined ? null : { ...NOWHERE, gridId: grid._id }
  }
  const building = buildingAt(cells, draft)
  if (building === null) return null
  const place = { ...NOWHERE, gridId: building.gridId, buildingId: building._id }
  if (level === 'buildingPartyGroup') return place
  const household = householdAt(cells, draft)
  return household === null ? null : { ...place, householdId: household._id }
}

const PLACE_COLUMN: Record<PartyLevel, string> = {
  communityPartyBranch: '级别',
  gridPartyBranch: '网格编号',
  buildingPartyGroup: '楼栋',
  partyHousehold: '门牌',
}

const placeKey = ({ level, gridId, buildingId, householdId }: PlanPartyUnit): string =>
  [level, gridId, buildingId, householdId].join(' ')

/**
 * 党组织: known by their names. Rows may stand in any order, so the four levels are gone through from
 * the top; one place has one unit of a level (一组一会).
 */
export function planPartyUnits(work: SheetWork, draft: Draft): Change<PlanPartyUnit> {
  const renamed = followGrids(draft)
  const nameAt = new Map([...draft.partyUnits.values()].map((unit) => [placeKey(unit), unit.name]))
  const ordered = [...work.rows].sort((a, b) => depthOf(a) - depthOf(b))
  const merged = mergeRows(
    { ...work, rows: ordered },
    draft.partyUnits,
    '名称',
    ({ row, cells }, id) => {
      const name = cells['名称'] ?? ''
      const level = levelOf(cells['级别'] ?? '')
      if (level === null) {
        work.fault(row, '级别', `请填写 ${Object.values(PARTY_LEVEL_TEXT).join('、')} 中的一个`)
        return null
      }
      const place = placeOf(level, cells, draft)
      if (place === null) {
        work.fault(row, PLACE_COLUMN[level], '没有找到这个地点，请检查')
        return null
      }
      const above = cells['上级'] ?? ''
      const parent = above === '' ? null : (draft.partyUnits.get(above) ?? null)
      const unit = { _id: id(name), level, name, parentId: parent?._id ?? null, ...place }
      const message = faultOf(unit, above, parent, draft, nameAt.get(placeKey(unit)))
      if (message !== null) {
        work.fault(row, message.column, message.text)
        return null
      }
      if (name === '') return null
      nameAt.set(placeKey(unit), name)
      return { key: name, place: unit }
    },
  )
  const isSaid = new Set(merged.changed.map((unit) => unit._id))
  return {
    ...merged,
    changed: [...merged.changed, ...renamed.filter((unit) => !isSaid.has(unit._id))],
  }
}

/** The name of a grid's branch stands in both sheets: where the grid's has changed, the unit follows. */
function followGrids(draft: Draft): PlanPartyUnit[] {
  const branchOf = new Map([...draft.grids.values()].map((grid) => [grid._id, grid.partyBranch]))
  const renamed: PlanPartyUnit[] = []
  for (const unit of [...draft.partyUnits.values()]) {
    const name = unit.level === 'gridPartyBranch' ? branchOf.get(unit.gridId ?? '') : undefined
    if (name === undefined || name === unit.name) continue
    draft.partyUnits.delete(unit.name)
    draft.partyUnits.set(name, { ...unit, name })
    renamed.push({ ...unit, name })
  }
  return renamed
}

function depthOf({ cells }: ImportRow): number {
  const level = levelOf(cells['级别'] ?? '')
  return level === null ? PARTY_LEVELS.length : PARTY_LEVELS.indexOf(level)
}

function faultOf(
  unit: PlanPartyUnit,
  above: string,
  parent: PlanPartyUnit | null,
  draft: Draft,
  nameThere: string | undefined,
): { readonly column: string; readonly text: string } | null {
  if (above !== '' && parent === null) {
    return { column: '上级', text: `没有叫“${above}”的党组织` }
  }
  const stands = canStandUnder(unit, parent)
  if (!stands.allowed) {
    const text =
      stands.reason === 'places.party_level_wrong'
        ? '上级应当是它上面一级的党组织'
        : '所在的地点不在上级的范围里'
    return { column: '上级', text }
  }
  const before = draft.partyUnits.get(unit.name)
  if (before !== undefined && placeKey(before) !== placeKey(unit)) {
    return { column: '名称', text: '已经有同名的党组织在别的地点' }
  }
  if (nameThere !== undefined && nameThere !== unit.name) {
    return { column: '名称', text: `这个地点已经有“${nameThere}”` }
  }
  const grid = [...draft.grids.values()].find((one) => one._id === unit.gridId)
  if (unit.level === 'gridPartyBranch' && grid?.partyBranch !== unit.name) {
    return { column: '名称', text: `网格的党支部叫“${grid?.partyBranch ?? ''}”，两处要一致` }
  }
  return null
}
