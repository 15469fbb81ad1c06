import type { ItemAbility, ItemInfo } from '@linyi/shared/contract/agenda.contract'
import type { Ability } from '@linyi/shared/contract/fields'
import type { ItemStatus } from '@linyi/shared/domain/agenda/item'
import type { IconName } from '@/components/icon/icon-names'
import { go } from '@/platform/navigate'
import type { ActKey } from './acts/act-forms'
import { AGENDA_TEXT } from './agenda.text'

export interface ItemAct {
  key: string
  text: string
  icon: IconName
  ability: Ability
  /** Whether it moves the matter on; the others accompany it and stand back. */
  isMain: boolean
  run: () => void
}

/** Refusals that mean 「this is not your part」: whoever has the part sees the button. */
const NOT_MY_PART: ReadonlySet<string> = new Set([
  'agenda.not_screener',
  'agenda.not_reviewer',
  'agenda.not_handler',
  'agenda.not_assigner',
  'agenda.not_lead',
  'agenda.not_inspector',
  'agenda.not_raiser',
  'agenda.not_filer',
  'agenda.not_supervisor',
  'agenda.not_supporter',
  'agenda.not_asked',
  'ballots.not_chair',
  'outcomes.not_publisher',
])

/** A step that is not now needs no button either; the timeline says what is next. */
const NOT_NOW: ReadonlySet<string> = new Set([
  'agenda.wrong_status',
  'agenda.no_withdrawal_asked',
  'agenda.no_due_date',
  'agenda.not_escalated',
  'agenda.four_steps_off',
  'agenda.four_steps_order',
  'agenda.four_steps_stage',
  'agenda.four_steps_not_done',
  'agenda.four_steps_running',
  'agenda.escalation_unfounded',
  'agenda.not_passed',
  'agenda.not_reopenable',
  'agenda.already_answered',
  'agenda.already_signed',
  'agenda.endorsing_over',
  'agenda.undo_over',
  'agenda.reopen_over',
  'agenda.appeal_over',
  'ratings.over',
  'outcomes.not_decided',
  'outcomes.already_published',
])

/** An act with a page of its own, or with the short form that `go.act` opens. */
interface KnownAct {
  readonly key: string
  readonly ability: ItemAbility
  readonly text: string
  readonly icon: IconName
  readonly open: (itemId: string) => void
}

const page = (
  key: ItemAbility,
  text: string,
  icon: IconName,
  open: (itemId: string) => void,
): KnownAct => ({ key, ability: key, text, icon, open })

const form = (
  key: ActKey,
  text: string,
  icon: IconName,
  ability: ItemAbility = key as ItemAbility,
): KnownAct => ({
  key,
  ability,
  text,
  icon,
  open: (itemId) => {
    go.act(itemId, key)
  },
})

/**
 * Where an act is worth a button. Elsewhere it is refused for the person before it is for the step,
 * or allowed where nobody would look for it.
 */
const ONLY_AT: Partial<Record<string, readonly ItemStatus[]>> = {
  check: ['checking'],
  screen: ['submitted', 'screening'],
  correct: ['screening'],
  merge: ['endorsing'],
  // while it is discussed, it is one of the council’s conclusions
  escalate: ['scheduled'],
  undoMerge: ['merged'],
  contact: ['submitted', 'screening', 'quickHandling', 'explaining', 'referred', 'endorsing'],
}

