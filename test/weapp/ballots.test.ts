import type { RequestInput } from '@linyi/shared/contract/operations'
import { passHours } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'
import type { ApiClient } from '../support/api-client'
import { openWeappPhone } from '../support/weapp-phone'
import { closeAll } from './host'

const TITLE = '小花园没有地方坐'
const CODE = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/
const DAY_MS = 24 * 3_600_000

/** A ballot in the built mini-program, from the chair's form to the paper found in the box. */
describe('a ballot in the mini-program', () => {
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

  /** Opens a ballot on the matter that waits for the council. */
  const open = async (wish: Partial<RequestInput<'ballots.open'>>): Promise<string> => {
    const chair = await clientOf('ma-defu')
    const { items } = await chair.query('agenda.list', { status: 'scheduled' })
    const { id } = await chair.command('ballots.open', {
      itemId: items.find(({ title }) => title === TITLE)?.id ?? '',
      effect: 'advisory',
      deliberation: '议事会讨论过。',
      text: '同意在小花园装两张长椅。',
      closesAt: new Date(service.clock.now().getTime() + 3 * DAY_MS).toISOString(),
      ...wish,
    })
    return id
  }

  it('asks households to rank, gives a receipt, shows every step of the count and finds the paper', async () => {
    const chair = await phoneOf('马德福')
    await chair.goTo('议题')
    await chair.tap(TITLE)
    await chair.tap('讨论后发起表决')
    await chair.tap('居民意向征询')
    await chair.tap('每户一票')
    await chair.sees('名单里有（隐去姓名）')
    await chair.tap('下一步')
    await chair.tap('排序')
    await chair.tap('下一步')
    await chair.sees('至少要写两个选项。')
    await chair.write('选项 1', '木凉亭')
    await chair.write('选项 2', '石桌石凳')
    await chair.tap('再加一项')
    await chair.write('选项 3', '只加长椅')
    await chair.tap('下一步')
    await chair.write('讨论情况', '看过三个样子，想听听大家的。')
    await chair.tap('2 天后晚上 8 点')
    await chair.tap('下一步')
    await chair.sees('木凉亭、石桌石凳、只加长椅')
    await chair.tap('发起表决')
    await chair.tap('确认发起表决')
    await chair.isTold('表决已经开始')
    await chair.close()

    const voter = await phoneOf('李秀英')
    await voter.tap(TITLE)
    await voter.sees('按喜欢的先后点，最喜欢的先点')
    await voter.tap('石桌石凳')
    await voter.tap('木凉亭')
    await voter.tap('选好了，再看一遍')
    await voter.sees('您选的是“石桌石凳 › 木凉亭”')
    await voter.tap('确认投票')
    await voter.sees('您的回执码')
    const code = CODE.exec(await voter.app.text())?.[0] ?? ''
    expect(code).not.toBe('')

    passHours(service, 72)
    await voter.app.pullDown()
    await voter.sees('已选出')
    await voter.tap('看看是怎么数出来的')
    await voter.sees('与其他各项比较 · 石桌石凳')
    await voter.tap('公布的票箱')
    await voter.write('回执码', code.toLowerCase().replace(/-/g, ' '))
    await voter.tap('查一查')
    await voter.sees('已经计入结果')
    await voter.tap('在我的手机上重新计票')
    await voter.sees('数出来的结果和公布的一样')
    await voter.close()

    for (const office of ['孙志强', '徐国华']) {
      const phone = await phoneOf(office)
      await phone.goTo('议题')
      await phone.tap(TITLE)
      await phone.tap('去看表决')
      await phone.tap('表决管理')
      await phone.tap('确认表决结果')
      await phone.sees('您确认的结果是')
      await phone.tap('我核对过，确认结果')
      await phone.isTold('已确认')
      await phone.close()
    }
  }, 180_000)

  it('is brought to the door: nobody home, then a paper that two people read the same', async () => {
    const ballotId = await open({ electors: 'household' })
    const worker = await clientOf('liu-min')
    const { grids } = await worker.query('places.overview', {})
    const building = grids
      .flatMap(({ estates }) => estates.flatMap(({ buildings }) => buildings))
      .find(({ name }) => name === '铁路小区3号楼')
    const { doors } = await worker.query('ballots.canvass', {
      ballotId,
      buildingId: building?.id ?? '',
    })
    const door = doors[0]?.text ?? ''

    const first = await phoneOf('刘敏')
    await first.goTo('议题')
    await first.tap(TITLE)
    await first.tap('去投票')
    await first.tap('表决管理')
    await first.tap('入户登记板')
    await first.tap('铁路小区3号楼')
    await first.tap(`${door}，未联系`)
    await first.tap('家中无人')
    await first.isTold('已登记')
    await first.tap(`${door}，没人`)
    await first.tap('录入纸质选票或协助投票')
    await first.tap('赞成')
    await first.sees('请先拍下纸质选票。')
    await first.takePhoto('拍照或选图')
    await first.tap('赞成')
    await first.tap('确认录入')
    await first.isTold('已录入，等另一人核对后计入')
    await first.close()

    const second = await phoneOf('孙志强')
    await second.goTo('议题')
    await second.tap(TITLE)
    await second.tap('去投票')
    await second.tap('表决管理')
    await second.tap('核对纸质选票')
    await second.sees('纸质选票 · 刘敏（网格员） 录入')
    expect(
      await second.app.findAll({ ariaLabel: '第 1 张图片，共 1 张，点击查看大图' }),
    ).toHaveLength(1)
    await second.tap('我来核对')
    await second.tap('赞成')
    await second.tap('确认，选票上是这样')
    await second.isTold('两人一致，已计入')
    await second.close()

    const { turnout } = await worker.query('ballots.info', { ballotId })
    expect(turnout).toBe(1)
  }, 120_000)
})
