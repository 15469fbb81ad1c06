import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { withSupportTable } from './supportTable'

it('is in the README as the code has it', () => {
  const readme = readFileSync(join(__dirname, '..', 'README.md'), 'utf8')
  expect(withSupportTable(readme)).toBe(readme)
})
