import fc from 'fast-check'
import {
  TUNING_PAIRS,
  UNSEEN_PAIRS,
  type LabelledPair,
} from '../../../../test/support/similar-pairs'
import {
  clustersOf,
  mostSimilar,
  SIMILAR_FROM,
  similarityOf,
  TERMS_MAX,
  termsOf,
  type MatterText,
} from './similarity'

const matterOf = (text: string): MatterText => {
  const [title = '', proposal = ''] = text.split('｜')
  return { title, proposal }
}

/** Of the pairs called similar, how many are; of the similar pairs, how many were found. */
function measured(pairs: readonly LabelledPair[]): { precision: number; recall: number } {
  const found = pairs.map(([isSimilar, a, b]) => ({
    isSimilar,
    isFound: similarityOf(matterOf(a), matterOf(b)) >= SIMILAR_FROM,
  }))
  const hits = found.filter((pair) => pair.isSimilar && pair.isFound).length
  return {
    precision: hits / found.filter((pair) => pair.isFound).length,
    recall: hits / found.filter((pair) => pair.isSimilar).length,
  }
}

/** How often the partner of a matter stands among the first five of all matters. */
function foundAmongFive(pairs: readonly LabelledPair[]): number {
  const all = pairs.flatMap(([, a, b]) => [a, b]).map(matterOf)
  const similar = pairs.filter(([isSimilar]) => isSimilar)
  const hits = similar.filter(([, a, b]) => {
    const others = all.filter(({ title }) => title !== matterOf(a).title)
    const first = mostSimilar(matterOf(a), others, 5)
    return first.some(({ matter }) => matter.title === matterOf(b).title)
  })
  return hits.length / similar.length
}

const percent = (share: number): string => `${String(Math.round(share * 1000) / 10)} %`

describe('similar matters', () => {
  it.each([
    ['the pairs it was tuned by', TUNING_PAIRS, { precision: 0.95, recall: 0.9, five: 0.9 }],
    ['pairs it has not seen', UNSEEN_PAIRS, { precision: 0.8, recall: 0.8, five: 0.8 }],
  ])('are told from others: %s', (name, pairs, floor) => {
    const { precision, recall } = measured(pairs)
    const five = foundAmongFive(pairs)
    process.stdout.write(
      `similarity, ${name} (n = ${String(pairs.length)}): precision ${percent(precision)}, ` +
        `recall ${percent(recall)}, partner among the first five ${percent(five)}\n`,
    )

    expect(pairs.length).toBeGreaterThanOrEqual(60)
    expect(precision).toBeGreaterThanOrEqual(floor.precision)
    expect(recall).toBeGreaterThanOrEqual(floor.recall)
    expect(five).toBeGreaterThanOrEqual(floor.five)
  })

  it('come most similar first, and none that is another concern', () => {
    const query = { title: '想装公共充电桩', proposal: '拆除飞线，装充电桩' }
    const candidates = [
      '路灯不亮｜更换路灯',
      '电动车没处充电｜建一个充电车棚',
      '飞线充电不安全｜安装公共充电桩',
      '充电桩收费太贵｜降低电价',
    ].map(matterOf)

    const titles = mostSimilar(query, candidates, 5).map(({ matter }) => matter.title)

    expect(titles).toEqual(['飞线充电不安全', '电动车没处充电'])
    expect(mostSimilar(query, candidates, 1)).toHaveLength(1)
  })

  it('are found from a title alone', () => {
    const typed = { title: '路灯坏了', proposal: '' }

    expect(
      similarityOf(typed, { title: '主路漆黑', proposal: '修好照明灯' }),
    ).toBeGreaterThanOrEqual(SIMILAR_FROM)
  })

  it('do not depend on width, case, spaces or which building it is', () => {
    const plain = { title: '2号楼WIFI线乱', proposal: '整理线缆' }
    const other = { title: ' ７ 号楼 wifi 线乱！', proposal: '整理线缆。' }

    expect(similarityOf(plain, other)).toBeCloseTo(similarityOf(plain, plain))
  })
})

const anyText = fc.string({
  unit: fc.constantFrom(...Array.from('路灯坏下水道充电楼a1。 没有停车位修')),
  maxLength: 60,
})
const anyMatter = fc.record({ title: anyText, proposal: anyText })

describe('similarityOf', () => {
  it('is symmetric, between 0 and 1, and at its highest with itself', () => {
    fc.assert(
      fc.property(anyMatter, anyMatter, (a, b) => {
        const score = similarityOf(a, b)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1 + 1e-9)
        expect(similarityOf(b, a)).toBeCloseTo(score)
        expect(similarityOf(a, a)).toBeGreaterThanOrEqual(score - 1e-9)
      }),
    )
  })

  it('takes a hundred long candidates in well under a tenth of a second', () => {
    const long = { title: '路灯'.repeat(15), proposal: '楼道飞线充电不安全下水道堵'.repeat(6) }
    const candidates = Array.from({ length: 100 }, () => long)
    const startedAt = performance.now()

    mostSimilar(long, candidates, 5)

    expect(performance.now() - startedAt).toBeLessThan(400)
  })
})

describe('termsOf', () => {
  it('is bounded, without repetition, and shared by similar matters in other words', () => {
    fc.assert(
      fc.property(anyMatter, (matter) => {
        const terms = termsOf(matter)
        expect(terms.length).toBeLessThanOrEqual(TERMS_MAX)
        expect(new Set(terms).size).toBe(terms.length)
      }),
    )
    const similar = [...TUNING_PAIRS, ...UNSEEN_PAIRS].filter(([isSimilar]) => isSimilar)
    const reached = similar.filter(([, a, b]) => {
      const terms = new Set(termsOf(matterOf(a)))
      return termsOf(matterOf(b)).some((term) => terms.has(term))
    })

    expect(reached.length / similar.length).toBeGreaterThan(0.95)
  })
})

describe('clustersOf', () => {
  const matters = [
    '路灯不亮｜更换路灯',
    '充电桩收费太贵｜降低电价',
    '主路漆黑｜修好照明灯',
    '飞线充电不安全｜安装公共充电桩',
    '庭院灯坏了两盏｜维修庭院灯',
    '想有个老年食堂｜开设助餐点',
  ].map(matterOf)

  it('finds three of one concern and leaves the rest alone', () => {
    const titles = clustersOf(matters, 3).map((group) => group.map(({ title }) => title))

    expect(titles).toEqual([['路灯不亮', '主路漆黑', '庭院灯坏了两盏']])
    expect(clustersOf(matters, 4)).toEqual([])
  })

  it('puts no matter into two groups, and none into a group that is too small', () => {
    fc.assert(
      fc.property(
        fc.array(anyMatter, { maxLength: 12 }),
        fc.integer({ min: 1, max: 4 }),
        (all, least) => {
          const groups = clustersOf(all, least)
          const members = groups.flat()
          expect(groups.every((group) => group.length >= least)).toBe(true)
          expect(new Set(members).size).toBe(members.length)
        },
      ),
    )
  })
})
