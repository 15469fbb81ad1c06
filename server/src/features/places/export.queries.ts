import type { ResponseOf } from '@linyi/shared/contract/operations'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { PARTY_LEVEL_TEXT } from '@linyi/shared/domain/places/party-unit'
import { compareLabels } from '@linyi/shared/domain/places/place'
import { dayOf } from '@linyi/shared/domain/calendar/shanghai-day'
import { recordEvent } from '../../platform/events/event.store'
import { SHEET_MEDIA_TYPE, writeSheets, type WrittenSheet } from '../../platform/files/sheet-file'
import { ensure } from '../../platform/http/app-error'
import type { KnownPlaces } from './import-draft.rules'
import { GUIDE_SHEET, IMPORT_SHEETS, type SheetKey } from './import-sheet.rules'
import { knownPlaces } from './import.store'
import { placesPolicy } from './places.policy'

type File = ResponseOf<'places.export'>
type Line = readonly (string | number)[]

const SHEET_KEYS = Object.keys(IMPORT_SHEETS) as SheetKey[]
const WIDTH_MIN = 10
const WIDTH_MAX = 28

function sheetOf(key: SheetKey, rows: readonly Line[]): WrittenSheet {
  const { name, columns } = IMPORT_SHEETS[key]
  return {
    name,
    columns: columns.map(({ title, max }) => ({
      title,
      width: Math.min(WIDTH_MAX, Math.max(WIDTH_MIN, max)),
    })),
    rows,
  }
}

/**
 * An empty table to fill in, with a sheet that explains the others.
 *
 * @throws AppError `places.not_keeper`
 */
export async function importTemplate(actor: Actor, now: Date): Promise<File> {
  ensure(placesPolicy.keep(actor, now))
  const guide: WrittenSheet = {
    name: GUIDE_SHEET,
    columns: [
      { title: '工作表', width: 12 },
      { title: '标题', width: 12 },
      { title: '怎么填', width: 44 },
      { title: '例子', width: 20 },
    ],
    rows: SHEET_KEYS.flatMap((key) =>
      IMPORT_SHEETS[key].columns.map(({ title, note, example }) => [
        IMPORT_SHEETS[key].name,
        title,
        note,
        example,
      ]),
    ),
  }
  const sheets = [guide, ...SHEET_KEYS.map((key) => sheetOf(key, []))]
  return fileOf('社区资料导入模板.xlsx', await writeSheets(sheets))
}

/**
 * The whole map as a table that can be imported again. It holds every door, so who took it away is
 * written down. The roll is not part of it: names and phones leave by nobody's single tap.
 *
 * @throws AppError `places.not_keeper`
 */
export async function exportPlaces(actor: Actor, now: Date): Promise<File> {
  ensure(placesPolicy.keep(actor, now))
  const { communityId, accountId } = actor
  const known = await knownPlaces(communityId)
  const file = await writeSheets(exportedSheets(known))
  await recordEvent({
    communityId,
    type: 'places.exported',
    subject: { kind: 'community', id: communityId },
    actorId: accountId,
    role: 'communitySecretary',
    at: now,
    data: { households: known.households.length },
  })
  return fileOf(`社区资料-${dayOf(now)}.xlsx`, file)
}

function fileOf(name: string, file: Buffer): File {
  return { name, mediaType: SHEET_MEDIA_TYPE, base64: file.toString('base64') }
}

function exportedSheets(known: KnownPlaces): WrittenSheet[] {
  const { grids, zones, estates, buildings, partyUnits } = known
  const gridById = new Map(grids.map((grid) => [grid._id, grid]))
  const zoneById = new Map(zones.map((zone) => [zone._id, zone.name]))
  const estateById = new Map(estates.map((estate) => [estate._id, estate.name]))
  const buildingById = new Map(buildings.map((building) => [building._id, building]))
  const householdById = new Map(known.households.map((household) => [household._id, household]))
  const unitById = new Map(partyUnits.map((unit) => [unit._id, unit.name]))
  const codeOf = (gridId: string | null): string => gridById.get(gridId ?? '')?.code ?? ''
  const buildingWords = (buildingId: string | null): Line => {
    const building = buildingById.get(buildingId ?? '')
    return [estateById.get(building?.estateId ?? '') ?? '', building?.name ?? '']
  }
  const households = [...known.households].sort(
    (a, b) =>
      compareLabels(
        String(buildingWords(a.buildingId)[1]),
        String(buildingWords(b.buildingId)[1]),
      ) ||
      a.unit - b.unit ||
      compareLabels(a.door, b.door),
  )
  return [
    sheetOf(
      'grid',
      grids.map((grid) => [grid.code, grid.name, grid.partyBranch, grid.council]),
    ),
    sheetOf(
      'zone',
      zones.map((zone) => [zone.name]),
    ),
    sheetOf(
      'estate',
      estates.map((estate) => [estate.name, codeOf(estate.gridId), estate.propertyCompany ?? '']),
    ),
    sheetOf(
      'building',
      buildings.map((building) => [
        ...buildingWords(building._id),
        building.units,
        zoneById.get(building.zoneId ?? '') ?? '',
      ]),
    ),
    sheetOf(
      'household',
      households.map(({ buildingId, unit, door }) => [...buildingWords(buildingId), unit, door]),
    ),
    sheetOf(
      'partyUnit',
      partyUnits.map((unit) => {
        const household = householdById.get(unit.householdId ?? '')
        return [
          unit.name,
          PARTY_LEVEL_TEXT[unit.level],
          unitById.get(unit.parentId ?? '') ?? '',
          unit.level === 'gridPartyBranch' ? codeOf(unit.gridId) : '',
          ...buildingWords(unit.buildingId),
          household?.unit ?? '',
          household?.door ?? '',
        ]
      }),
    ),
  ]
}
