import { addResidencies } from '@linyi/server/features/people/index'
import { addHouseholds } from '@linyi/server/features/places/index'
import { newId, randomId } from '@linyi/server/platform/ids'
import { NEVER_ENDS } from '@linyi/shared/domain/people/residency'
import type { ApiClient } from '../support/api-client'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { bindPhone, templatesEnv } from '../support/messages'
import { PHOTO_FILE } from '../support/photo-file'
import { at, openBallot, passHours } from '../support/story'
import { openWeappPhone } from '../support/weapp-phone'
import { startWechatService, type WechatService } from '../support/wechat-service'
import { closeAll } from './host'

const HOURS_OF_A_SESSION = 3
const DAYS_OF_A_BALLOT = 2
const TITLE = '3号楼前的路灯坏了'
const STATEMENT = '晚上看不清台阶，书记也来看过。'

/** A resident’s whole way in the built mini-program, in Chromium, with WeChat behind it. */
describe('a resident in WeChat', () => {
  let service: WechatService
  let community: TestCommunity

  beforeAll(async () => {
    service = await startWechatService(templatesEnv())
    community = await buildCommunity(service.clock.now(), { residents: 4, members: 1 })
  }, 60_000)
  afterAll(async () => {
    await closeAll()
    await service.stop()
  })

  const holder = () => service.wechat.phones.add()
  const as = (person: { readonly token: string }): ApiClient => service.as(person.token)

  /** The building lead has been at the door: told beside the story. */
  const verifyHome = async (accountId: string): Promise<void> => {
    const { communityId, gridId, buildingId } = community
    const householdId = newId(service.clock.now())
    const home = { communityId, gridId, buildingId, unit: 1 }
    await addHouseholds([{ _id: householdId, ...home, door: '909' }])
    const verified = { verifiedBy: null, verifiedAt: service.clock.now(), until: NEVER_ENDS }
    await addResidencies([
      {
        _id: randomId(),
        ...home,
        ...verified,
        accountId,
        householdId,
        relation: 'owner',
        isDelegate: true,
        birthYear: 1958,
        basis: 'roll',
      },
    ])
  }

  it('joins by WeChat, raises with a picture, is heard after a look, votes through a lost line and reads the result', async () => {
    const openid = holder()
    const phone = await openWeappPhone(service.url, 'chromium', undefined, {
      loginCode: () => service.wechat.phones.loginCode(openid),
      privacy: 'needed',
      openid,
    })
    const { app } = phone
    const self = async (): Promise<ApiClient> => {
      const { 'linyi.session': session } = await app.storage()
      return service.as((JSON.parse(session as string) as { token: string }).token)
    }

    await phone.sees('微信登录')
    await phone.picture('resident-01-sign-in')
    await phone.tap('微信登录')
    await phone.tap('我看过了，同意')
    await phone.tap('测试社区')
    await phone.tap('下一步')
    await phone.write('您的姓名', '周美兰')
    await phone.write('哪一年出生？', '1958')
    await app.answer('getPhoneNumber', { code: service.wechat.phones.phoneCode('13900005678') })
    await phone.tap('用微信绑定的手机号')
    await phone.sees('手机号只给办事的工作人员联系您')
    await phone.picture('resident-02-privacy')
    await phone.tap('同意并继续')
    await phone.sees('已用微信绑定的手机号')
    await phone.tap('注册')
    await phone.sees('账号已经建好')
    await phone.tap('好，用微信告诉我')
    await phone.sees('好的，到时候用微信告诉您')
    await phone.picture('resident-03-joined')
    await verifyHome((await (await self()).query('people.me', {})).id)

    await app.open('/features/people/pages/profile/index')
    await app.answer('chooseAvatar', { file: PHOTO_FILE })
    await phone.tap('选一张图片做头像')
    await phone.sees('新头像要先核查')
    await phone.write('昵称', '楼下老周')
    await phone.tap('保存昵称和头像')
    await phone.isTold('已保存')
    await phone.picture('resident-04-profile')

    await app.open('/features/agenda/pages/raise/index')
    await phone.tap('路灯照明')
    await phone.write('用一句话说是什么事', TITLE)
    await phone.takePhoto('拍照或选图')
    await phone.tap('下一步')
    await phone.write('希望怎么办？', '修好铁路小区3号楼前的 2 盏路灯。')
    await phone.write('在哪里？', '铁路小区3号楼前')
    await phone.tap('下一步')
    await phone.tap('提交议题')
    await phone.sees('已提交')
    await phone.picture('resident-05-raised')
    await phone.tap('看这件议题')
    const { id: itemId = '' } = (await app.currentPage()).query
    await as(community.worker).command('agenda.admit', { itemId, basis: 'practicalProblem' })

    // whose words others read has WeChat, or a person looks at them first
    const { gridSecretary, chair } = community
    for (const office of [gridSecretary, chair]) await bindPhone(service, community, office)

    service.wechat.textRules = { 书记: { suggest: 'review', label: 20001 } }
    await app.open(`/features/statements/pages/write/index?id=${itemId}`)
    await phone.tap('赞成理由')
    await phone.write('写下来', STATEMENT)
    await phone.tap('公开这条意见')
    await phone.sees('已收到，先由工作人员看过')
    await phone.picture('resident-06-held')
    await phone.tap('看看进度')
    await phone.sees(STATEMENT)
    await phone.picture('resident-07-checks')
    const { items: waiting } = await as(gridSecretary).query('checks.queue', {
      tray: 'waiting',
    })
    await as(gridSecretary).command('checks.pass', { checkId: at(waiting, 0).id })

    for (const neighbour of community.residents.slice(1)) {
      await as(neighbour).command('agenda.endorse', { itemId })
    }
    await as(gridSecretary).command('agenda.agree', { itemId, minutes: '同意提交。' })
    const hours = DAYS_OF_A_BALLOT * 24
    const ballotId = await openBallot(service, community, itemId, 'advisory', hours)

    // two hours are the life of a session in WeChat: the phone signs in again by itself
    passHours(service, HOURS_OF_A_SESSION)
    await app.open(`/features/ballots/pages/ballot/index?id=${ballotId}`)
    await phone.sees('您的意见是？')
    expect((await app.calls('login')).length).toBeGreaterThan(1)
    await phone.tap('赞成')
    await phone.sees('确认投赞成票')
    await phone.picture('resident-08-ballot')
    const lost = app.loseAnswer('/api/ballots.cast')
    await app.tap({ role: 'button', ariaLabel: '确认投赞成票', exact: true })
    await lost
    await app.setOnline(false)
    await phone.sees('不确定是否送达')
    await phone.picture('resident-09-cut')
    await app.setOnline(true)
    await phone.sees('您的回执码')
    await phone.picture('resident-10-voted')
    const { turnout } = await as(chair).query('ballots.info', { ballotId })
    expect(turnout).toBe(1)

    passHours(service, hours)
    await app.open(`/features/ballots/pages/ballot/index?id=${ballotId}`)
    await phone.sees('表决结果')
    await phone.picture('resident-11-result')
    await app.open('/pages/me/index')
    await phone.sees('楼下老周')
    await phone.picture('resident-12-me')

    expect(await app.errors()).toEqual([])
    await phone.close()
  }, 240_000)
})
