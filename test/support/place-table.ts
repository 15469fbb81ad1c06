import { SHEET_MEDIA_TYPE, writeSheets } from '@linyi/server/platform/files/sheet-file'
import type { ErrorBody } from '@linyi/shared/contract/errors'
import type { ResponseOf } from '@linyi/shared/contract/operations'
import type { ApiClient, RawAnswer } from './api-client'

/** Sheets of a test's table: the first row of each holds the titles. */
export type Table = Readonly<Record<string, readonly (readonly (string | number)[])[]>>

/** A small community as its office would fill it in. */
export const SMALL_TABLE: Table = {
  网格: [
    ['编号', '名称', '党支部', '议事会'],
    ['21', '21号网格', '', ''],
    ['22', '22号网格', '22号网格党支部', '22号网格居民议事会'],
  ],
  片区: [['名称'], ['东片区']],
  小区: [
    ['名称', '网格编号', '物业公司'],
    ['晨光里', '21', '晨光物业'],
    ['机床厂宿舍', '22', ''],
  ],
  楼栋: [
    ['小区', '楼栋', '单元数', '片区'],
    ['晨光里', '1号楼', 2, '东片区'],
    ['机床厂宿舍', '3号楼', 1, ''],
  ],
  房屋: [
    ['小区', '楼栋', '单元', '门牌'],
    ['晨光里', '1号楼', 1, '101'],
    ['晨光里', '1号楼', 2, '201室'],
    ['机床厂宿舍', '机床厂宿舍3号楼', 1, '301'],
  ],
  党组织: [
    ['名称', '级别', '上级', '网格编号', '小区', '楼栋', '单元', '门牌'],
    ['晨光里1号楼党员中心户', '党员中心户', '晨光里1号楼党小组', '', '晨光里', '1号楼', 1, '101'],
    ['晨光里1号楼党小组', '楼栋党小组', '21号网格党支部', '', '晨光里', '1号楼', '', ''],
    ['21号网格党支部', '网格党支部', '测试社区党总支', '21', '', '', '', ''],
    ['测试社区党总支', '社区党总支', '', '', '', '', '', ''],
  ],
  居民名册: [
    ['小区', '楼栋', '单元', '门牌', '姓名', '手机', '出生年', '关系'],
    ['晨光里', '1号楼', 1, '101', '赵德海', '13900001111', 1957, '业主'],
    ['晨光里', '1号楼', 1, '101', '钱秀珍', '', 1960, ''],
  ],
}

/** The table as a file. */
export async function tableFile(table: Table): Promise<Buffer> {
  return writeSheets(
    Object.entries(table).map(([name, [titles = [], ...rows]]) => ({
      name,
      columns: titles.map((title) => ({ title: String(title), width: 12 })),
      rows,
    })),
  )
}

/** Sends a table to be checked or imported. */
export async function sendTable(
  client: ApiClient,
  operation: 'places.import' | 'places.importCheck',
  file: Uint8Array,
): Promise<RawAnswer> {
  return client.sendFile(operation, file, { type: SHEET_MEDIA_TYPE, name: '社区资料.xlsx' })
}

/** The report of a table that was taken. @throws when it was not */
export async function takenTable(
  client: ApiClient,
  operation: 'places.import' | 'places.importCheck',
  file: Uint8Array,
): Promise<ResponseOf<'places.import'>> {
  const { status, body } = await sendTable(client, operation, file)
  if (status !== 200) throw new Error(`${operation}: ${String(status)} ${JSON.stringify(body)}`)
  return body as ResponseOf<'places.import'>
}

/** The refusal of a table that was not taken. */
export async function refusedTable(
  client: ApiClient,
  operation: 'places.import' | 'places.importCheck',
  file: Uint8Array,
): Promise<ErrorBody['error']> {
  const { status, body } = await sendTable(client, operation, file)
  if (status === 200) throw new Error(`${operation} was not refused`)
  return (body as ErrorBody).error
}
