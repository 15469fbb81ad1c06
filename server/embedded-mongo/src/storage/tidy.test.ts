import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Connection } from './sqlite'
import { Store } from './store'

const SECRET = 'a key that is to be destroyed'

/** Looks into the files themselves, as somebody with the disk would. */
describe('what was deleted', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tidy-'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
  })

  const isOnDisk = (): boolean =>
    readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(SECRET))

  it.each([
    ['a short row', 50],
    ['a row of many pages', 100_000],
  ])('is in no file once the log is emptied: %s', (_what, padding) => {
    const connection = new Connection(join(folder, 'data'), 'off')
    connection.exec('create table keys (id integer primary key, v text)')
    connection.run('insert into keys values (1, ?)', `${'x'.repeat(padding)}${SECRET}`)
    connection.run('insert into keys values (2, ?)', `${SECRET}${'y'.repeat(padding)}`)
    connection.checkpoint()
    expect(isOnDisk()).toBe(true)
    connection.run('update keys set v = ? where id = 1', 'gone')
    connection.run('delete from keys where id = 2')

    expect(isOnDisk()).toBe(true)
    expect(connection.tryCheckpoint()).toBe(true)
    expect(isOnDisk()).toBe(false)
    connection.close()
  })

  it('waits for a reader without holding anybody up, and goes in the next round', () => {
    const store = new Store(join(folder, 'data'), 'off')
    store.settle()
    const snapshot = store.snapshot()
    snapshot.connection.all('select * from catalog')
    store.settle()
    const startedAt = performance.now()
    store.tidy()
    expect(performance.now() - startedAt).toBeLessThan(1000)
    const sizeOfLog = (): number => readFileSync(join(folder, 'data-wal')).length
    expect(sizeOfLog()).toBeGreaterThan(0)

    snapshot.release()
    store.tidy()
    expect(sizeOfLog()).toBe(0)
    store.close()
  })
})