/** What moves the matter on, the most pressing first. */
const MAIN_ACTS: readonly KnownAct[] = [
  form('answerMerge', '答复：还支不支持', 'endorse'),
  page('answerSurvey', '评价办理结果', 'edit', go.rate),
  form('appeal', '不同意，申请复核', 'refresh'),
  form('revive', '重新征集附议', 'endorse'),
  form('check', '内容核对', 'search'),
  page('screen', AGENDA_TEXT.screen, 'agenda', go.screen),
  page('review', AGENDA_TEXT.review, 'shield', go.review),
  form('decideWithdrawal', '答复撤回申请', 'abstain'),
  page('openBallot', AGENDA_TEXT.openBallot, 'ballot', go.openBallot),
  form('conclude', '记下议事会的结论', 'talk'),
  form('escalate', '提交更大范围决定', 'people'),
  form('recordDecision', '登记更大范围的决定', 'people'),
  form('signFourSteps', '居务监督签字', 'stamp'),
  page('publish', AGENDA_TEXT.publish, 'notice', go.publish),
  page('implement', '安排落实', 'wrench', go.assignAction),
  form('inspect', '验收签字', 'stamp'),
  page('publishExecution', '公示办理结果', 'notice', go.publish),
  form('finish', '办完并答复', 'check'),
  form('claimDone', '报告已办结', 'check'),
]

/** What accompanies the matter, in the same order for everybody. */
const SIDE_ACTS: readonly KnownAct[] = [
  form('contact', '记下已联系提出人', 'talk'),
  form('addRecord', '记一笔办理情况', 'edit'),
  form('deliberate', '议事会开始讨论', 'talk'),
  form('invite', '邀请有关各方', 'people'),
  page('addPaper', '纸质附议', 'file', go.paper),
  form('fourStep', '四议两公开', 'people'),
  form('extend', '申请延期', 'clock'),
  form('move', '书记动议，提交审议', 'shield'),
  form('merge', '并入同类议题', 'agenda'),
  form('undoMerge', '撤销合并', 'refresh'),
  form('correct', '更正类别', 'edit', 'screen'),
  form('reopen', '申请重新办理', 'refresh'),
  form('withdraw', '撤回议题', 'cross'),
]

function isWorthShowing({ ability }: ItemAct): boolean {
  if (ability.allowed || ability.reason === undefined) return true
  return !NOT_MY_PART.has(ability.reason) && !NOT_NOW.has(ability.reason)
}

/** Seconding is asked once more on the page itself; it is every neighbour's. */
function endorseAct({ hasEndorsed, status, abilities }: ItemInfo, run: () => void): ItemAct[] {
  if (status !== 'endorsing') return []
  const text = hasEndorsed ? AGENDA_TEXT.hasEndorsed : AGENDA_TEXT.endorse
  const icon = hasEndorsed ? 'check' : 'endorse'
  return [{ key: 'endorse', text, icon, ability: abilities.endorse, isMain: true, run }]
}

/** While a vote runs it is what the page is for; whether one is on its roll, the vote itself says. */
function voteAct({ ballot }: ItemInfo): ItemAct[] {
  if (ballot?.isOpen !== true) return []
  const run = () => {
    go.ballot(ballot.id)
  }
  const ability = { allowed: true } as const
  return [{ key: 'vote', text: AGENDA_TEXT.vote, icon: 'ballot', ability, isMain: true, run }]
}

/**
 * The acts of an item as buttons: first what I may do, then what I might expect to do but may not,
 * with the reason. The service decides; this only chooses what is worth showing.
 */
export function itemActs(item: ItemInfo, onEndorse: () => void): readonly ItemAct[] {
  const known =
    (isMain: boolean) =>
    ({ key, ability, text, icon, open }: KnownAct): ItemAct => ({
      key,
      text,
      icon,
      ability: item.abilities[ability],
      isMain,
      run: () => {
        open(item.id)
      },
    })
  const isAtPlace = ({ key }: KnownAct): boolean => ONLY_AT[key]?.includes(item.status) ?? true
  const shown = [
    ...voteAct(item),
    ...MAIN_ACTS.filter(isAtPlace).map(known(true)),
    ...endorseAct(item, onEndorse),
    ...SIDE_ACTS.filter(isAtPlace).map(known(false)),
  ].filter(isWorthShowing)
  return [
    ...shown.filter(({ ability }) => ability.allowed),
    ...shown.filter(({ ability }) => !ability.allowed),
  ]
}
