import type { PhoneOf } from './main-job-story'

/**
 * A resident objects to a decision on public notice; the secretary finds the objection on 工作台 and
 * answers that it is right. What everybody reads afterwards is that nothing is carried out.
 */
export async function tellObjection(phoneOf: PhoneOf, title: string): Promise<void> {
  const objector = await phoneOf('李秀英')
  await objector.tap('全部公示')
  await objector.tap(title)
  await objector.tap('我有异议')
  await objector.sees('异议成立的，停止执行，退回重议或整改')
  await objector.tap('提交异议')
  await objector.sees('请写您的异议。')
  await objector.write('您不同意什么，为什么', '那块空地是消防通道，不能占。')
  await objector.picture('objection-01-write')
  await objector.tap('提交异议')
  await objector.sees('异议已提交')
  await objector.close()

  const secretary = await phoneOf('杨立新')
  await secretary.tap('去工作台看全部')
  await secretary.sees('按截止时间排列')
  await secretary.tap(title)
  await secretary.sees('那块空地是消防通道，不能占。')
  await secretary.tap('成立，停止执行')
  await secretary.write('答复内容', '现场核实过，确是消防通道，停止执行，退回议事会重议。')
  await secretary.picture('objection-02-answer')
  await secretary.tap('答复：异议成立，停止执行')
  await secretary.isTold('已答复，停止执行，居民会收到通知')
  await secretary.close()

  const neighbour = await phoneOf('陈浩')
  await neighbour.tap('全部公示')
  await neighbour.sees('异议成立，已停止执行')
  await neighbour.tap(title)
  await neighbour.sees('一位居民的异议')
  await neighbour.sees('现场核实过，确是消防通道，停止执行，退回议事会重议。')
  await neighbour.picture('objection-03-halted')
  await neighbour.tap('看议题和办理进展')
  await neighbour.sees('异议成立')
  await neighbour.close()
}
