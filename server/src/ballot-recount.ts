import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { ERRORS, type ErrorCode } from '@linyi/shared/contract/errors'
import { verdictBars, type VerdictBar } from '@linyi/shared/domain/ballots/ballot.bars'
import { recount, type PublishedBox } from '@linyi/shared/domain/ballots/box'
import { areFiguresShut } from '@linyi/shared/domain/ballots/ballot.rules'
import { verdictText } from '@linyi/shared/domain/ballots/ballot.text'

/**
 * Counts a published box again: `npm run ballot:recount -- BOX.json`. It reads that one file, knows
 * no database and no service, and exits with 1 when anything disagrees.
 */
function main(file: string | undefined): number {
  if (file === undefined) {
    console.error('用法：npm run ballot:recount -- 票箱.json')
    return 2
  }
  let box: PublishedBox
  try {
    box = JSON.parse(readFileSync(file, 'utf8')) as PublishedBox
  } catch {
    console.error(`读不到票箱文件：${file}`)
    return 2
  }
  const refusal = refusalIn(box)
  if (refusal !== null) {
    console.error(refusal)
    return 2
  }
  if ((box.format as string) !== 'linyi-ballot-box/1' || !Array.isArray(box.papers)) {
    console.error('这不是邻议公布的票箱文件。')
    return 2
  }
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
  const { verdict, faults } = recount(box, hash)
  console.log(`票箱共 ${String(box.papers.length)} 张选票，指纹 ${box.root}`)
  console.log(verdictText(verdict, box.method, box.effect, box.unit))
  for (const bar of verdictBars(verdict, box.rules, box.unit)) console.log(barLine(bar))
  for (const fault of faults) console.error(`不一致：${fault}`)
  if (faults.length === 0) console.log('重新计票与公布的结果一致。')
  return faults.length === 0 ? 0 : 1
}

/**
 * Why there is nothing to count: the file is the service's refusal, or a box that is not published. It
 * says the same of both, for whoever holds such a box is not to read it out.
 */
function refusalIn(file: unknown): string | null {
  const { error, secrecy, verdict } = file as Partial<PublishedBox> & {
    readonly error?: { readonly code?: unknown }
  }
  const isRefusal = error?.code === ('ballots.box_shut' satisfies ErrorCode)
  const isShut =
    secrecy !== undefined && verdict !== undefined && areFiguresShut({ secrecy, ...verdict })
  return isRefusal || isShut ? ERRORS['ballots.box_shut'].message : null
}

/** `参加面积 540 ㎡ / 900 ㎡（至少 600 ㎡才有效：没有达到）`, or without a line that is not asked for. */
function barLine({ title, figure, lineText, isReached }: VerdictBar): string {
  const asked = lineText === null ? '' : `（${lineText}：${isReached ? '已达到' : '没有达到'}）`
  return `  ${title} ${figure}${asked}`
}

process.exitCode = main(process.argv[2])
