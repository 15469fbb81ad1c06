import { addDays, dayOf, endOfDay } from '@linyi/shared/domain/calendar/shanghai-day'
import { COUNCIL_DEFAULT } from '@linyi/shared/domain/rules/council-default'
import { deadlineText } from '@linyi/shared/domain/text/date-text'
import type { PhoneOf } from './main-job-story'
import type { TestService } from './test-service'

/** A matter of the demo that the grid worker has answered; its raiser is asked how it went. */
const TITLE = '铁路小区2号楼门口的垃圾桶破了'
const REASON = '新换的桶第二天又裂了，还是漏水。'

/**
 * A raiser of 72 finds 请您评价 on the first page, says in two taps that it is not solved and that she is
 * not content, reads until when it may be taken up again, and asks for it. The grid worker has it on
 * 工作台 again, and both read in the timeline why.
 */
export async function tellRating(service: TestService, phoneOf: PhoneOf): Promise<void> {
  const raiser = await phoneOf('李秀英')
  await raiser.tap('长辈版')
  await raiser.tap('去评价')
  await raiser.sees('点两下就好')
  await raiser.picture('rating-01-asked')
  await raiser.tap('没有解决')
  await raiser.tap('不满意')
  await raiser.sees('已记下，谢谢您')
  const lastDay = addDays(dayOf(service.clock.now()), COUNCIL_DEFAULT.agenda.reopenDays)
  await raiser.sees(`您可以在 ${deadlineText(endOfDay(lastDay))} 前申请重新办理。`)
  await raiser.picture('rating-02-rated')
  await raiser.tap('申请重新办理')
  await raiser.tap('不满意的人数达到规定比例')
  await raiser.write('有什么新情况，或哪里没有办好？', REASON)
  await raiser.picture('rating-03-reopen')
  await raiser.tap('申请重新办理')
  await raiser.isTold('已提交，重新安排落实')
  await raiser.sees('下一步：')
  await raiser.sees(`不满意的人数达到规定比例。${REASON}`)
  await raiser.picture('rating-04-reopened')
  await raiser.close()

  const worker = await phoneOf('刘敏')
  await worker.tap('去工作台看全部')
  await worker.sees('按截止时间排列')
  await worker.tap(`重新办理：${TITLE}`)
  await worker.sees('派给您的')
  await worker.picture('rating-05-again')
  await worker.tap(TITLE)
  await worker.sees(`不满意的人数达到规定比例。${REASON}`)
  await worker.close()
}
