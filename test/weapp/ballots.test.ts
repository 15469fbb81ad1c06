import { dateTimeText } from '@linyi/shared/domain/text/date-text'
import { passHours } from '../support/story'
import { stageWeapp } from '../support/weapp-stage'

const TITLE = '小花园没有地方坐'
const RANKED = '纺织厂宿舍中间的空地建点什么'
const MARKET = '湖畔里门口早市占了人行道'
const GATES = '湖畔里2号楼单元门禁坏了两年'
const BINS = '垃圾投放点离湖畔里1号楼太近'
const CODE = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/
const DAY_MS = 24 * 3_600_000
const DESK = 'features/inbox/pages/desk/index'

/** Ballots in the built mini-program: those of the demo, and one from the chair's form to its box. */
describe('a ballot in the mini-program', () => {
  const stage = stageWeapp()

  const pageOf = (name: string, ballotId: string): string =>
    `features/ballots/pages/${name}/index?id=${ballotId}`
  const itemOf = async (title: string): Promise<string> => {
    const { items } = await (await stage.clientOf('liu-min')).query('agenda.list', { limit: 50 })
    return items.find((item) => item.title === title)?.id ?? ''
  }
  const ballotOf = async (title: string): Promise<string> => {
    const itemId = await itemOf(title)
    const { ballot } = await (await stage.clientOf('liu-min')).query('agenda.info', { itemId })
    return ballot?.id ?? ''
  }

  it('is brought to the door: nobody home, then a paper, and papers of others to read again', async () => {
    const ballotId = await ballotOf(BINS)
    const worker = await stage.clientOf('liu-min')
    const { canvassBuildings } = await worker.query('ballots.info', { ballotId })
    const building = canvassBuildings.find(({ name }) => name === '湖畔里3号楼')
    const { doors } = await worker.query('ballots.canvass', {
      ballotId,
      buildingId: building?.id ?? '',
    })
    const door = doors[0]?.text ?? ''

    const phone = await stage.phoneOf('liu-min', pageOf('office', ballotId))
    await phone.tap('入户登记板')
    await phone.tap('湖畔里3号楼')
    await phone.tap(`${door}，未联系`)
    await phone.tap('家中无人')
    await phone.isTold('已登记')
    await phone.tap(`${door}，没人`)
    await phone.tap('录入纸质选票或协助投票')
    await phone.tap('赞成')
    await phone.sees('请先拍下纸质选票。')
    await phone.takePhoto('拍照或选图')
    await phone.tap('赞成')
    await phone.tap('确认录入')
    await phone.isTold('已录入，等另一人核对后计入')

    // two more wait, entered by the lead of another building
    await phone.app.open(`/${DESK}`)
    await phone.sees('2 张选票，截止前没有核对的不计入')
    await phone.tap(BINS)
    await phone.sees('纸质选票 · 蒋国栋（楼栋长） 录入')
    const picture = { ariaLabel: '第 1 张图片，共 1 张，点击查看大图' }
    expect(await phone.app.findAll(picture)).toHaveLength(3)
    await phone.tap('我来核对')
    await phone.tap('赞成')
    await phone.tap('确认，选票上是这样')
    await phone.isTold('两人一致，已计入')
    await phone.close()

    const info = await worker.query('ballots.info', { ballotId })
    expect([info.turnout, info.waitingPapers]).toEqual([9, 1])
    // in a house where four may vote neither the roll nor the turnout is told
    const parts = [...info.electorateByBuilding, ...info.turnoutByBuilding]
    expect(parts.filter(({ figure }) => figure < 5)).toEqual([])
  }, 120_000)

  it('is doubted by an elector in large type and counted again by the supervisor', async () => {
    const ballotId = await ballotOf(RANKED)
    const elector = await stage.phoneOf('wang-jianjun')
    await elector.tap('长辈版')
    await elector.app.open(`/${pageOf('ballot', ballotId)}`)
    await elector.sees('已选出')
    expect(await elector.app.findAll({ selector: '.ly-senior' })).not.toHaveLength(0)
    await elector.tap('看看是怎么数出来的')
    await elector.sees('与其他各项比较 · 象棋桌和长椅')
    await elector.tap('对结果有异议')
    await elector.tap('提交异议')
    await elector.sees('请写明理由。')
    await elector.write('您认为哪里不对？', '象棋桌和长椅的票数好像少了。')
    await elector.tap('提交异议')
    await elector.isTold('异议已提交，会重新计票并答复')
    await elector.tap('公布的票箱')
    await elector.sees('共 12 张选票')
    expect(await elector.app.findAll({ selector: '.ly-senior' })).not.toHaveLength(0)
    await elector.tap('在我的手机上重新计票')
    await elector.sees('数出来的结果和公布的一样')
    await elector.close()

    const supervisor = await stage.phoneOf('xu-guohua', DESK)
    await supervisor.sees('结果有异议，等您复核')
    await supervisor.tap(RANKED)
    await supervisor.tap('重新计票并答复异议')
    await supervisor.write('给提出异议的人的答复', '当面重新数过，票数没有错。')
    await supervisor.tap('重新计票并答复')
    await supervisor.isTold('已重新计票并答复')
    await supervisor.sees('答复：当面重新数过，票数没有错。')
    await supervisor.app.open(`/${DESK}`)
    await supervisor.sees('表决结果等您确认')
    await supervisor.close()
  }, 120_000)

  it('is given more time, brought to mind, stepped aside from, and annulled for a reason', async () => {
    const gates = await ballotOf(GATES)
    const chairClient = await stage.clientOf('guo-yumei')
    const { extendUntil } = await chairClient.query('ballots.info', { ballotId: gates })
    const { id: market } = await chairClient.command('ballots.open', {
      itemId: await itemOf(MARKET),
      effect: 'council',
      deliberation: '第二次讨论。',
      text: '同意早市退到黄线以内。',
      closesAt: new Date(stage.service.clock.now().getTime() + 3 * DAY_MS).toISOString(),
    })

    const chair = await stage.phoneOf('guo-yumei', pageOf('office', gates))
    await chair.sees('不是业主大会表决')
    await chair.tap('提醒还没投的人')
    await chair.tap('确认发送提醒')
    await chair.isTold('提醒已发出')
    await chair.tap('延长表决时间')
    await chair.tap('确认延长')
    await chair.sees('请选新的截止时间。')
    await chair.tap(dateTimeText(new Date(extendUntil ?? '')))
    await chair.write('为什么要延长？', '好几户业主住在外地，还没有联系上。')
    await chair.tap('确认延长')
    await chair.isTold('已经延长')
    await chair.sees('延长一次：好几户业主住在外地')
    await chair.app.open(`/${pageOf('ballot', market)}`)
    await chair.tap('我和这件事有利害关系，申请回避')
    await chair.write('有什么利害关系？', '我家亲戚在早市摆摊。')
    await chair.tap('确认回避')
    await chair.isTold('已登记回避')
    await chair.sees('1 人已回避，不计入应参加人数。')
    await chair.close()

    const secretary = await stage.phoneOf('yang-lixin', pageOf('office', market))
    await secretary.tap('作废这次表决')
    await secretary.write('为什么作废？', '表决内容和公告不一致。')
    await secretary.tap('确认作废')
    await secretary.isTold('已作废')
    await secretary.sees('这次表决已作废：表决内容和公告不一致。')
    await secretary.app.open('/features/ballots/pages/areas/index')
    await secretary.tap('湖畔里')
    await secretary.tap('湖畔里2号楼')
    await secretary.sees('这栋楼的面积都登记好了。')
    await secretary.write('101 的面积（平方米）', '九十')
    await secretary.tap('保存这些面积')
    await secretary.sees('面积写成数字，例如 80.25。')
    await secretary.write('101 的面积（平方米）', '90.5')
    await secretary.tap('保存这些面积')
    await secretary.isTold('已登记 1 套房屋')
    await secretary.sees('现在是 90.50 ㎡（不动产登记簿）')
    await secretary.close()
  }, 120_000)

  it('asks households to rank, gives a receipt, shows every step of the count and finds the paper', async () => {
    const chair = await stage.phoneOf('ma-defu')
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

    const voter = await stage.phoneOf('li-xiuying')
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

    passHours(stage.service, 72)
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
    const { id: ballotId = '' } = (await voter.app.currentPage()).query
    await voter.close()

    for (const office of ['sun-zhiqiang', 'xu-guohua']) {
      const phone = await stage.phoneOf(
        office,
        `features/ballots/pages/office/index?id=${ballotId}`,
      )
      await phone.tap('确认表决结果')
      await phone.sees('您确认的结果是')
      await phone.tap('我核对过，确认结果')
      await phone.isTold('已确认')
      await phone.close()
    }
  }, 180_000)
})
