import { addDays, dayOf } from '@linyi/shared/domain/calendar/shanghai-day'
import { checkInText } from '@linyi/shared/domain/meetings/check-in-code'
import { dateText } from '@linyi/shared/domain/text/date-text'
import { gatherCouncil, type CouncilEvening } from '../support/council-evening'
import { passTo } from '../support/meetings'
import { at, passHours } from '../support/story'
import { stageWeapp, type WeappPhone } from '../support/weapp-stage'
import type { WeappDriver } from './host'

const REPORT = '由居委会每月五日前，在公告栏张贴楼顶堆物的检查结果。'
const NOTICES = '由物业每周一上午，在门厅更换一次公告。'
const RAMP = '由街道在明年六月底前，给2号楼门口修一条坡道。'
const PARKING = '由物业在下月底前，在2号楼北侧空地划出四十个电动车停车位。'
const AMENDED = '由物业在下月底前，在2号楼北侧空地划出六十个电动车停车位。'

const TITLE = '小花园没有地方坐'
const NAME = '长椅怎么装讨论会'
const DAYS_AHEAD = 5
const WEEK_MS = 7 * 24 * 3_600_000

const minutesOf = (meetingId: string): string =>
  `features/minutes/pages/minutes/index?id=${meetingId}`

/**
 * Meetings in the built mini-program: the demo's council meets, then it calls its next meeting. The chair's
 * phone is in Chromium, with pictures.
 */
