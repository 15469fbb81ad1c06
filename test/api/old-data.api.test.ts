import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import mongoose from 'mongoose'
import { startService } from '@linyi/server/app/service'
import { readConfig } from '@linyi/server/config/env'
import { createLogger } from '@linyi/server/platform/logger'
import { buildCommunity } from '../support/factories'

/** Data that another version of the program has written. */
describe('a data folder', () => {
  let dataDir: string

  beforeEach(() => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'linyi-old-'))
  })
  afterEach(() => {
    rmSync(dataDir, { recursive: true, force: true })
  })

  const config = (env: Readonly<Record<string, string>> = {}) =>
    readConfig({
      NODE_ENV: 'test',
      PORT: '0',
      DATA_DIR: dataDir,
      DEMO_SEED: '0',
      LOG_LEVEL: 'fatal',
      EMBEDDED_DURABILITY: 'off',
      ...env,
    })
  const start = (env?: Readonly<Record<string, string>>) =>
    startService(config(env), createLogger('fatal'))
  const shape = () => mongoose.connection.collection('storedShape')
  /** Fills the folder, then makes it what a program would have left that did not know these fields. */
  async function writtenBefore(change: () => Promise<unknown>): Promise<void> {
    const service = await start()
    await buildCommunity(service.clock.now(), { residents: 1, members: 1 })
    await change()
    await service.stop()
  }
  const without = (prefix: string) => async () => {
    const kept = await shape().findOne({})
    const fields = (kept?.['fields'] as string[]).filter((field) => !field.startsWith(prefix))
    await shape().updateOne({}, { $set: { fields } })
  }

  it('of this version is opened again, and one with a collection less is, too', async () => {
    await writtenBefore(without('listeningSessions.'))

    const service = await start()
    const answer = await fetch(`${service.url}/readyz`)
    await service.stop()

    expect(answer.status).toBe(200)
  })

  it('whose documents are older than a field is refused at the start, naming what to do', async () => {
    await writtenBefore(without('accounts.createdAt'))

    await expect(start()).rejects.toThrow(
      '这些数据是旧版本写的（缺少 accounts.createdAt），这个版本不能直接用：请运行 npm run demo:reset',
    )
    const real = { WECHAT_APPID: 'wx0', WECHAT_SECRET: 's' }
    await expect(start(real)).rejects.toThrow('请先换回原来的版本，或备份后联系维护人员升级数据。')
  })

  it('whose documents are older than a field with a default is given it', async () => {
    const accounts = () => mongoose.connection.collection('accounts')
    await writtenBefore(async () => {
      await without('accounts.consentVersion')()
      await accounts().updateMany({}, { $unset: { consentVersion: '' } })
    })

    const service = await start()
    const left = await accounts().countDocuments({ consentVersion: { $exists: false } })
    const filled = await accounts().countDocuments({ consentVersion: null })
    await service.stop()

    expect(left).toBe(0)
    expect(filled).toBeGreaterThan(0)
  })

  it('of before shapes were written down is refused, however little is in it', async () => {
    await writtenBefore(() => shape().deleteMany({}))

    await expect(start()).rejects.toThrow('这些数据是旧版本写的')
  })

  it('may lack a field of a collection that is empty', async () => {
    await writtenBefore(without('voices.kind'))

    const service = await start()
    const kept = await shape().findOne({})
    await service.stop()

    expect(kept?.['fields']).toContain('voices.kind')
  })
})
