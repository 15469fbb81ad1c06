import type { MessageChoice } from '@linyi/shared/contract/messages.contract'
import { useEffect, useState } from 'react'
import { subscriptionSettings } from '@/platform/subscribe'
import { useCommand, useRead } from '@/platform/use-api'
import { useAskFor } from '@/platform/use-ask-messages'
import { choiceAct } from './choice-state'

const TOLD_MS = 2_500
const IS_WEAPP = process.env.TARO_ENV === 'weapp'

/** Whether the person lets anything of this app through in WeChat; asked each time the page shows. */
function useMainSwitch(): { readonly isMainOff: boolean; readonly look: () => void } {
  const [isMainOff, setMainOff] = useState(false)
  const look = (): void => {
    void subscriptionSettings().then((settings) => {
      setMainOff(settings !== null && !settings.isMainOn)
    })
  }
  useEffect(look, [])
  return { isMainOff, look }
}

/** What I agreed to receive in WeChat, and how to change it. */
export function useChoices() {
  const read = useRead('messages.choices', {})
  const choose = useCommand('messages.choose')
  const { outcome, ask } = useAskFor()
  const { isMainOff, look } = useMainSwitch()
  const { refetch } = read
  useEffect(() => {
    if (outcome !== 'agreed') return
    // WeChat tells the service of the answer by itself, a moment later
    const later = setTimeout(() => void refetch(), TOLD_MS)
    return () => {
      clearTimeout(later)
    }
  }, [outcome, refetch])
  const canAsk = IS_WEAPP && read.data?.isBound === true
  return {
    read,
    outcome,
    look,
    isMainOff: isMainOff || outcome === 'off',
    canAsk,
    isOnPhone: IS_WEAPP,
    isBusy: choose.isPending,
    error: choose.error,
    askFor: ({ template, templateId }: MessageChoice) => {
      if (templateId !== null) ask([{ template, templateId }])
    },
    /** Call it as the first thing that the tap does: it may open WeChat's question. */
    tap: (choice: MessageChoice) => {
      const { template, templateId } = choice
      const act = choiceAct(choice, canAsk)
      if (act === 'ask' && templateId !== null) ask([{ template, templateId }])
      if (act === 'mute' || act === 'unmute') choose.mutate({ template, isMuted: act === 'mute' })
    },
  }
}
