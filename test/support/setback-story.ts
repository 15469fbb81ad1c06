import type { PhoneOf } from './main-job-story'

/** Work of the demo that is said to be done, and work that runs. */
const CLAIMED = '组织清理楼顶堆物'
const RUNNING = '抬高路面、加排水沟'
const DEFECT = '排水口还堵着半块砖。'
const OBSTACLE = '路面下有燃气管，燃气公司不同意开挖。'

/** The chair goes to look at work that is said to be done, and sends it back with what is wrong. */
export async function tellDefect(phoneOf: PhoneOf): Promise<void> {
  const chair = await phoneOf('马德福')
  await chair.goTo('我的')
  await chair.tap('工作台')
  await chair.tap(CLAIMED)
  await chair.sees('现场看下来')
  await chair.tap('有问题，退回整改')
  await chair.write('有哪些问题', DEFECT)
  await chair.tap('1 周后')
  await chair.picture('setback-01-defect')
  await chair.tap('退回整改')
  await chair.isTold('已退回整改，到期再验收')
  await chair.sees(`验收时发现的问题：${DEFECT}`)
  await chair.close()
}

/** Whoever leads the work says that it cannot be done; the page below tells it, met once. */
export async function tellInfeasible(phoneOf: PhoneOf): Promise<void> {
  const lead = await phoneOf('刘敏')
  await lead.tap('去工作台看全部')
  await lead.sees('按截止时间排列')
  await lead.tap(RUNNING)
  await lead.tap('更多操作')
  await lead.tap('说明办不到')
  await lead.sees('办不到就如实说明')
  await lead.write('为什么办不到', OBSTACLE)
  await lead.picture('setback-02-infeasible')
  await lead.tap('说明办不到，退回议事会')
  await lead.isTold('已退回议事会，提出人会收到说明')
  await lead.sees(`负责人说明办不到：${OBSTACLE}`)
  await lead.close()
}
