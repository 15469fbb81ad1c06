import type { PhoneOf } from './main-job-story'
import type { Phone } from './phone'

const TITLE = '3号楼前的路灯坏了'
const PROPOSAL = '修好铁路小区3号楼前的 2 盏路灯。'

/**
 * The life of one matter on the phones of three people: raised with a picture, screened and the
 * raiser called, found by a neighbour who was about to raise the same and seconds it instead, and
 * followed by its raiser on the timeline.
 */
export async function tellAgendaOnPhones(phoneOf: PhoneOf): Promise<void> {
  await raise(await phoneOf('陈浩'))
  await screen(await phoneOf('刘敏'))
  await secondInstead(await phoneOf('李秀英'))
  await followUp(await phoneOf('陈浩'))
}

async function raise(phone: Phone): Promise<void> {
  await phone.tap('我要提议题')
  await phone.tap('路灯照明')
  await phone.write('用一句话说是什么事', TITLE)
  await phone.takePhoto('拍照或选图')
  await phone.tap('下一步')
  await phone.sees('可能已有人提了')
  await phone.picture('agenda-01-similar')
  await phone.tap('不一样，接着写')
  await phone.write('希望怎么办？', PROPOSAL)
  await phone.write('在哪里？', '铁路小区3号楼前')
  await phone.tap('下一步')
  await phone.tap('提交议题')
  await phone.sees('已提交')
  await phone.tap('看这件议题')
  await phone.sees('下一步：网格员会在')
  await phone.close()
}

async function screen(phone: Phone): Promise<void> {
  await phone.goTo('议题')
  await phone.sees('商议中')
  await phone.tap(TITLE)
  await phone.tap('去初审')
  await phone.sees('可能和这些重复')
  await phone.tap('不予受理')
  await phone.tap('不属于社区职责范围')
  await phone.sees('给提出人的答复')
  await phone.tap('大事，征集附议')
  await phone.tap('居民反映强烈的实际困难或矛盾')
  await phone.tap('小区物业')
  await phone.picture('agenda-02-screen')
  await phone.tap('受理并征集附议')
  await phone.isTold('已受理，开始征集附议')
  await phone.tap('更多操作')
  await phone.picture('agenda-03-acts')
  await phone.tap('记下已联系提出人')
  await phone.tap('电话联系')
  await phone.write('说了什么', '和提出人约好晚上去现场看路灯。')
  await phone.tap('记下这次联系')
  await phone.isTold('已记下第一次联系')
  await phone.sees('和提出人约好晚上去现场看路灯。')
  await phone.close()
}

async function secondInstead(phone: Phone): Promise<void> {
  await phone.tap('我要提议题')
  await phone.tap('路灯照明')
  await phone.write('用一句话说是什么事', '3号楼前面路灯坏了没人修')
  await phone.tap('下一步')
  await phone.sees(TITLE)
  await phone.picture('agenda-04-second-instead')
  await phone.tap('附议这件')
  await phone.isTold('附议成功')
  await phone.sees('已有 1 人附议')
  await phone.picture('agenda-05-seconded')
  await phone.close()
}

async function followUp(phone: Phone): Promise<void> {
  await phone.goTo('我的')
  await phone.tap('我的议题')
  await phone.tap(TITLE)
  await phone.sees('予以受理，开始征集附议')
  await phone.sees('联系提出人')
  await phone.sees('刘敏 陪办')
  await phone.picture('agenda-06-timeline')
  await phone.close()
}

/** A matter heard on a visit, filed for somebody without a phone who agreed to it. */
export async function tellFilingOnPhone(phoneOf: PhoneOf): Promise<void> {
  const phone = await phoneOf('刘敏')
  await phone.goTo('我的')
  await phone.tap('工作台')
  await phone.tap('代居民登记议题')
  await phone.sees('这件事是谁提的？')
  await phone.tap('上门走访')
  await phone.write('没有认证的，写怎么称呼', '张阿姨')
  await phone.tap('口头同意')
  await phone.picture('agenda-07-who')
  await phone.tap('下一步')
  await phone.tap('13号网格')
  await phone.tap('为老服务')
  await phone.write('用一句话说是什么事', '楼门口台阶没有扶手')
  await phone.tap('下一步')
  await phone.write('希望怎么办？', '在湖畔里2号楼门口台阶装一根扶手。')
  await phone.write('在哪里？', '湖畔里2号楼门口')
  await phone.tap('下一步')
  await phone.sees('张阿姨 · 上门走访 · 口头同意')
  await phone.tap('提交议题')
  await phone.sees('已提交')
  await phone.tap('看这件议题')
  await phone.sees('代为登记 · 上门走访 · 口头同意')
  await phone.close()
}
