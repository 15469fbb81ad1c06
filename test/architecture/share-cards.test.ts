import { sourceFile, sourceFiles } from './source-files'

const CONFIG = /index\.config\.ts$/
const configs = sourceFiles('miniapp/src/', CONFIG)
const withWord = (word: string): string[] =>
  configs
    .filter(({ text }) => text.includes(word))
    .map(({ name }) => name.replace(/^miniapp\/src\/(.*)\/index\.config\.ts$/, '$1'))
    .sort()

/** What WeChat's menu may send to others: pages of public matters, and the code of a home by its button. */
const SHARED = [
  'features/agenda/pages/item',
  'features/ballots/pages/ballot',
  'features/households/pages/home',
  'features/meetings/pages/meeting',
  'features/outcomes/pages/outcome',
  'features/outcomes/pages/wall',
  'features/roles/pages/card',
  'features/roles/pages/public-card',
]

describe('cards for chats', () => {
  it('are offered by these pages and no others', () => {
    expect(withWord('enableShareAppMessage')).toEqual(SHARED)
  })

  it('go onto somebody’s own page where nobody has to sign in, and nowhere else', () => {
    expect(withWord('enableShareTimeline')).toEqual(['features/roles/pages/public-card'])
  })

  it.each(SHARED)('of %s have their title and picture from one place', (page) => {
    expect(sourceFile(`miniapp/src/${page}/index.tsx`).text).toContain('useShareCard(')
  })

  it('are made by nobody else', () => {
    const makers = sourceFiles('miniapp/src/', /\.tsx?$/)
      .filter(({ text }) => text.includes('useShareAppMessage('))
      .map(({ name }) => name)

    expect(makers).toEqual(['miniapp/src/platform/share.ts'])
  })
})
