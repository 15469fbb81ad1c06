import { mayHaveAccount } from '@linyi/shared/domain/people/age'
import { RELATION_TEXT, type Relation } from '@linyi/shared/domain/people/residency'
import { plainName } from '@linyi/shared/domain/households/claim.rules'

/** A row of the roll's sheet as it was read: everything is text, empty cells are empty. */
export interface RollRow {
  /** The row of the sheet, for what is said about it. */
  readonly row: number
  /** Equal for rows of the same door and for no others. */
  readonly door: string
  readonly name: string
  readonly phone: string
  readonly birthYear: string
  readonly relation: string
}

/** A row that is right. */
export interface RollPerson {
  readonly row: number
  readonly realName: string
  readonly phone: string | null
  readonly birthYear: number | null
  readonly relation: Relation
}

/** What is wrong with a row, in words for the person who made the sheet. */
export interface RollFault {
  readonly row: number
  readonly column: '姓名' | '手机' | '出生年' | '关系'
  readonly message: string
}

const NAME = /^[\p{L}·.' ]{2,30}$/u
const PHONE = /^1[3-9]\d{9}$/
const YEAR = /^(?:19|20)\d{2}$/

/** Chinese words of the sheet; an empty cell means somebody who lives with the family. */
const RELATION_OF = new Map<string, Relation>([
  ['', 'family'],
  ...(Object.entries(RELATION_TEXT) as [Relation, string][]).map(
    ([relation, text]): [string, Relation] => [text, relation],
  ),
])

function faultsOf({ row, name, phone, birthYear, relation }: RollRow, now: Date): RollFault[] {
  const isYear = YEAR.test(birthYear)
  const checks: readonly [boolean, RollFault['column'], string][] = [
    [NAME.test(name), '姓名', name === '' ? '请填写姓名' : '姓名至少两个字，不要写数字'],
    [phone === '' || PHONE.test(phone), '手机', '请填写 11 位手机号，没有就空着'],
    [birthYear === '' || isYear, '出生年', '请填写四位年份，比如 1958，不知道就空着'],
    [
      !isYear || mayHaveAccount(Number(birthYear), now),
      '出生年',
      '未满十四周岁的孩子不登记，请去掉这一行',
    ],
    [
      RELATION_OF.has(relation),
      '关系',
      `请从 ${Object.values(RELATION_TEXT).join('、')} 里选一个，或空着`,
    ],
  ]
  return checks.flatMap(([isRight, column, message]) => (isRight ? [] : [{ row, column, message }]))
}

/** Checks the roll's sheet; the same person stands once at a door. */
export function checkRoll(
  rows: readonly RollRow[],
  now: Date,
): { readonly people: readonly RollPerson[]; readonly faults: readonly RollFault[] } {
  const people: RollPerson[] = []
  const faults: RollFault[] = []
  const first = new Map<string, number>()
  for (const row of rows) {
    const found = faultsOf(row, now)
    const key = `${row.door}\n${plainName(row.name)}`
    const earlier = first.get(key)
    if (earlier !== undefined) {
      found.push({
        row: row.row,
        column: '姓名',
        message: `与第 ${String(earlier)} 行是同一户的同一个人，请去掉一行`,
      })
    }
    first.set(key, earlier ?? row.row)
    faults.push(...found)
    if (found.length > 0) continue
    people.push({
      row: row.row,
      realName: row.name,
      phone: row.phone === '' ? null : row.phone,
      birthYear: row.birthYear === '' ? null : Number(row.birthYear),
      relation: RELATION_OF.get(row.relation) ?? 'family',
    })
  }
  return { people, faults }
}
