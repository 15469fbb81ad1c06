import type { Phone } from './phone'
import { passHours } from './story'
import type { TestService } from './test-service'

/** Gives a person of the demo a phone of their own, signed in. */
export type PhoneOf = (persona: string) => Promise<Phone>

const TITLE = '3号楼前的路灯坏了'
const TASK = '修好路灯，请网格员验收'
const PROPOSAL = '修好铁路小区3号楼前的 2 盏路灯。'

/**
 * The main job as nine people live it, each on a phone of their own: raised with a picture, screened,
 * seconded, reviewed, put to the vote, decided by the clock, published and read. The same story is
 * told in the mini-program's runtime and in a browser. Answers with how often the secretary touched the
 * screen to publish, from 工作台 on.
 */
export async function tellMainJob(service: TestService, phoneOf: PhoneOf): Promise<number> {
  await raise(await phoneOf('陈浩'))
  await screen(await phoneOf('刘敏'))
  for (const neighbour of ['李秀英', '张桂兰', '马德福']) await endorse(await phoneOf(neighbour))
  await review(await phoneOf('孙志强'))
  await putToVote(await phoneOf('马德福'))
  await vote(await phoneOf('李秀英'))
  passHours(service, 24 * 8)
  await certify(service, '杨立新')
  const touches = await publish(await phoneOf('杨立新'))
  await read(await phoneOf('王建军'))
  return touches
}

async function raise(phone: Phone): Promise<void> {
  await phone.picture('01-home')
  await phone.tap('我要提议题')
  await phone.tap('路灯照明')
  await phone.write('用一句话说是什么事', TITLE)
  await phone.takePhoto('拍照或选图')
  await phone.picture('02-raise-what')
  await phone.tap('下一步')
  await phone.sees('可能已有人提了')
  await phone.tap('不一样，接着写')
  await phone.write('希望怎么办？', PROPOSAL)
  await phone.write('在哪里？', '铁路小区3号楼前')
  await phone.picture('03-raise-how')
  await phone.tap('下一步')
  await phone.picture('04-raise-check')
  await phone.tap('提交议题')
  await phone.sees('已提交')
  await phone.picture('05-raise-done')
  await phone.tap('看这件议题')
  await phone.sees(PROPOSAL)
  await phone.picture('06-item-submitted')
  await phone.close()
}

async function screen(phone: Phone): Promise<void> {
  await phone.picture('07-staff-home')
  await phone.tap('去工作台看全部')
  await phone.sees('按截止时间排列')
  await phone.tap(TITLE)
  await phone.sees('怎么处理？')
  await phone.tap('大事，征集附议')
  await phone.tap('居民反映强烈的实际困难或矛盾')
  await phone.picture('08-screen')
  await phone.tap('受理并征集附议')
  await phone.isTold('已受理，开始征集附议')
  await phone.close()
}

async function endorse(phone: Phone): Promise<void> {
  await phone.goTo('议题')
  await phone.sees(TITLE)
  await phone.picture('09-agenda')
  await phone.tap(TITLE)
  await phone.sees(PROPOSAL)
  await phone.picture('10-item-endorsing')
  await phone.tap('我要附议')
  await phone.tap('确认附议')
  await phone.isTold('附议成功')
  await phone.picture('11-item-endorsed')
  await phone.close()
}

async function review(phone: Phone): Promise<void> {
  await phone.goTo('议题')
  await phone.sees('商议中')
  await phone.tap(TITLE)
  // the cards of the list carry the same words as the button
  await phone.sees('办理进展')
  await phone.tap('党组织审议')
  await phone.sees('审议意见')
  await phone.tap('同意提交议事会')
  await phone.write('审议记录', '网格党支部研究，情况属实，同意提交议事会。')
  await phone.picture('12-review')
  await phone.tap('同意，提交议事会')
  await phone.isTold('已提交议事会')
  await phone.close()
}

