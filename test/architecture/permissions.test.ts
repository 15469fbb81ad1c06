import { permissionsPage } from '../support/permissions/page'
import { sourceFile } from './source-files'

/** The text without what a formatter decides: the width of columns. */
const plain = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---').trim())
    .filter((line) => line !== '' && !/^\|[ :|-]+\|$/.test(line))
    .join('\n')

describe('docs/PERMISSIONS.md', () => {
  it('is what the table says now (npm run permissions writes it)', () => {
    expect(plain(sourceFile('docs/PERMISSIONS.md').text)).toBe(plain(permissionsPage()))
  })
})
