import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

const TORTURE = path.resolve(__dirname, '../bench/ballots-torture.mjs')

/** The short form of `npm run torture -- ballots`, which kills the service at sixty moments. */
describe('a service that is killed while people vote', () => {
  it('keeps every vote it acknowledged, once, and counts them as the voters remember', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [TORTURE, '200', '2'])

    expect(stdout).toContain('2 kills')
    expect(stdout).toContain('ok')
  }, 120_000)
})
