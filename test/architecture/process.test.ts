import { processPage, processPicture } from '@linyi/shared/domain/agenda/process'
import { ITEM_ROWS } from '@linyi/shared/domain/agenda/item.machine'
import { sourceFile } from './source-files'

/** The text without what a formatter decides: the width of columns. */
const plain = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---').trim())
    .filter((line) => line !== '')
    .join('\n')

describe('docs/PROCESS.md', () => {
  it('is what the table of items says now (npm run process writes it)', () => {
    expect(plain(sourceFile('docs/PROCESS.md').text)).toBe(plain(processPage()))
    expect(sourceFile('docs/images/process.svg').text).toBe(processPicture())
  })

  it('has every row in words and in the picture', () => {
    const page = processPage()
    const picture = processPicture()
    for (const { rule, title } of ITEM_ROWS) {
      expect(page).toContain(`| ${rule} |`)
      expect(page).toContain(title)
      expect(picture).toMatch(new RegExp(`\\b${rule}\\b`))
    }
  })
})
