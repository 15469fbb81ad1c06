import { ConfigError, readConfig } from './env'

const WECHAT = { WECHAT_APPID: 'wx0123456789abcdef', WECHAT_SECRET: 'secret-of-the-test' }
const CLOUD = {
  ...WECHAT,
  CLOUD_HOSTING: '1',
  JOBS_TOKEN: 'a-token-of-at-least-thirty-two-characters',
  MONGODB_URI: 'mongodb://database/linyi',
}
const PUSH = { WECHAT_PUSH_TOKEN: 'token', WECHAT_PUSH_KEY: 'k'.repeat(43) }

/** The one sentence that the operator reads. */
function refusalOf(env: Readonly<Record<string, string>>): string {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  throw new Error('the configuration was taken')
}

describe('the configuration', () => {
  it('without credentials is a demo, which no production is', () => {
    expect(readConfig({})).toMatchObject({ isDemo: true, wechat: null, cloudHosting: null })
    expect(refusalOf({ NODE_ENV: 'production' })).toContain('演示模式不能用于生产环境')
  })

  it('with credentials knows the way to WeChat and what was agreed on for pushes', () => {
    const { WECHAT_PUSH_TOKEN: token, WECHAT_PUSH_KEY: key } = PUSH
    const { wechat, wechatState } = readConfig({ ...WECHAT, ...PUSH })

    expect(wechatState).toBe('formal')
    expect(wechat).toEqual({
      credentials: {
        appid: WECHAT.WECHAT_APPID,
        secret: WECHAT.WECHAT_SECRET,
        origin: 'https://api.weixin.qq.com',
      },
      push: { appid: WECHAT.WECHAT_APPID, token, key },
    })
  })

  it.each([
    ['one half of the credentials', { WECHAT_APPID: 'wx0' }, 'WECHAT_SECRET'],
    ['one half of the push', { ...WECHAT, WECHAT_PUSH_TOKEN: 'token' }, 'WECHAT_PUSH_KEY'],
    ['a push key of another length', { ...WECHAT, ...PUSH, WECHAT_PUSH_KEY: 'k' }, '43'],
    ['an address without http', { ...WECHAT, WECHAT_API_ORIGIN: 'weixin' }, 'WECHAT_API_ORIGIN'],
    ['headers of anybody', { ...WECHAT, TRUST_WX_HEADERS: '1' }, '任何人都能冒充居民'],
    ['calls without a token elsewhere', { ...WECHAT, WECHAT_OPEN_API: '1' }, 'CLOUD_HOSTING=1'],
    ['no caller for the jobs', { ...CLOUD, JOBS_TOKEN: '' }, 'JOBS_TOKEN'],
    ['a token that can be guessed', { ...CLOUD, JOBS_TOKEN: 'short' }, '至少 32 个字符'],
    ['no database outside', { ...CLOUD, MONGODB_URI: '' }, 'MONGODB_URI'],
  ])('refuses %s in one sentence', (_, env, words) => {
    expect(refusalOf(env)).toContain(words)
    expect(refusalOf(env)).not.toContain('\n')
  })

  it('in Cloud Hosting trusts headers and spares tokens only where the operator says so', () => {
    const { JOBS_TOKEN: jobsToken } = CLOUD
    expect(readConfig(CLOUD).cloudHosting).toEqual({
      jobsToken,
      trustsHeaders: false,
      usesOpenApi: false,
    })
    const both = { ...CLOUD, TRUST_WX_HEADERS: '1', WECHAT_OPEN_API: '1' }
    expect(readConfig(both).cloudHosting).toMatchObject({ trustsHeaders: true, usesOpenApi: true })
  })
})
