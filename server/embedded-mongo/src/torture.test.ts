import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Expectations } from './testing/torture'
import { tortureRound } from './testing/torture'

/** The short version; `npm run torture` does a hundred rounds and more. */
it('keeps exactly the acknowledged writes over kill -9', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'torture-'))
  const expectations: Expectations = new Map()
  for (let round = 0; round < 3; round += 1) {
    const { acknowledged, problems } = await tortureRound(dataDir, expectations, 400)
    expect(problems).toEqual([])
    expect(acknowledged).toBeGreaterThan(0)
  }
  rmSync(dataDir, { recursive: true })
}, 60_000)
