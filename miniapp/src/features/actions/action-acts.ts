import type { ActionInfo } from '@linyi/shared/contract/actions-view.contract'
import type { Ability } from '@linyi/shared/contract/fields'
import type { IconName } from '@/components/icon/icon-names'
import { go } from '@/platform/navigate'
import type { ActionActKey } from './acts/action-forms'
import type { ActionAbility } from './acts/action-form'

export interface ActionAct {
  readonly key: string
  readonly text: string
  readonly icon: IconName
  readonly ability: Ability
  readonly run: () => void
}

/** Refusals that mean 「this is not your part」: whoever has the part sees the button. */
const NOT_MY_PART: ReadonlySet<string> = new Set([
  'actions.not_lead',
  'actions.not_participant',
  'actions.not_keeper',
  'actions.not_outside',
  'agenda.not_lead',
  'agenda.not_assigner',
  'agenda.not_inspector',
])

/** A step that is not now needs no button either; the page says what is next. */
const NOT_NOW: ReadonlySet<string> = new Set([
  'actions.wrong_status',
  'actions.already_objected',
  'actions.objection_over',
  'agenda.already_signed',
])

function isWorthShowing({ allowed, reason }: Ability): boolean {
  return allowed || reason === undefined || !(NOT_MY_PART.has(reason) || NOT_NOW.has(reason))
}

const FORMS: readonly {
  readonly key: ActionActKey
  readonly text: string
  readonly icon: IconName
  readonly ability: ActionAbility
}[] = [
  { key: 'verify', text: '验收', icon: 'stamp', ability: 'verify' },
  { key: 'decide', text: '答复分派异议', icon: 'people', ability: 'decideObjection' },
  { key: 'progress', text: '记一次进展', icon: 'edit', ability: 'addProgress' },
  { key: 'visit', text: '记一次入户走访', icon: 'home', ability: 'addProgress' },
  { key: 'round', text: '记一次协调会', icon: 'talk', ability: 'addProgress' },
  { key: 'addPart', text: '请人协办', icon: 'people', ability: 'addCoAssignee' },
  { key: 'extend', text: '申请延期', icon: 'clock', ability: 'extend' },
  { key: 'object', text: '不该我办，提出异议', icon: 'talk', ability: 'objectAssignment' },
  { key: 'infeasible', text: '说明办不到', icon: 'warn', ability: 'declareInfeasible' },
]

/** What can be done with a piece of work beside taking a picture of it: what is worth showing, in order. */
export function actionActs(action: ActionInfo, accept: () => void): readonly ActionAct[] {
  const { id, itemId, abilities } = action
  const forms = FORMS.map(({ key, text, icon, ability }): ActionAct => ({
    key,
    text,
    icon,
    ability: abilities[ability],
    run: () => {
      go.actionAct(id, key)
    },
  }))
  const pages: readonly ActionAct[] = [
    {
      key: 'link',
      text: '发办理链接给外部单位',
      icon: 'share',
      ability: abilities.makeLink,
      run: () => {
        go.actionLink(id)
      },
    },
    {
      key: 'assignMore',
      text: '再安排一项工作',
      icon: 'plus',
      ability: abilities.assignMore,
      run: () => {
        go.assignAction(itemId, id)
      },
    },
  ]
  const take: ActionAct = {
    key: 'accept',
    text: '接办',
    icon: 'check',
    ability: abilities.accept,
    run: accept,
  }
  return [take, ...forms, ...pages].filter(({ ability }) => isWorthShowing(ability))
}

/** Whether this person is the one who takes the picture and reports: the lead, or who does it for them. */
export function mayReport({ abilities, isMine }: ActionInfo): boolean {
  const { claimDone, addProgress } = abilities
  if (claimDone.allowed) return true
  return isMine && addProgress.allowed
}
