import { sourceFiles } from './source-files'

/** Where the look of shared parts is; everywhere else is put together from them. */
const SHARED = /^miniapp\/src\/(?:components|styles)\//
/** Papers and walls that look like themselves and like nothing else in the app. */
const OWN_LOOK = [
  'miniapp/src/features/actions/pages/hand-out/index.scss',
  'miniapp/src/features/ballots/components/sheet/sheet.scss',
  'miniapp/src/features/floor/pages/screen/index.scss',
  'miniapp/src/features/roles/pages/poster/index.scss',
]

interface Rule {
  readonly name: string
  readonly body: string
}

const rulesOf = (text: string): Rule[] =>
  [...text.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({
    name: selector.trim().split('\n').at(-1) ?? '',
    body,
  }))

describe('the look of a feature', () => {
  const all = sourceFiles('miniapp/src/', /\.scss$/)
  const ofFeatures = all.filter(({ name }) => !SHARED.test(name) && !OWN_LOOK.includes(name))
  const rulesThat = (isWrong: (body: string) => boolean): string[] =>
    ofFeatures.flatMap(({ name, text }) =>
      rulesOf(text)
        .filter(({ body }) => isWrong(body))
        .map((rule) => `${name} ${rule.name}`),
    )

  it('takes its colours from the tokens', () => {
    expect(rulesThat((body) => /#[0-9a-f]{3,8}\b|\brgba?\(/i.test(body))).toEqual([])
  })

  it('takes its sizes of type from the tokens, so that large type reaches everything', () => {
    expect(rulesThat((body) => /font-size: \d/.test(body))).toEqual([])
  })

  it('draws no card of its own: white paper with a line around it is components/card', () => {
    const isCard = (body: string) =>
      body.includes('border: 1px solid var(--line)') &&
      body.includes('background: var(--card)') &&
      // what hangs below a card is no card
      !body.includes('border-top: 0')

    expect(rulesThat(isCard)).toEqual([])
  })

  it('draws no pill of its own: a round button among words is components/pill', () => {
    const isPill = (body: string) =>
      body.includes('border-radius: 999px') && body.includes('min-height: var(--target)')

    expect(rulesThat(isPill)).toEqual([])
  })

  it('puts parts beside each other by components/columns', () => {
    const isRow = (body: string) => /flex-direction: row;\s*align-items: flex-start;/.test(body)

    expect(rulesThat(isRow)).toEqual([])
  })

  it('leaves what is not printed to styles/print', () => {
    const hiding = ofFeatures.filter(({ text }) =>
      /@media print[^@]*\.(?:ly-page|ly-desk)/.test(text),
    )

    expect(hiding.map(({ name }) => name)).toEqual([])
  })
})

describe('a date on a page', () => {
  it('is put into words by shared/domain/text, never by the page', () => {
    const own =
      /\.toLocale\w+\(|Intl\.DateTimeFormat|\.get(?:UTC)?(?:Month|Date|Hours|Minutes|Day)\(/
    const files = sourceFiles('miniapp/src/', /(?<!\.test)\.tsx?$/)

    expect(files.filter(({ text }) => own.test(text)).map(({ name }) => name)).toEqual([])
  })
})
