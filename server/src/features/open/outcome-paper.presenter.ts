import type { OpenOutcome } from '@linyi/shared/contract/open.contract'
import { startOfDay } from '@linyi/shared/domain/calendar/shanghai-day'
import { MONEY_DIRECTION_TEXT } from '@linyi/shared/domain/outcomes/outcome'
import { moneySums } from '@linyi/shared/domain/outcomes/outcome-content'
import { longDateText } from '@linyi/shared/domain/text/date-text'
import type { WordBlock } from '../../platform/files/word-file'
import { dayText, lastDay } from './open-page.presenter'
import type { OpenCommunity } from './open-rows.presenter'
import { yuanText } from './outcome-page.presenter'

const spoken = (title: string, text: string): WordBlock[] =>
  text === ''
    ? []
    : [
        { kind: 'heading', text: title },
        { kind: 'text', text },
      ]

function voteBlocks({ vote, voteSentence }: OpenOutcome): WordBlock[] {
  if (vote === null) return []
  const { electorate, participants, yes, no, abstain } = vote
  return [
    { kind: 'heading', text: '表决票数' },
    {
      kind: 'table',
      rows: [
        ['应参加', '实际参加', '赞成', '反对', '弃权'],
        [electorate, participants, yes, no, abstain].map(String),
      ],
    },
    ...(voteSentence === null ? [] : [{ kind: 'text', text: voteSentence } as const]),
  ]
}

function stepBlocks({ steps, next }: OpenOutcome): WordBlock[] {
  if (steps.length === 0) return spoken('接下来', next)
  return [
    { kind: 'heading', text: '谁做什么、什么时候完成' },
    {
      kind: 'table',
      rows: [
        ['谁', '做什么', '什么时候完成'],
        ...steps.map(({ who, task, by }) => [
          who,
          task,
          by === null ? '' : longDateText(startOfDay(by)),
        ]),
      ],
    },
  ]
}

function moneyBlocks({ money, noMoney }: OpenOutcome): WordBlock[] {
  if (money.length === 0) return noMoney ? spoken('收支明细', '没有收入，也没有支出。') : []
  const sums = moneySums(money)
  return [
    { kind: 'heading', text: '收支明细' },
    {
      kind: 'table',
      rows: [
        ['项目', '收支', '金额'],
        ...money.map(({ label, direction, amount }) => [
          label,
          MONEY_DIRECTION_TEXT[direction],
          yuanText(amount),
        ]),
        ['合计', MONEY_DIRECTION_TEXT.in, yuanText(sums.in)],
        ['合计', MONEY_DIRECTION_TEXT.out, yuanText(sums.out)],
      ],
    },
  ]
}

function fourStepsBlocks({ fourSteps }: OpenOutcome): WordBlock[] {
  if (fourSteps === null || fourSteps.steps.length === 0) return []
  return [
    { kind: 'heading', text: '四议两公开' },
    {
      kind: 'table',
      rows: [
        ['步骤', '日期', '应到 / 到会', '赞成 / 反对 / 弃权', '结果'],
        ...fourSteps.steps.map((step) => [
          step.stepText,
          longDateText(startOfDay(step.heldOn)),
          `${String(step.expected)} / ${String(step.present)}`,
          [step.yes, step.no, step.abstain].map(String).join(' / '),
          step.isPassed ? '通过' : '没有通过',
        ]),
      ],
    },
    ...(fourSteps.signedAt === null
      ? []
      : [{ kind: 'text', text: `居务监督已于${dayText(fourSteps.signedAt)}签字。` } as const]),
  ]
}

/** A publication as a paper to be put up at the board of the building. */
export function outcomePaper(community: OpenCommunity, outcome: OpenOutcome): WordBlock[] {
  const { title, kindText, grid, itemNumber, withdrawal } = outcome
  const facts = [
    `${community.name} · ${grid}`,
    ...(itemNumber === '' ? [] : [`议题编号：${itemNumber}`]),
    `公示期：${dayText(outcome.publishedAt)}至${lastDay(outcome.publicityEndsAt)}`,
  ]
  const head: WordBlock[] = [
    { kind: 'title', text: `${kindText}：${title}` },
    { kind: 'note', text: facts.join('\n') },
  ]
  if (withdrawal !== null) {
    return [...head, ...spoken(`已于${dayText(withdrawal.at)}撤回`, withdrawal.reason)]
  }
  return [
    ...head,
    ...spoken('更正说明', outcome.correction?.reason ?? ''),
    ...spoken('居民提了什么', outcome.proposal),
    ...spoken('公示内容', outcome.text),
    ...voteBlocks(outcome),
    ...fourStepsBlocks(outcome),
    ...stepBlocks(outcome),
    ...moneyBlocks(outcome),
    ...spoken('没有采纳的意见和理由', outcome.notAdopted),
    ...spoken('有疑问找谁', outcome.contact),
    { kind: 'note', text: `网页：${outcome.url}` },
    { kind: 'note', text: `${community.name} · ${dayText(outcome.publishedAt)}` },
  ]
}
