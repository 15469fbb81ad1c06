import { checkDatabase } from './maintenance'
import { DATA_FILE } from './server/host'
import { join } from 'node:path'
import { fuzz } from './testing/fuzz'
import type { TestDatabase } from './testing/harness'
import { startTestDatabase } from './testing/harness'
import { socketPath } from './testing/wire'

let database: TestDatabase
beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.stop())

/** The short version; `npm run torture` sends a hundred thousand. */
it('survives random and mutated frames', async () => {
  const collection = await database.fresh([{ a: 1 }])
  await fuzz(socketPath(database), 2000, 20261121)
  expect(await collection.find().toArray()).toMatchObject([{ a: 1 }])
  expect(checkDatabase(join(database.dataDir, DATA_FILE)).errors).toEqual([])
}, 60_000)
