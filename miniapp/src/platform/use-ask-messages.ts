import type { AskMoment } from '@linyi/shared/domain/messages/consent.rules'
import type { MessageTemplate } from '@linyi/shared/domain/messages/message-template'
import { useRef, useState } from 'react'
import { requestSubscribe, type SubscribeAnswer, type SubscribeWord } from './subscribe'
import { useCommand, useRead } from './use-api'

/** What came of asking: agreed to something, to nothing, switched off altogether, or no question. */
export type AskOutcome = 'agreed' | 'declined' | 'off' | 'unasked'

/** A kind of message with the template WeChat asks for. */
export interface AskedTemplate {
  readonly template: MessageTemplate
  readonly templateId: string
}

const IS_WEAPP = process.env.TARO_ENV === 'weapp'

/** The three loudnesses of yes are one yes. */
const plainWord = (word: SubscribeWord): 'accept' | 'reject' | 'ban' | 'filter' =>
  word === 'reject' || word === 'ban' || word === 'filter' ? word : 'accept'

/**
 * Asks WeChat's question for some kinds and tells the service what was said. `ask` is called as the
 * first thing that a tap does.
 */
export function useAskFor(): {
  readonly outcome: AskOutcome | null
  readonly ask: (templates: readonly AskedTemplate[]) => void
} {
  const [outcome, setOutcome] = useState<AskOutcome | null>(null)
  const report = useCommand('messages.answer')
  const hear = (said: SubscribeAnswer): void => {
    if (said.outcome !== 'answered') {
      setOutcome(said.outcome === 'off' ? 'off' : 'unasked')
      return
    }
    const answers = Object.entries(said.answers).map(([templateId, word]) => ({
      templateId,
      answer: plainWord(word),
    }))
    setOutcome(answers.some(({ answer }) => answer === 'accept') ? 'agreed' : 'declined')
    if (answers.length > 0) report.mutate({ answers })
  }
  return {
    outcome,
    ask: (templates) => {
      void requestSubscribe(templates.map(({ templateId }) => templateId)).then(hear)
    },
  }
}

/** What to offer somebody who has just done something that has a sequel. */
export interface AskingMessages {
  /** Nothing is offered where there is nothing to ask for, or no WeChat. */
  readonly isOffered: boolean
  readonly outcome: AskOutcome | null
  /** Call it as the first thing that the tap does. */
  readonly ask: () => void
}

/** Offers messages of WeChat at a moment; the templates are known before the tap that asks for them. */
export function useAskMessages(moment: AskMoment): AskingMessages {
  const { data } = useRead('messages.ask', { moment }, { enabled: IS_WEAPP })
  const { outcome, ask } = useAskFor()
  // what was offered stays on the screen when the answer has changed what is worth asking for
  const offered = useRef<readonly AskedTemplate[]>([])
  if (outcome === null && data !== undefined) offered.current = data.items
  return {
    isOffered: offered.current.length > 0,
    outcome,
    ask: () => {
      ask(offered.current)
    },
  }
}
