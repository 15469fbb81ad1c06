import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startService } from '@linyi/server/app/service'
import { readConfig } from '@linyi/server/config/env'
import { createLogger } from '@linyi/server/platform/logger'
import mongoose from 'mongoose'
import { openBallotOf } from '../support/ballots'
import { ApiClient } from '../support/api-client'
import { buildCommunity } from '../support/factories'
import { at, passHours } from '../support/story'

/** Whoever takes the disk away after a ballot must not find what names its papers. */
describe('the key of a counted ballot', () => {
  let dataDir: string
  beforeEach(() => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'linyi-key-'))
  })
  afterEach(() => {
    rmSync(dataDir, { recursive: true, force: true })
  })

  const isOnDisk = (needles: readonly Buffer[]): boolean =>
    readdirSync(dataDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(path.join(entry.parentPath, entry.name)))
      .some((bytes) => needles.some((needle) => bytes.includes(needle)))

  it('is in no file of the service once it has ended', async () => {
    const config = readConfig({
      NODE_ENV: 'test',
      PORT: '0',
      DATA_DIR: dataDir,
      DEMO_SEED: '0',
      LOG_LEVEL: 'fatal',
      EMBEDDED_DURABILITY: 'off',
    })
    const started = await startService(config, createLogger(config.logLevel))
    const as = (token: string) => new ApiClient(started.url, token)
    const service = { ...started, dataDir, guest: as(''), as }
    const community = await buildCommunity(service.clock.now(), { residents: 5 })
    const ballotId = await openBallotOf(service, community, {})
    for (const { token } of community.residents) {
      await as(token).command('ballots.cast', { ballotId, choice: 'yes' })
    }
    const ballots = mongoose.connection.collection<{ _id: string; key: string }>('ballots')
    const key = (await ballots.findOne({ _id: ballotId }))?.key ?? ''
    const needles = [Buffer.from(key), Buffer.from(key, 'base64')]
    const { receipts } = await as(at(community.residents, 0).token).query('ballots.receipt', {
      ballotId,
    })
    expect(key).toHaveLength(44)
    expect(isOnDisk(needles)).toBe(true)

    passHours(service, 25)
    await as(community.chair.token).query('ballots.info', { ballotId })
    await service.stop()

    expect(isOnDisk(needles)).toBe(false)
    // the box itself is there: the files were the right ones
    expect(isOnDisk([Buffer.from(at(receipts, 0).code)])).toBe(true)
  })
})
