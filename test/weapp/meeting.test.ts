import { gatherCouncil, type CouncilEvening } from '../support/council-evening'
import { at } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'
import { openWeappPhone } from '../support/weapp-phone'
import { closeAll } from './host'

const REPORT = '由居委会每月五日前，在公告栏张贴楼顶堆物的检查结果。'
const PARKING = '由物业在下月底前，在2号楼北侧空地划出四十个电动车停车位。'
const AMENDED = '由物业在下月底前，在2号楼北侧空地划出六十个电动车停车位。'

/** The council meets in the built mini-program: chair, members and recorder, two motions. */
describe('a meeting in the mini-program', () => {
  let service: TestService
  let evening: CouncilEvening
  const findings: unknown[] = []

  beforeAll(async () => {
    service = await startTestService({ demo: true })
    evening = await gatherCouncil(service)
  }, 60_000)
  afterAll(async () => {
    await closeAll()
    await service.stop()
  })

  const open = async (token: string, name: string) => {
    const page = `/features/${name}/index?id=${evening.meetingId}`
    const phone = await openWeappPhone(service.url, 'jsdom', { token, page })
    await phone.app.waitForQuiet()
    return {
      ...phone,
      close: async () => {
        findings.push(...(await phone.app.errors()), ...(await phone.app.missing()))
        await phone.close()
      },
    }
  }

  it('decides two motions by the rules of order, and its minutes are confirmed', async () => {
    const { members } = evening
    const chair = await open(evening.chair, 'floor/pages/cockpit')
    const mover = await open(at(members, 0), 'floor/pages/room')
    const second = await open(at(members, 1), 'floor/pages/room')
    const recorder = await open(evening.recorder, 'floor/pages/recorder')

    await chair.tap('宣布开会')
    await chair.tap('进入下一项议程')
    await mover.tap('提出动议')
    await mover.write('动议', '怎么办？')
    await mover.tap('提出这项动议')
    await mover.sees('动议要具体、明确、能办')
    await mover.write('动议', REPORT)
    await mover.tap('提出这项动议')
    await second.tap('附议')
    await chair.tap('宣布动议，开始讨论')
    await second.tap('提程序问题')
    await second.write('哪里不合规则', '还没有念全文。')
    await second.tap('提出程序问题')
    await chair.tap('裁定程序问题')
    await chair.tap('成立')
    await chair.tap('结束讨论')
    await chair.tap('没有人要发言，结束讨论')
    await chair.tap('付诸表决')
    await chair.tap('开始表决')
    await mover.sees('请举手：先问赞成，再问反对。')
    await recorder.tap('登记举手数')
    await recorder.write('赞成的手', '6')
    await recorder.write('反对的手', '1')
    await recorder.sees('赞成 6、反对 1、没有举手 0')
    await recorder.tap('登记并宣布结果')
    await mover.sees('至少要 4 人赞成，表决通过。')

    await chair.tap('进入下一项议程')
    await mover.sees('本次会议的结果')
    await mover.tap('提出动议')
    await mover.write('动议', PARKING)
    await mover.tap('提出这项动议')
    await second.tap('附议')
    await chair.tap('宣布动议，开始讨论')
    await second.tap('提修正案')
    await second.write('改成这样', AMENDED)
    await second.tap('提出修正案')
    await mover.tap('接受修正案')
    await mover.tap('接受，改成这样')
    await chair.sees(AMENDED)
    await chair.tap('结束讨论')
    await chair.tap('没有人要发言，结束讨论')
    await chair.tap('付诸表决')
    await chair.tap('协商一致')
    await chair.tap('开始表决')
    await mover.sees('第一次询问：有没有人反对？')
    service.clock.advance(21_000)
    await chair.app.pullDown()
    await chair.app.waitFor(() =>
      chair.app.find({ role: 'button', ariaLabel: '再问一次：有没有人反对', exact: true }),
    )
    await chair.tap('再问一次：有没有人反对')
    service.clock.advance(21_000)
    await chair.app.pullDown()
    await chair.app.waitFor(() =>
      chair.app.find({ role: 'button', ariaLabel: '宣布一致同意', exact: true }),
    )
    await chair.tap('宣布一致同意')
    await mover.sees('协商一致')
    await chair.tap('散会')
    await chair.tap('宣布散会')
    await recorder.sees('已散会')
    for (const phone of [chair, mover, second, recorder]) await phone.close()

    const keeper = await open(evening.recorder, 'minutes/pages/minutes')
    await keeper.tap('起草纪要')
    await keeper.tap('改文字')
    await keeper.write('开场', '议事长说明了会议目的和发言规则。')
    await keeper.tap('保存文字')
    await keeper.sees('议事长说明了会议目的和发言规则。')
    await keeper.tap('请到会人核对')
    await keeper.tap('发给到会的人核对')
    await keeper.sees('到会成员 7 人，已确认 0 人。')
    const reader = await open(at(members, 2), 'minutes/pages/minutes')
    await reader.tap('提出更正')
    await reader.write('哪里不对，应当是什么', '第一项我提了两次问题。')
    await reader.tap('提出这条更正')
    await reader.tap('我核对过，纪要属实')
    await reader.tap('确认属实')
    await reader.sees('已确认 1 人')
    await keeper.app.pullDown()
    await keeper.tap('答复这条更正')
    await keeper.write('答复', '查过记录，提了一次。')
    await keeper.tap('不接受')
    await keeper.sees('未接受：查过记录，提了一次。')
    for (const phone of [reader, keeper]) await phone.close()

    expect(findings).toEqual([])
  }, 120_000)
})
