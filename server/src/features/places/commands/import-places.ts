import type { ResponseOf } from '@linyi/shared/contract/operations'
import { isDuplicateKey } from '../../../platform/db/mongo-errors'
import { inTransaction } from '../../../platform/db/transaction'
import { recordEvent } from '../../../platform/events/event.store'
import { readSheets, unguarded } from '../../../platform/files/sheet-file'
import { AppError, ensure } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { newId, sha256 } from '../../../platform/ids'
import { checkRoll, replaceRoll, type RollChange } from '../../households/index'
import { planImport, type ImportPlan } from '../import-plan.rules'
import {
  IMPORT_SHEETS,
  readTables,
  type ImportFault,
  type ImportTables,
  type SheetKey,
} from '../import-sheet.rules'
import { knownPlaces, writePlan } from '../import.store'
import { placesPolicy } from '../places.policy'

const FAULTS_SHOWN = 200

type Report = ResponseOf<'places.import'>

/** Ends a dry run: everything was written, nothing stays. */
class DryRunEnd extends Error {
  constructor(readonly report: Report) {
    super('dry run')
  }
}

/**
 * Checks a table by doing all that its import would do, and undoing it: what is said is what would
 * happen.
 *
 * @throws AppError `places.not_keeper`, `places.file_unreadable`, `places.file_too_large`
 */
export async function checkImport(call: SessionCall): Promise<Report> {
  const { tables } = await readImport(call)
  try {
    return await write(call, tables, (report) => {
      throw new DryRunEnd(report)
    })
  } catch (error) {
    if (error instanceof DryRunEnd) return error.report
    throw error
  }
}

/**
 * Imports a table in one transaction: with a single fault in it nothing is written at all.
 *
 * @throws AppError `places.not_keeper`, `places.file_unreadable`, `places.file_too_large`,
 *   `places.import_refused` with every fault and its place
 */
export async function importPlaces(call: SessionCall): Promise<Report> {
  const { tables, digest } = await readImport(call)
  const { actor, now } = call
  return write(call, tables, async (report) => {
    if (report.faultCount > 0) {
      throw new AppError(
        'places.import_refused',
        report.faults.map(({ sheet, row, column, message }) => ({
          path: `${sheet} 第${String(row)}行 ${column}`,
          message,
        })),
      )
    }
    await recordEvent({
      communityId: actor.communityId,
      type: 'places.imported',
      subject: { kind: 'community', id: actor.communityId },
      actorId: actor.accountId,
      role: 'communitySecretary',
      at: now,
      data: { sha256: digest, sheets: report.sheets },
    })
  })
}

/** Reads the file that came along, outside any transaction. */
async function readImport({
  actor,
  now,
  file,
}: SessionCall): Promise<{ tables: ImportTables; digest: string }> {
  ensure(placesPolicy.keep(actor, now))
  if (file === undefined) {
    throw new AppError('request.invalid', [{ path: 'file', message: '请选择一个表格文件' }])
  }
  const read = await readSheets(file)
  if ('fault' in read) {
    throw new AppError(
      read.fault === 'tooLarge' ? 'places.file_too_large' : 'places.file_unreadable',
    )
  }
  const sheets = read.sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map((row) => row.map(unguarded)),
  }))
  return { tables: readTables(sheets), digest: sha256(file) }
}

/**
 * Plans and writes in one transaction, and lets `end` undo it by throwing. The plan is made inside,
 * for the driver repeats a transaction that met another writer.
 */
async function write(
  { actor, now }: SessionCall,
  tables: ImportTables,
  end: (report: Report) => Promise<void> | never,
): Promise<Report> {
  const { communityId } = actor
  try {
    return await inTransaction(async () => {
      const plan = planImport(tables, await knownPlaces(communityId), () => newId(now))
      const { people, faults } = rollOf(plan, now)
      const allFaults = inTableOrder([...plan.faults, ...faults])
      let roll: RollChange = { inserted: 0, changed: 0, unchanged: 0, leftOut: 0 }
      if (allFaults.length === 0) {
        await writePlan(communityId, plan)
        roll = await replaceRoll(communityId, people, now)
      }
      const report = reportOf(tables, plan, roll, allFaults)
      await end(report)
      return report
    })
  } catch (error) {
    // Somebody has entered the same place between our look and our write.
    if (isDuplicateKey(error)) throw new AppError('request.conflict')
    throw error
  }
}

const SHEET_ORDER = Object.values(IMPORT_SHEETS).map((sheet): string => sheet.name)

/** Faults as somebody goes through the table: sheet by sheet, from the top. */
function inTableOrder(faults: readonly ImportFault[]): ImportFault[] {
  return [...faults].sort(
    (a, b) => SHEET_ORDER.indexOf(a.sheet) - SHEET_ORDER.indexOf(b.sheet) || a.row - b.row,
  )
}

/** The roll's rows checked by those who keep the roll, each with its household. */
function rollOf(plan: ImportPlan, now: Date) {
  const homes = new Map(plan.roll.map(({ row, household }) => [row.row, household]))
  const { people, faults } = checkRoll(
    plan.roll.map(({ row: { row, cells }, household }) => ({
      row,
      door: household._id,
      name: cells['姓名'] ?? '',
      phone: cells['手机'] ?? '',
      birthYear: cells['出生年'] ?? '',
      relation: cells['关系'] ?? '',
    })),
    now,
  )
  return {
    people: people.flatMap(({ row, ...person }) => {
      const home = homes.get(row)
      if (home === undefined) return []
      const { _id: householdId, gridId, buildingId, unit } = home
      return [{ ...person, householdId, gridId, buildingId, unit }]
    }),
    faults: faults.map((fault): ImportFault => ({ sheet: IMPORT_SHEETS.roll.name, ...fault })),
  }
}

function reportOf(
  tables: ImportTables,
  plan: ImportPlan,
  roll: RollChange,
  faults: readonly ImportFault[],
): Report {
  const changes = {
    ...plan,
    roll: { added: roll.inserted, changed: roll.changed, unchanged: roll.unchanged },
  }
  const countOf = (part: number | readonly unknown[]): number =>
    typeof part === 'number' ? part : part.length
  return {
    sheets: (Object.keys(IMPORT_SHEETS) as SheetKey[])
      .filter((key) => tables.rows[key].length > 0)
      .map((key) => ({
        sheet: IMPORT_SHEETS[key].name,
        rows: tables.rows[key].length,
        added: countOf(changes[key].added),
        changed: countOf(changes[key].changed),
        unchanged: changes[key].unchanged,
      })),
    leftOut: roll.leftOut,
    ignoredSheets: [...tables.ignoredSheets],
    faultCount: faults.length,
    faults: faults.slice(0, FAULTS_SHOWN),
  }
}
