import type { MinutesInfo } from '@linyi/shared/contract/minutes.contract'
import type { IconName } from '@/components/icon/icon-names'
import { MINUTES_TEXT as TEXT } from './minutes.text'
import type { AskedAct } from './use-minutes-act'

export interface MinutesStep {
  readonly text: string
  readonly icon: IconName
  readonly asked: AskedAct
}

/** What the reader does next with the minutes; null where nothing is theirs to do. */
export function minutesStep({ meetingId, abilities }: MinutesInfo): MinutesStep | null {
  const input = { meetingId }
  if (abilities.send.allowed) {
    return {
      text: TEXT.send,
      icon: 'forward',
      asked: {
        kind: 'confirm',
        title: TEXT.send,
        sentence: TEXT.sendSentence,
        confirm: TEXT.sendConfirm,
        done: TEXT.sent,
        call: { name: 'minutes.send', input },
      },
    }
  }
  if (abilities.confirm.allowed) {
    return {
      text: TEXT.confirm,
      icon: 'check',
      asked: {
        kind: 'confirm',
        title: TEXT.title,
        sentence: TEXT.confirmSentence,
        confirm: TEXT.confirmConfirm,
        done: TEXT.confirmed,
        call: { name: 'minutes.confirm', input },
      },
    }
  }
  if (abilities.sign.allowed) {
    return {
      text: TEXT.sign,
      icon: 'stamp',
      asked: {
        kind: 'confirm',
        title: TEXT.sign,
        sentence: TEXT.signSentence,
        confirm: TEXT.signConfirm,
        done: TEXT.signed,
        call: { name: 'minutes.sign', input },
      },
    }
  }
  return null
}
