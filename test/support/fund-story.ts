import type { PhoneOf } from './main-job-story'
import { passHours } from './story'
import type { TestService } from './test-service'

const TITLE = '铁路小区三季度公共收益'
const WRONG = '三季度车位费收入，存入小区公共收益账户。'
const RIGHT = '三季度车位费和广告费收入，存入小区公共收益账户。'
const REASON = '漏写了广告费。'

/**
 * The secretary writes the accounts of the common fund and sets the hour at which they go out; a day
 * later they hang on the wall. They are corrected, and a resident reads what they said before.
 */
export async function tellFund(service: TestService, phoneOf: PhoneOf): Promise<void> {
  const secretary = await phoneOf('杨立新')
  await secretary.tap('全部公示')
  await secretary.tap('起草和定时公示')
  await secretary.sees('新的公示')
  await secretary.tap('公共收益公示')
  await secretary.write('名称', TITLE)
  await secretary.tap('起草公共收益公示')
  await secretary.write('收支说明', WRONG)
  await secretary.write('名目', '车位费')
  await secretary.write('金额（元）', '12000')
  await secretary.write('联系人和电话', '社区服务站 0561-3012345')
  await secretary.sees('必填的都齐了')
  await secretary.tap('预览居民看到的样子')
  await secretary.tap('审核并公示')
  await secretary.tap('明天上午')
  await secretary.picture('fund-01-hour')
  await secretary.tap('确认定时公示')
  await secretary.isTold('已定时，到时间自动公示')
  await secretary.sees('09:00 自动公示')
  await secretary.close()

  passHours(service, 48)
  await correct(phoneOf)
  await compare(phoneOf)
}

async function correct(phoneOf: PhoneOf): Promise<void> {
  const secretary = await phoneOf('杨立新')
  await secretary.tap('全部公示')
  await secretary.tap(TITLE)
  await secretary.sees(WRONG)
  await secretary.tap('更正这份公示')
  await secretary.write('为什么更正', REASON)
  await secretary.write('收支说明', RIGHT)
  await secretary.picture('fund-02-correct')
  await secretary.tap('预览更正后的样子')
  await secretary.tap('更正并公示')
  await secretary.tap('确认更正')
  await secretary.isTold('已更正')
  await secretary.close()
}

async function compare(phoneOf: PhoneOf): Promise<void> {
  const resident = await phoneOf('李秀英')
  await resident.tap('全部公示')
  await resident.tap(TITLE)
  await resident.sees(RIGHT)
  await resident.sees(`更正过：${REASON}`)
  await resident.tap('看更正前的内容')
  await resident.sees('第 1 版')
  await resident.sees(WRONG)
  await resident.picture('fund-03-versions')
  await resident.close()
}
