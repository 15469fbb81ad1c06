import type { BallotRules } from '../rules/ballot-rules'
import type { Choice, LegalEffect, PaperOrigin, Secrecy } from './ballot'
import type { ElectorateUnit, Weight } from './electorate'
import { readMark, SPOILT, type BallotMethod, type Mark } from './method'
import { countBox, type Verdict } from './verdict'

/** SHA-256 in hexadecimal; the domain takes it as an argument and stays without Node. */
export type Hash = (text: string) => string

/** One paper of the published box, under the code that only its voter was given. */
export interface BoxPaper {
  readonly receipt: string
  readonly mark: Mark
  /** How it came in; null on every paper where fewer than five came in that way. */
  readonly origin: PaperOrigin | null
  readonly areaCm2: number
  /** Whose it is, in an open vote of a council; null otherwise. */
  readonly voter: string | null
}

/** Everything that anybody needs to count a ballot again, without us. */
export interface PublishedBox {
  readonly format: 'linyi-ballot-box/1'
  readonly ballotId: string
  readonly text: string
  readonly textHash: string
  readonly effect: LegalEffect
  readonly secrecy: Secrecy
  readonly method: BallotMethod
  readonly rules: BallotRules
  /** Whose vote one paper is: what the figures count. Files from before it was written have none. */
  readonly unit?: ElectorateUnit
  readonly electorateHash: string
  /** The roll without those who stepped aside. */
  readonly electorate: Weight
  readonly present: number | null
  readonly chair: Choice | null
  readonly papers: readonly BoxPaper[]
  readonly root: string
  readonly verdict: Verdict
}

/** A paper as it stands in the tree of hashes. */
export function leafText({ receipt, mark, origin, areaCm2, voter }: BoxPaper): string {
  return [receipt, mark, origin ?? '', String(areaCm2), voter ?? ''].join('|')
}

/**
 * The root over all papers in the order of their codes. A leaf and a knot are hashed under different
 * letters, so that none can be taken for the other; a last one without a partner goes up unchanged.
 */
export function merkleRoot(papers: readonly BoxPaper[], hash: Hash): string {
  let level = papers
    .map(leafText)
    .sort((a, b) => (a < b ? -1 : 1))
    .map((text) => hash(`L${text}`))
  if (level.length === 0) return hash('L')
  while (level.length > 1) {
    const above: string[] = []
    for (let index = 0; index < level.length; index += 2) {
      const left = level[index] ?? ''
      const right = level[index + 1]
      above.push(right === undefined ? left : hash(`N${left}${right}`))
    }
    level = above
  }
  return level[0] ?? ''
}

/** What a recount found: the verdict as it counts now, and every disagreement with what stands. */
export interface Recount {
  readonly verdict: Verdict
  readonly faults: readonly string[]
}

/** Counts a published box from its papers alone and says where it disagrees with what it claims. */
export function recount(box: PublishedBox, hash: Hash): Recount {
  const faults: string[] = []
  const receipts = new Set(box.papers.map((paper) => paper.receipt))
  if (receipts.size !== box.papers.length) faults.push('有两张选票用了同一个回执码。')
  if (hash(box.text) !== box.textHash) faults.push('表决文字与公布的指纹不一致。')
  if (merkleRoot(box.papers, hash) !== box.root) faults.push('选票与公布的票箱指纹不一致。')
  const unreadable = box.papers.filter(
    ({ mark }) => mark !== SPOILT && !readMark(box.method, mark).allowed,
  )
  if (unreadable.length > 0) faults.push(`有 ${String(unreadable.length)} 张选票无法辨认。`)
  if (box.papers.length > box.electorate.heads) faults.push('选票比名单上的人还多。')
  const verdict = countBox(box.method, box.papers, box, box.rules)
  if (!isSame(verdict, box.verdict)) faults.push('重新计票的结果与公布的结果不一致。')
  return { verdict, faults }
}

/** Whether two results are the same, whatever order their fields are written in. */
export function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => isSame(Reflect.get(a, key), Reflect.get(b, key)))
  )
}
