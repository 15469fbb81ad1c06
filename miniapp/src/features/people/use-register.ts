import type { RequestInput } from '@linyi/shared/contract/operations'
import { useState } from 'react'
import { ApiError } from '@/platform/api-error'
import { toTop } from '@/platform/navigate'
import { forgetAll } from '@/platform/query-client'
import { useSession } from '@/platform/session'
import { useCommand, useRead } from '@/platform/use-api'
import { REGISTER_TEXT } from './register.text'
import { usePrivacyNotice } from './use-privacy-notice'
import { askWechat } from './use-wechat-sign-in'
import { heldTicket, keepTicket } from './wechat-ticket'

/** What a newcomer writes. It is not kept on the phone: a name in a draft is a name lying about. */
export interface RegisterDraft {
  communityId: string | null
  realName: string
  phone: string
  /** Of WeChat's own button, in place of a typed number; good for one sending. */
  phoneCode: string | null
  birthYear: string
}

const EMPTY: RegisterDraft = {
  communityId: null,
  realName: '',
  phone: '',
  phoneCode: null,
  birthYear: '',
}

type Person = Omit<RequestInput<'people.register'>, 'ticket'>

type Problems = Partial<Record<keyof RegisterDraft, string>>

/** What is missing, by field. The service judges; this only saves a trip. */
function problemsOf(draft: RegisterDraft): Problems {
  return {
    ...(draft.realName.trim().length < 2 ? { realName: REGISTER_TEXT.missingName } : {}),
    ...(/^(1[3-9]\d{9})?$/.test(draft.phone.trim()) ? {} : { phone: REGISTER_TEXT.missingPhone }),
    ...(/^(19|20)\d\d$/.test(draft.birthYear.trim())
      ? {}
      : { birthYear: REGISTER_TEXT.missingBirthYear }),
  }
}

/** Joining in three steps: the notice, the community, the person. */
export function useRegister() {
  const [written, setDraft] = useState(EMPTY)
  const [step, setStep] = useState(0)
  const [problems, setProblems] = useState<Problems>({})
  const notice = usePrivacyNotice()
  const communities = useRead('places.communities', {}, { isPublic: true })
  const command = useCommand('people.register')
  const start = useSession((session) => session.start)
  const [isHere, setHere] = useState(false)

  // Where there is only one community, nobody has to choose it.
  const [first, second] = communities.data?.items ?? []
  const only = second === undefined ? (first?.id ?? null) : null
  const draft = { ...written, communityId: written.communityId ?? only }

  const goToStep = (next: number) => {
    setProblems({})
    setStep(next)
    toTop()
  }
  const send = () => {
    const missing = problemsOf(draft)
    setProblems(missing)
    const version = notice.data?.version
    const { communityId } = draft
    if (Object.keys(missing).length > 0 || version === undefined || communityId === null) return
    if (command.isPending) return
    const phone = draft.phone.trim()
    const { phoneCode } = draft
    const person = {
      communityId,
      realName: draft.realName.trim(),
      birthYear: Number(draft.birthYear),
      consentVersion: version,
      ...(phoneCode !== null ? { phoneCode } : phone === '' ? {} : { phone }),
    }
    sendPerson(person, true)
  }
  const sendPerson = (person: Person, mayRenew: boolean) => {
    const ticket = heldTicket()
    command.mutate(
      { ...person, ...(ticket === null ? {} : { ticket }) },
      {
        onSuccess: ({ token }) => {
          forgetAll()
          start(token, ticket === null ? 'demo' : 'wechat')
          toTop()
        },
        onError: (error) => {
          // WeChat's code for the number is good for once, whatever became of the rest
          setDraft((current) => ({ ...current, phoneCode: null }))
          if (mayRenew && error.code === 'people.ticket_over') void renewTicket(person)
        },
      },
    )
  }
  /** Whoever read for a long time comes with a new ticket, without writing everything again. */
  const renewTicket = async (person: Person) => {
    try {
      const { ticket, token } = await askWechat()
      if (ticket !== null) {
        keepTicket(ticket)
        sendPerson(person, false)
      } else if (token !== null) {
        // the first try had arrived: the account is there
        forgetAll()
        start(token, 'wechat')
        setHere(true)
      }
    } catch (reason) {
      if (!(reason instanceof ApiError)) throw reason
    }
  }
  return {
    draft,
    step,
    problems,
    communities: communities.data?.items ?? [],
    canAgree: notice.data !== undefined,
    change: (part: Partial<RegisterDraft>) => {
      setProblems({})
      setDraft((current) => ({ ...current, ...part }))
    },
    goOn: () => {
      if (step === 1 && draft.communityId === null) {
        setProblems({ communityId: REGISTER_TEXT.missingCommunity })
      } else goToStep(step + 1)
    },
    goBack: () => {
      command.reset()
      goToStep(step - 1)
    },
    send,
    isSending: command.isPending,
    error: command.error,
    isTicketOver: command.error?.code === 'people.ticket_over',
    hasWechat: heldTicket() !== null,
    isDone: isHere || command.isSuccess,
  }
}