describe('meetings in the mini-program', () => {
  const stage = stageWeapp()
  let evening: CouncilEvening
  beforeAll(async () => {
    evening = await gatherCouncil(stage.service)
  }, 60_000)

  const floor = (
    token: string,
    name: 'cockpit' | 'room' | 'recorder',
    kind?: WeappDriver['kind'],
  ): Promise<WeappPhone> =>
    stage.open(token, `features/floor/pages/${name}/index?id=${evening.meetingId}`, kind)
  const nameOf = async (token: string): Promise<string> =>
    (await stage.service.as(token).query('people.me', {})).name
  const move = async (mover: WeappPhone, text: string): Promise<void> => {
    await mover.tap('提出动议')
    await mover.write('动议', text)
    await mover.tap('提出这项动议')
  }
  /** Hands put a motion away; the chair has counted them. */
  const putAway = async (
    chair: WeappPhone,
    { act, choice, send }: { readonly act: string; readonly choice: string; readonly send: string },
  ): Promise<void> => {
    await chair.tap(act)
    await chair.tap(choice)
    await chair.write('原因', '今天说不完，先听听大家的。')
    await chair.write('同意的手', '5')
    await chair.write('不同意的手', '1')
    await chair.tap(send)
  }

  it('decide by the rules of order: handed over, put off, handed on, recused, by hands and by consensus', async () => {
    const { members } = evening
    const acting = await nameOf(at(members, 2))
    const chair = await floor(evening.chair, 'cockpit', 'chromium')
    const mover = await floor(at(members, 0), 'room')
    const second = await floor(at(members, 1), 'room')
    const recorder = await floor(evening.recorder, 'recorder')

    await chair.tap('宣布开会')
    await chair.tap('进入下一项议程')
    await chair.picture('chair-06-meeting-open')
    await mover.tap('提出动议')
    await mover.write('动议', '怎么办？')
    await mover.tap('提出这项动议')
    await mover.sees('动议要具体、明确、能办')
    await mover.write('动议', REPORT)
    await mover.tap('提出这项动议')
    await second.tap('附议')
    await chair.tap('宣布动议，开始讨论')
    await second.tap('提程序问题')
    await chair.picture('chair-07-debate')
    await second.write('哪里不合规则', '还没有念全文。')
    await second.tap('提出程序问题')
    await chair.tap('裁定程序问题')
    await chair.tap('成立')

    await chair.tap('把主持交给别人')
    await chair.tap(acting)
    await chair.tap('交出主持')
    await chair.sees(`现在由${acting}主持`)
    await chair.picture('chair-08-handed-over')
    const third = await floor(at(members, 2), 'cockpit')
    await third.tap('结束讨论')
    await third.tap('没有人要发言，结束讨论')
    await third.tap('付诸表决')
    await third.tap('开始表决')
    await mover.sees('请举手：先问赞成，再问反对。')
    await recorder.tap('登记举手数')
    await recorder.write('赞成的手', '6')
    await recorder.write('反对的手', '1')
    await recorder.sees('赞成 6、反对 1、没有举手 0')
    await recorder.tap('登记并宣布结果')
    await mover.sees('至少要 4 人赞成，表决通过。')

    const nextWeek = new Date(stage.service.clock.now().getTime() + WEEK_MS)
    for (const { text, ...away } of [
      { text: NOTICES, act: '延后再议', choice: dateText(nextWeek), send: '延后再议' },
      { text: RAMP, act: '提交更大范围决定', choice: '居民会议', send: '提交更大范围' },
    ]) {
      await move(mover, text)
      await second.tap('附议')
      await chair.tap('宣布动议，开始讨论')
      await putAway(chair, away)
      await mover.sees(text)
    }

    await chair.tap('进入下一项议程')
    // a phone is told once a second at most: a motion made before would be one on the last entry
    await mover.sees('现在杏林苑电动车没有地方停')
    await mover.sees('本次会议的结果')
    await third.app.open(`/features/floor/pages/room/index?id=${evening.meetingId}`)
    await third.app.waitForQuiet()
    await third.tap('申报回避')
    await third.write('回避的原因', '我家的车位正好在那块空地旁边。')
    await third.tap('确认回避')
    await third.sees('您对这一项已申报回避')
    await move(mover, PARKING)
    await second.tap('附议')
    await chair.tap('宣布动议，开始讨论')
    await chair.sees('1 人回避')
    await chair.picture('chair-09-recusal')
    await second.tap('提修正案')
    await second.write('改成这样', AMENDED)
    await second.tap('提出修正案')
    await mover.tap('接受修正案')
    await mover.tap('接受，改成这样')
    await chair.sees(AMENDED)
    await chair.picture('chair-10-amended')
    await chair.tap('结束讨论')
    await chair.tap('没有人要发言，结束讨论')
    await chair.tap('付诸表决')
    await chair.tap('协商一致')
    await chair.tap('开始表决')
    await mover.sees('第一次询问：有没有人反对？')
    for (const words of ['再问一次：有没有人反对', '宣布一致同意']) {
      stage.service.clock.advance(21_000)
      await chair.app.pullDown()
      await chair.tapOnceOn(words)
    }
    await mover.sees('协商一致')
    await chair.tap('散会')
    await chair.tap('宣布散会')
    await chair.picture('chair-11-adjourned')
    await recorder.sees('已散会')
    for (const phone of [chair, mover, second, third, recorder]) await phone.close()
  }, 240_000)

  it('leave minutes that are drafted, read, corrected, signed, sealed and shown without names', async () => {
    const { chair, recorder, members, meetingId } = evening
    const page = minutesOf(meetingId)
    const keeper = await stage.open(recorder, page)
    await keeper.tap('起草纪要')
    await keeper.tap('改文字')
    await keeper.write('开场', '议事长马德福说明了会议目的和发言规则。')
    await keeper.tap('保存文字')
    await keeper.sees('议事长马德福说明了会议目的和发言规则。')
    await keeper.tap('请到会人核对')
    await keeper.tap('发给到会的人核对')
    await keeper.sees('到会成员 7 人，已确认 0 人')

    const reader = await stage.open(at(members, 2), page)
    await reader.tap('提出更正')
    await reader.write('哪里不对，应当是什么', '第一项我主持时说明过表决办法。')
    await reader.tap('提出这条更正')
    await keeper.app.pullDown()
    await keeper.tap('答复这条更正')
    await keeper.write('答复', '属实，补记在这里。')
    await keeper.tap('接受更正')
    await keeper.sees('已接受：属实，补记在这里。')
    await reader.app.pullDown()
    await reader.tap('我核对过，纪要属实')
    await reader.tap('确认属实')
    await reader.sees('您已经确认过')
    await reader.sees('核对期还没有过')

    for (const token of [chair, ...members]) {
      if (token !== at(members, 2)) {
        await stage.service.as(token).command('minutes.confirm', { meetingId })
      }
    }
    await reader.app.pullDown()
    await reader.tapOnceOn('签字封存')
    await reader.tap('我签字')
    await reader.sees('等议事长签字')
    const leader = await stage.open(chair, page, 'chromium')
    await leader.tapOnceOn('签字封存')
    await leader.tap('我签字')
    await leader.sees('内容与封存时一致')
    await leader.picture('chair-12-minutes-sealed')
    await leader.tap('下载 Word 全文')
    await leader.isTold('文件已存好')
    expect(await leader.app.calls('openDocument')).toHaveLength(1)
    for (const phone of [keeper, reader, leader]) await phone.close()

    const neighbour = await stage.phoneOf('li-xiuying', page)
    await neighbour.sees('这是公开的纪要，姓名已隐去')
    await neighbour.sees('内容与封存时一致')
    expect(await neighbour.app.text()).not.toMatch(/马德福|张桂兰/)
    await neighbour.close()
  }, 120_000)

  it('are planned, noticed, registered for, checked in to by code and by scan, and opened with a quorum', async () => {
    const { service } = stage
    passHours(service, 24)
    const day = addDays(dayOf(service.clock.now()), DAYS_AHEAD)
    const chair = await stage.open(
      await stage.signIn('ma-defu'),
      'pages/meetings/index',
      'chromium',
    )
    await chair.picture('chair-01-calendar')
    await chair.tap('筹备一场会议')
    await chair.tap('建好，去排议程')
    await chair.sees('还有 5 处没填')
    await chair.tap('议题讨论会')
    await chair.tap(dateText(new Date(`${day}T04:00:00Z`)))
    await chair.tap('20:00')
    await chair.write('会议名称', NAME)
    await chair.write('在哪里开', '社区活动室')
    await chair.write('旁听席位（0 为不设）', '5')
    await chair.picture('chair-02-plan')
    await chair.tap('建好，去排议程')
    await chair.sees('还没有安排要议的事')
    await chair.tap('编排议程')
    await chair.tap('加一件议题')
    await chair.tap(TITLE)
    await chair.tap('30 分钟')
    await chair.tap('列入议程')
    await chair.isTold('已列入议程')
    await chair.tap('加一个事项')
    await chair.write('要议什么', '清理楼道的通报')
    await chair.tap('附一份材料')
    await chair.write('材料名称', '清理情况')
    await chair.tap('列入议程')
    await chair.sees('2 项，共 50 分钟，预计 20:50 结束')
    await chair.tap('上移：清理楼道的通报')
    await chair.sees('1. 清理楼道的通报')
    const { id: meetingId = '' } = (await chair.app.currentPage()).query

    await chair.app.drag(
      { selector: '.agenda-row__grip', nth: 0 },
      { selector: '.agenda-editor__whole', nth: 1 },
    )
    await chair.sees(`1. ${TITLE}`)
    await chair.picture('chair-03-agenda')

    await chair.tap('排好了')
    await chair.tap('看一遍，发出通知')
    await chair.sees('都备齐了')
    await chair.picture('chair-04-notice')
    await chair.tap('发出会议通知')
    await chair.tap('确认发出通知')
    await chair.sees('通知已发出')
    await chair.picture('chair-05-noticed')
    await chair.close()

    const neighbour = await stage.phoneOf('li-xiuying', 'pages/meetings/index')
    await neighbour.tap(NAME)
    await neighbour.tap('报名旁听')
    await neighbour.sees('已报名 1 人，还有 4 个席位')

    const office = await stage.clientOf('he-jing')
    const { checkInFrom } = await office.query('meetings.info', { meetingId })
    passTo(service, new Date(checkInFrom))

    const detail = `features/meetings/pages/meeting/index?id=${meetingId}`
    const recorder = await stage.phoneOf('he-jing', detail)
    await recorder.tap('开始签到')
    await recorder.isTold('签到已开始')
    await recorder.sees('会场电脑打开 127.0.0.1')
    await recorder.tap('去签到台')
    await recorder.sees('秒后换新码')
    const [, first = '', second = ''] = /(\d{3}) (\d{3})/.exec(await recorder.app.text()) ?? []
    const code = `${first}${second}`

    await neighbour.app.pullDown()
    await neighbour.tap('签到')
    await neighbour.app.answer('scanCode', { result: checkInText(meetingId, code) })
    await neighbour.tap('扫签到台的二维码')
    await neighbour.sees('签到成功')
    await neighbour.close()

    const member = await stage.phoneOf('zhang-guilan')
    await member.tap('现在签到')
    await member.write('6 位签到码', code === '000000' ? '000001' : '000000')
    await member.tap('签到')
    await member.sees('签到码不对')
    await member.write('6 位签到码', code)
    await member.tap('签到')
    await member.sees('签到成功')
    await member.close()

    const opener = await stage.phoneOf('ma-defu', detail)
    await opener.sees('未达到法定人数')
    await opener.sees('到会成员不足法定人数')
    const { items: rows } = await office.query('meetings.attendance', {
      meetingId,
      kind: 'member',
      limit: 50,
    })
    const absent = rows.filter(({ isPresent }) => !isPresent)
    for (const { id: attendanceId } of absent.slice(1)) {
      await office.command('meetings.checkInFor', { meetingId, attendanceId })
    }
    await recorder.tap(absent[0]?.name ?? '')
    await recorder.tap('为这位签到')
    await recorder.isTold('已签到')
    await recorder.close()

    await opener.app.pullDown()
    await opener.sees('已达到法定人数')
    await opener.tapOnceOn('宣布开会')
    await opener.tap('确认开会')
    await opener.isTold('会议开始')
    await opener.sees('去主持')
    await opener.close()
    expect(await office.query('meetings.info', { meetingId })).toMatchObject({
      status: 'inSession',
    })
  }, 180_000)
})
