import { noticePath, NOTICE_PAGES } from '@linyi/shared/domain/inbox/notice-page'
import { noticesPage } from '@linyi/shared/domain/inbox/notices-page'
import { subpackages } from '../../miniapp/src/subpackages'
import { sourceFile, sourceFiles } from './source-files'

/** The text without what a formatter decides: the width of columns. */
const plain = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---').trim())
    .filter((line) => line !== '' && !/^\|[ :|-]+\|$/.test(line))
    .join('\n')

describe('docs/NOTICES.md', () => {
  it('is what the matrix says now (npm run notices writes it)', () => {
    expect(plain(sourceFile('docs/NOTICES.md').text)).toBe(plain(noticesPage()))
  })
})

describe('the notices', () => {
  it('lead to pages that the app has', () => {
    const pages = subpackages.flatMap(({ root, pages: own }) =>
      own.map((page) => `${root}/${page}`),
    )

    for (const name of NOTICE_PAGES) expect(pages).toContain(noticePath({ name, id: null }))
  })

  it('are known for every event: what can be recorded is the closed list and never any string', () => {
    const open = sourceFiles('server/src/', /(?<!\.test)\.ts$/).filter(({ text }) =>
      text.includes('as EventType'),
    )

    expect(open.map(({ name }) => name)).toEqual([])
    expect(sourceFile('server/src/platform/events/event.store.ts').text).toContain(
      'readonly type: EventType',
    )
  })
})
