import type { ResolutionInfo } from '@linyi/shared/contract/resolutions.contract'
import type { Ability } from '@linyi/shared/contract/fields'
import type { IconName } from '@/components/icon/icon-names'
import { go } from '@/platform/navigate'
import type { ResolutionActKey } from './acts/resolution-forms'

export interface ResolutionAct {
  readonly key: string
  readonly text: string
  readonly icon: IconName
  readonly ability: Ability
  readonly isDanger: boolean
  readonly run: () => void
}

/** Refusals that mean 「this is not your part」 or 「not now」: neither needs a button. */
const NOT_WORTH_SHOWING: ReadonlySet<string> = new Set([
  'resolutions.not_keeper',
  'resolutions.not_annuller',
  'resolutions.not_voter',
  'resolutions.wrong_status',
  'resolutions.dissent_over',
  'resolutions.dissent_recorded',
  'resolutions.not_entrusted',
  'resolutions.reported',
  'resolutions.not_reported',
  'resolutions.replied',
])

const ACTS: readonly {
  readonly key: ResolutionActKey
  readonly text: string
  readonly icon: IconName
  readonly ability: keyof ResolutionInfo['abilities']
  readonly isDanger?: true
}[] = [
  { key: 'report', text: '报告委托单位', icon: 'file', ability: 'reportToEntruster' },
  { key: 'reply', text: '登记答复', icon: 'edit', ability: 'recordEntrusterReply' },
  { key: 'recordDissent', text: '记录我的不同意见', icon: 'talk', ability: 'recordDissent' },
  { key: 'arrange', text: '安排执行', icon: 'people', ability: 'arrange' },
  { key: 'supersede', text: '由新决议代替', icon: 'swap', ability: 'supersede', isDanger: true },
  { key: 'annul', text: '撤销决议', icon: 'cross', ability: 'annul', isDanger: true },
]

/** What this person may do with a resolution, and what they might expect to but may not, with the reason. */
export function resolutionActs({ id, abilities }: ResolutionInfo): readonly ResolutionAct[] {
  return ACTS.map(({ key, text, icon, ability, isDanger = false }) => ({
    key,
    text,
    icon,
    ability: abilities[ability],
    isDanger,
    run: () => {
      go.resolutionAct(id, key)
    },
  })).filter(
    ({ ability }) =>
      ability.allowed || ability.reason === undefined || !NOT_WORTH_SHOWING.has(ability.reason),
  )
}
