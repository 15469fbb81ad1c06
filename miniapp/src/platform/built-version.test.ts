import { readFileSync } from 'node:fs'
import path from 'node:path'
import { BUILT_VERSION } from './built-version'

describe('the version of the app', () => {
  it('is the one of its package', () => {
    const file = readFileSync(path.join(__dirname, '../../package.json'), 'utf8')

    expect(BUILT_VERSION).toBe((JSON.parse(file) as { version: string }).version)
  })
})
