import { useState } from 'react'
import { toTop } from '@/platform/navigate'
import { forgetAll } from '@/platform/query-client'
import { useSession } from '@/platform/session'
import { useCommand, useRead } from '@/platform/use-api'
import { REGISTER_TEXT } from './register.text'
import { usePrivacyNotice } from './use-privacy-notice'

/** What a newcomer writes. It is not kept on the phone: a name in a draft is a name lying about. */
export interface RegisterDraft {
  communityId: string | null
  realName: string
  phone: string
  birthYear: string
}

const EMPTY: RegisterDraft = { communityId: null, realName: '', phone: '', birthYear: '' }

type Problems = Partial<Record<keyof RegisterDraft, string>>

/** What is missing, by field. The service judges; this only saves a trip. */
function problemsOf(draft: RegisterDraft): Problems {
  return {
    ...(draft.realName.trim().length < 2 ? { realName: REGISTER_TEXT.missingName } : {}),
    ...(/^1[3-9]\d{9}$/.test(draft.phone.trim()) ? {} : { phone: REGISTER_TEXT.missingPhone }),
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
    command.mutate(
      {
        communityId,
        realName: draft.realName.trim(),
        phone: draft.phone.trim(),
        birthYear: Number(draft.birthYear),
        consentVersion: version,
      },
      {
        onSuccess: ({ token }) => {
          forgetAll()
          start(token)
          toTop()
        },
      },
    )
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
    isDone: command.isSuccess,
  }
}
