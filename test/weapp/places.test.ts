import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { SMALL_TABLE, tableFile, type Table } from '../support/place-table'
import { startTestService, type TestService } from '../support/test-service'
import { openWeappPhone } from '../support/weapp-phone'
import { closeAll } from './host'

const sheetOf = (name: string) => SMALL_TABLE[name] ?? []
/** What the demo community has no other word for: its Party tree stays as it is. */
const RIGHT: Table = Object.fromEntries(
  ['网格', '片区', '小区', '楼栋', '房屋'].map((name) => [name, sheetOf(name)]),
)
const WRONG: Table = { ...RIGHT, 房屋: [...sheetOf('房屋'), ['晨光里', '1号楼', 9, '901']] }

describe('the table of places on a phone', () => {
  let service: TestService
  let folder: string

  beforeAll(async () => {
    service = await startTestService({ demo: true })
    folder = mkdtempSync(path.join(tmpdir(), 'linyi-table-'))
  }, 60_000)
  afterAll(async () => {
    await closeAll()
    await service.stop()
    rmSync(folder, { recursive: true })
  })

  it('is chosen from a chat, checked row by row, mended and imported by the secretary', async () => {
    const phone = await openWeappPhone(service.url)
    const choose = async (words: string, name: string, table: Table) => {
      const file = path.join(folder, name)
      writeFileSync(file, await tableFile(table))
      await phone.app.answer('chooseMessageFile', { files: [file] })
      await phone.tap(words)
    }
    await phone.tap('杨立新')
    await phone.sees('杏林社区')
    await phone.app.open('/features/places/pages/import/index')

    // who closes the chooser, or has only other files, stays where they are
    await phone.tap('选择填好的表格')
    await choose('选择填好的表格', '照片.jpg', RIGHT)
    await phone.sees('选择填好的表格')

    await choose('选择填好的表格', '错的.xlsx', WRONG)
    await phone.sees('这栋楼只有 2 个单元，请填写单元号')
    expect(await phone.app.text()).not.toContain('确认导入')

    await choose('换一个文件', '对的.xlsx', RIGHT)
    await phone.sees('检查通过，还没有导入。确认后一次写入，中间出错就一条也不写。')
    await phone.tap('确认导入')
    await phone.sees('导入完成')

    expect(await phone.app.errors()).toEqual([])
    expect(await phone.app.missing()).toEqual([])
    await phone.close()
  }, 60_000)
})
