import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { BALLOT_DEFAULT } from '../rules/ballot-default'
import { merkleRoot, recount, type BoxPaper, type PublishedBox } from './box'
import { countBox } from './verdict'

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
const paper = (index: number, mark: string): BoxPaper => ({
  receipt: `R${String(index)}`,
  mark,
  origin: 'online',
  areaCm2: 0,
  voter: null,
})
const papers = ['yes', 'yes', 'no', 'yes', 'abstain', 'yes', 'no'].map((mark, index) =>
  paper(index, mark),
)
const hall = { electorate: { heads: 9, areaCm2: 0 }, present: null, chair: null }
const rules = BALLOT_DEFAULT.council
const box: PublishedBox = {
  format: 'linyi-ballot-box/1',
  ballotId: 'b1',
  text: '同意更换路灯。',
  textHash: hash('同意更换路灯。'),
  effect: 'council',
  secrecy: 'secret',
  method: { kind: 'motion' },
  rules,
  electorateHash: 'e',
  ...hall,
  papers,
  root: merkleRoot(papers, hash),
  verdict: countBox({ kind: 'motion' }, papers, hall, rules),
}

describe('recount', () => {
  it('finds the published result, also from a box that was written to a file and read again', () => {
    expect(recount(box, hash).faults).toEqual([])
    expect(recount(JSON.parse(JSON.stringify(box)) as PublishedBox, hash).faults).toEqual([])
  })

  it.each<[string, Partial<PublishedBox>, readonly string[]]>([
    [
      'a changed paper',
      { papers: papers.map((one, index) => (index === 2 ? { ...one, mark: 'yes' } : one)) },
      ['选票与公布的票箱指纹不一致。', '重新计票的结果与公布的结果不一致。'],
    ],
    [
      'a paper taken out',
      { papers: papers.slice(1) },
      ['选票与公布的票箱指纹不一致。', '重新计票的结果与公布的结果不一致。'],
    ],
    ['a changed text', { text: '同意不更换路灯。' }, ['表决文字与公布的指纹不一致。']],
    [
      'a changed roll',
      { electorate: { heads: 8, areaCm2: 0 } },
      ['重新计票的结果与公布的结果不一致。'],
    ],
  ])('tells %s', (_case, changed, faults) => {
    expect(recount({ ...box, ...changed }, hash).faults).toEqual(faults)
  })

  it('tells two papers under one code and more papers than voters', () => {
    const twice = [...papers, ...papers]
    const { faults } = recount({ ...box, papers: twice, root: merkleRoot(twice, hash) }, hash)
    expect(faults).toContain('有两张选票用了同一个回执码。')
    expect(faults).toContain('选票比名单上的人还多。')
  })
})

describe('merkleRoot', () => {
  it('does not depend on the order, and changes with every paper', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(), (count, pick) => {
        const list = Array.from({ length: count }, (_, index) => paper(index, 'yes'))
        const root = merkleRoot(list, hash)
        expect(merkleRoot([...list].reverse(), hash)).toBe(root)
        const changed = list.map((one, index) =>
          index === pick % count ? { ...one, mark: 'no' } : one,
        )
        expect(merkleRoot(changed, hash)).not.toBe(root)
        expect(merkleRoot(list.slice(1), hash)).not.toBe(root)
      }),
    )
  })
})

describe('the count of a large box', () => {
  it('counts a hundred thousand papers in well under a second', () => {
    const many = Array.from({ length: 100_000 }, (_, index) =>
      paper(index, ['yes', 'no', 'abstain'][index % 3] ?? 'yes'),
    )
    const startedAt = performance.now()
    const verdict = countBox(
      { kind: 'motion' },
      many,
      { ...hall, electorate: { heads: 120_000, areaCm2: 0 } },
      rules,
    )
    expect(verdict.participants).toBe(100_000)
    expect(performance.now() - startedAt).toBeLessThan(1000)
  })
})
