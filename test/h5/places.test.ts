import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { DESK, openBrowser } from '../support/chromium'
import { openH5Phone } from '../support/h5-phone'
import { SMALL_TABLE, tableFile, type Table } from '../support/place-table'
import { startTestService, type TestService } from '../support/test-service'

const sheetOf = (name: string) => SMALL_TABLE[name] ?? []
/** What the demo community has no other word for: its Party tree stays as it is. */
const RIGHT: Table = Object.fromEntries(
  ['网格', '片区', '小区', '楼栋', '房屋'].map((name) => [name, sheetOf(name)]),
)
const WRONG: Table = { ...RIGHT, 房屋: [...sheetOf('房屋'), ['晨光里', '1号楼', 9, '901']] }

describe('the table of places at a desk', () => {
  let service: TestService
  let browser: Browser
  let folder: string

  beforeAll(async () => {
    service = await startTestService({ demo: true })
    browser = await openBrowser()
    folder = mkdtempSync(path.join(tmpdir(), 'linyi-table-'))
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    await service.stop()
    rmSync(folder, { recursive: true })
  })

  const fileOf = async (name: string, table: Table): Promise<string> => {
    const file = path.join(folder, name)
    writeFileSync(file, await tableFile(table))
    return file
  }
  const choose = async (page: Page, tap: () => Promise<void>, file: string): Promise<void> => {
    const chooser = page.waitForEvent('filechooser')
    await tap()
    await (await chooser).setFiles(file)
  }

  it('is checked, mended, imported and taken out again by the secretary', async () => {
    const desk = await openH5Phone(browser, service.url, DESK)
    const { page } = desk
    await desk.tap('杨立新')
    await desk.tap('社区资料')
    await desk.sees('8号网格')
    await desk.picture('places-map')

    await desk.tap('导入表格')
    const wrong = await fileOf('错的.xlsx', WRONG)
    await choose(page, () => desk.tap('选择填好的表格'), wrong)
    await desk.sees('这栋楼只有 2 个单元，请填写单元号')
    await desk.picture('places-faults')

    const right = await fileOf('对的.xlsx', RIGHT)
    await choose(page, () => desk.tap('换一个文件'), right)
    await desk.sees('检查通过，还没有导入。确认后一次写入，中间出错就一条也不写。')
    await desk.tap('确认导入')
    await desk.sees('导入完成')
    await desk.tap('查看社区资料')
    await desk.sees('21号网格')

    const download = page.waitForEvent('download')
    await desk.tap('导出表格')
    await desk.tap('确认导出')
    expect((await download).suggestedFilename()).toMatch(/^社区资料-\d{4}-\d{2}-\d{2}\.xlsx$/)
    expect(desk.faults).toEqual([])
    await desk.close()
  }, 60_000)
})
