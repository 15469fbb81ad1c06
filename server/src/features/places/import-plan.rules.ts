import {
  draftOf,
  householdAt,
  type Change,
  type KnownPlaces,
  type PlanBuilding,
  type PlanEstate,
  type PlanGrid,
  type PlanHousehold,
  type PlanPartyUnit,
  type PlanZone,
  type SheetWork,
} from './import-draft.rules'
import {
  planBuildings,
  planEstates,
  planGrids,
  planHouseholds,
  planZones,
} from './import-map.rules'
import { planPartyUnits } from './import-party.rules'
import {
  IMPORT_SHEETS,
  type ImportFault,
  type ImportRow,
  type ImportTables,
  type SheetKey,
} from './import-sheet.rules'

/** What an import does to the map, sheet by sheet, and everything that is wrong with it. */
export interface ImportPlan {
  readonly grid: Change<PlanGrid>
  readonly zone: Change<PlanZone>
  readonly estate: Change<PlanEstate>
  readonly building: Change<PlanBuilding>
  readonly household: Change<PlanHousehold>
  readonly partyUnit: Change<PlanPartyUnit>
  readonly faults: readonly ImportFault[]
  /** The rows of the roll that name a household, known or new. */
  readonly roll: readonly { readonly row: ImportRow; readonly household: PlanHousehold }[]
}

/**
 * What an import would do, from the tables and the map as it stands; nothing is read or written here.
 * Places are known by their natural keys: new ones are added, changed ones changed, none deleted. The
 * same table twice changes nothing.
 */
export function planImport(
  tables: ImportTables,
  known: KnownPlaces,
  newId: () => string,
): ImportPlan {
  const faults: ImportFault[] = [...tables.faults]
  // A row with an empty or too long cell has been spoken of; what follows from it need not be.
  const spokenOf = new Set(faults.map(({ sheet, row }) => `${sheet} ${String(row)}`))
  const draft = draftOf(known)
  const work = (key: SheetKey): SheetWork => {
    const sheet = IMPORT_SHEETS[key].name
    return {
      rows: tables.rows[key],
      newId,
      fault: (row, column, message) => {
        if (spokenOf.has(`${sheet} ${String(row)}`)) return
        faults.push({ sheet, row, column, message })
      },
    }
  }
  // In this order: each sheet may name what the ones before it have added.
  const grid = planGrids(work('grid'), draft)
  const zone = planZones(work('zone'), draft)
  const estate = planEstates(work('estate'), draft)
  const building = planBuildings(work('building'), draft)
  const household = planHouseholds(work('household'), draft)
  const partyUnit = planPartyUnits(work('partyUnit'), draft)
  const { rows, fault } = work('roll')
  const roll = rows.flatMap((row) => {
    const home = householdAt(row.cells, draft)
    if (home === null) fault(row.row, '门牌', '没有这一户，请检查，或先填在“房屋”表里')
    return home === null ? [] : [{ row, household: home }]
  })
  return { grid, zone, estate, building, household, partyUnit, faults, roll }
}
