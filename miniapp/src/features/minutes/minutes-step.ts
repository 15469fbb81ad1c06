import type { Ability } from '@linyi/shared/contract/fields'
import type { MinutesInfo } from '@linyi/shared/contract/minutes.contract'
import type { IconName } from '@/components/icon/icon-names'
import { MINUTES_TEXT as TEXT } from './minutes.text'
import type { AskedAct } from './use-minutes-act'

export interface MinutesStep {
  readonly text: string
  readonly icon: IconName
  /** Off with its reason where it is this reader's, and not yet time. */
  readonly ability: Ability
  readonly asked: AskedAct
}

/** Refusals of a signature that end by themselves: until then the button stands there and says so. */
const NOT_YET: readonly string[] = ['minutes.correcting', 'minutes.correction_open']

type Simple = 'minutes.send' | 'minutes.confirm' | 'minutes.sign'

const STEPS: Record<
  Simple,
  Pick<MinutesStep, 'text' | 'icon'> & {
    readonly title: string
    readonly sentence: string
    readonly confirm: string
    readonly done: string
  }
> = {
  'minutes.send': {
    text: TEXT.send,
    icon: 'forward',
    title: TEXT.send,
    sentence: TEXT.sendSentence,
    confirm: TEXT.sendConfirm,
    done: TEXT.sent,
  },
  'minutes.confirm': {
    text: TEXT.confirm,
    icon: 'check',
    title: TEXT.title,
    sentence: TEXT.confirmSentence,
    confirm: TEXT.confirmConfirm,
    done: TEXT.confirmed,
  },
  'minutes.sign': {
    text: TEXT.sign,
    icon: 'stamp',
    title: TEXT.sign,
    sentence: TEXT.signSentence,
    confirm: TEXT.signConfirm,
    done: TEXT.signed,
  },
}

function stepOf(name: Simple, meetingId: string, ability: Ability): MinutesStep {
  const { text, icon, ...words } = STEPS[name]
  const call = { name, input: { meetingId } }
  return { text, icon, ability, asked: { kind: 'confirm', ...words, call } }
}

/** What the reader does next with the minutes, at most two things; none where nothing is theirs to do. */
export function minutesSteps({ meetingId, abilities }: MinutesInfo): readonly MinutesStep[] {
  const { send, confirm, sign } = abilities
  if (send.allowed) return [stepOf('minutes.send', meetingId, send)]
  const confirming = confirm.allowed ? [stepOf('minutes.confirm', meetingId, confirm)] : []
  // once it is time to sign, whoever signs says with it that it was so
  if (sign.allowed) return [stepOf('minutes.sign', meetingId, sign), ...confirming]
  if (confirming.length > 0) return confirming
  return NOT_YET.includes(sign.reason ?? '') ? [stepOf('minutes.sign', meetingId, sign)] : []
}
