import { MOMENT_OFFER, type AskMoment } from '@linyi/shared/domain/messages/consent.rules'
import { Text, View } from '@tarojs/components'
import { useAskMessages } from '@/platform/use-ask-messages'
import { BigButton } from '../big-button/BigButton'
import { Card } from '../card/Card'
import { Notice } from '../notice/Notice'
import { ASK_TEXT } from './ask-messages.text'

/**
 * Offers to tell the sequel of what was just done by a message of WeChat. It shows itself where there is
 * something to ask for, and never asks by itself: the tap on it does.
 */
export function AskMessages({ moment }: { moment: AskMoment }) {
  const { isOffered, outcome, ask } = useAskMessages(moment)
  return (
    <View>
      {isOffered ? (
        <Card className="ly-stack">
          {outcome === null ? (
            <>
              <Text className="ly-heading">{MOMENT_OFFER[moment]}</Text>
              <BigButton
                kind="plain"
                icon="bell"
                text={ASK_TEXT.ask}
                note={ASK_TEXT.note}
                onTap={ask}
              />
            </>
          ) : (
            <Notice tone={outcome === 'agreed' ? 'agree' : 'info'} text={ASK_TEXT[outcome]} />
          )}
        </Card>
      ) : null}
    </View>
  )
}
