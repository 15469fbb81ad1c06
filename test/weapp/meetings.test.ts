import { addDays, dayOf } from '@linyi/shared/domain/calendar/shanghai-day'
import { checkInText } from '@linyi/shared/domain/meetings/check-in-code'
import { dateText } from '@linyi/shared/domain/text/date-text'
import type { ApiClient } from '../support/api-client'
import { passTo } from '../support/meetings'
import { startTestService, type TestService } from '../support/test-service'
import { openWeappPhone } from '../support/weapp-phone'
import { closeAll } from './host'

const TITLE = '小花园没有地方坐'
const NAME = '长椅怎么装讨论会'
const DAYS_AHEAD = 5

/** A meeting in the built mini-program, from its plan to the words that open it. */
describe('a meeting in the mini-program', () => {
  let service: TestService
  let findings: unknown[]

  beforeEach(async () => {
    findings = []
    service = await startTestService({ demo: true })
  }, 60_000)
  afterEach(async () => {
    await closeAll()
    await service.stop()
    expect(findings).toEqual([])
  })

  const phoneOf = async (persona: string) => {
    const phone = await openWeappPhone(service.url)
    await phone.tap(persona)
    await phone.sees('杏林社区')
    return {
      ...phone,
      close: async () => {
        findings.push(...(await phone.app.errors()), ...(await phone.app.missing()))
        await phone.close()
      },
    }
  }
  const clientOf = async (personaId: string): Promise<ApiClient> =>
    service.as((await service.guest.command('people.signIn', { personaId })).token)

  it('is planned, noticed, registered for, checked in to by code and by scan, and opened with a quorum', async () => {
    const day = addDays(dayOf(service.clock.now()), DAYS_AHEAD)
    const chair = await phoneOf('马德福')
    await chair.goTo('会议')
    await chair.tap('筹备一场会议')
    await chair.tap('建好，去排议程')
    await chair.sees('还有 5 处没填')
    await chair.tap('议题讨论会')
    await chair.tap(dateText(new Date(`${day}T04:00:00Z`)))
    await chair.tap('20:00')
    await chair.write('会议名称', NAME)
    await chair.write('在哪里开', '社区活动室')
    await chair.write('旁听席位（0 为不设）', '5')
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
    await chair.tap('排好了')
    await chair.tap('看一遍，发出通知')
    await chair.sees('都备齐了')
    await chair.tap('发出会议通知')
    await chair.tap('确认发出通知')
    await chair.sees('通知已发出')
    await chair.close()

    const neighbour = await phoneOf('李秀英')
    await neighbour.goTo('会议')
    await neighbour.tap(NAME)
    await neighbour.tap('报名旁听')
    await neighbour.sees('已报名 1 人，还有 4 个席位')

    const office = await clientOf('he-jing')
    const { items } = await office.query('meetings.list', {})
    const meetingId = items.find(({ title }) => title === NAME)?.id ?? ''
    const { checkInFrom } = await office.query('meetings.info', { meetingId })
    passTo(service, new Date(checkInFrom))

    const recorder = await phoneOf('何静')
    await recorder.goTo('会议')
    await recorder.tap(NAME)
    await recorder.tap('开始签到')
    await recorder.isTold('签到已开始')
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

    const member = await phoneOf('张桂兰')
    await member.tap('现在签到')
    await member.write('6 位签到码', code === '000000' ? '000001' : '000000')
    await member.tap('签到')
    await member.sees('签到码不对')
    await member.write('6 位签到码', code)
    await member.tap('签到')
    await member.sees('签到成功')
    await member.close()

    const opener = await phoneOf('马德福')
    await opener.goTo('会议')
    await opener.tap(NAME)
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
    await opener.tap('宣布开会')
    await opener.tap('确认开会')
    await opener.isTold('会议开始')
    await opener.sees('去主持')
    await opener.close()
    expect(await office.query('meetings.info', { meetingId })).toMatchObject({
      status: 'inSession',
    })
  }, 180_000)
})