async function putToVote(phone: Phone): Promise<void> {
  await phone.goTo('议题')
  await phone.sees('商议中')
  await phone.tap(TITLE)
  await phone.tap('讨论后发起表决')
  await phone.sees('表决的性质')
  await phone.tap('居民意向征询')
  await phone.sees('名单里有（隐去姓名）')
  await phone.tap('下一步')
  await phone.sees('怎么投')
  await phone.tap('下一步')
  await phone.write('讨论情况', '议事会到场看过，同意先听听居民的意见。')
  await phone.tap('7 天后晚上 8 点')
  await phone.picture('13-open-ballot')
  await phone.tap('下一步')
  await phone.sees('居民会看到')
  await phone.tap('发起表决')
  await phone.tap('确认发起表决')
  await phone.isTold('表决已经开始')
  await phone.close()
}

async function vote(phone: Phone): Promise<void> {
  await phone.tap('长辈版')
  await phone.picture('14-senior-home')
  await phone.tap(TITLE)
  await phone.sees('您的意见是？')
  await phone.picture('15-senior-ballot')
  await phone.tap('赞成')
  await phone.picture('16-senior-confirm')
  await phone.tap('确认投赞成票')
  await phone.sees('您的票已经收到')
  await phone.picture('17-senior-voted')
  await phone.close()
}

/**
 * The result is confirmed beside the story: which of its two tasks stands on top of the desk depends on
 * the day of the week, and the office of a ballot is driven by a story of its own.
 */
async function certify(service: TestService, name: string): Promise<void> {
  const { items: personas } = await service.guest.query('people.personas', {})
  const personaId = personas.find((persona) => persona.name === name)?.id ?? ''
  const { token } = await service.guest.command('people.signIn', { personaId })
  const { items } = await service.as(token).query('inbox.tasks', {})
  for (const task of items) {
    if (task.kind !== 'certifyBallot' || task.title !== TITLE) continue
    await service.as(token).command('ballots.certify', { ballotId: task.ballotId })
  }
}

/** A phone that counts every touch: what is pressed, and the field that somebody begins to write in. */
function counted(phone: Phone): { readonly phone: Phone; readonly touches: () => number } {
  let touches = 0
  return {
    touches: () => touches,
    phone: {
      ...phone,
      tap: (words) => {
        touches += 1
        return phone.tap(words)
      },
      write: (field, words) => {
        touches += 1
        return phone.write(field, words)
      },
    },
  }
}

/** The secretary publishes what was decided; answers with how often the screen was touched. */
async function publish(secretary: Phone): Promise<number> {
  await secretary.picture('18-secretary-home')
  await secretary.tap('去工作台看全部')
  await secretary.sees('按截止时间排列')
  const { phone, touches } = counted(secretary)
  await phone.tap(TITLE)
  await phone.sees('填好才能公示')
  await phone.write('做什么', TASK)
  await phone.write('由谁来做', '维修队')
  await phone.tap('1 个月后')
  await phone.write('没有采纳的意见和理由', '没有不同意见。')
  await phone.write('联系人和电话', '社区服务站 0561-3012345，周师傅 13900001234')
  await phone.sees('必填的都齐了')
  await phone.tap('我看过每张照片，没有人脸和车牌')
  await phone.picture('19-publish')
  await phone.tap('预览居民看到的样子')
  await phone.sees('已自动隐去 1 处个人信息')
  await phone.picture('19-publish-preview')
  await phone.tap('审核并公示')
  await phone.sees('什么时候公示？')
  await phone.tap('确认公示')
  await phone.isTold('已经公示')
  await secretary.close()
  return touches()
}

async function read(phone: Phone): Promise<void> {
  await phone.tap(TITLE)
  await phone.sees(TASK)
  await phone.sees('打电话 05613012345')
  await phone.picture('20-outcome')
  await phone.tap('看表决内容和依据')
  await phone.sees('表决结果')
  await phone.picture('21-result')
  await phone.close()
}
