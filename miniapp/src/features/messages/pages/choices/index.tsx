import {
  MESSAGE_TEMPLATE_ABOUT,
  MESSAGE_TEMPLATE_TEXT,
  MESSAGE_TEMPLATES,
} from '@linyi/shared/domain/messages/message-template'
import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Facts } from '@/components/facts/Facts'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { go } from '@/platform/navigate'
import { openMessageSettings } from '@/platform/subscribe'
import { ChoiceRow } from '../../components/ChoiceRow'
import { choiceAct } from '../../choice-state'
import { MESSAGES_TEXT } from '../../messages.text'
import { useChoices } from '../../use-choices'

/** 微信提醒: which kinds of message I agreed to, how many more, and switching them off. */
export default function ChoicesPage() {
  const choices = useChoices()
  const { data, error, refetch } = choices.read
  useDidShow(choices.look)
  const isUsable = data?.isConnected === true && data.isBound
  return (
    <Page title={MESSAGES_TEXT.choicesTitle} width="form">
      <Text className="ly-note">{MESSAGES_TEXT.choicesNote}</Text>
      {error ? (
        <ErrorState error={error} message={error.message} onRetry={() => void refetch()} />
      ) : null}
      {data || error ? null : <Skeleton cards={3} />}
      <View className="ly-stack">
        {data?.isConnected === false ? (
          <Notice tone="info" text={MESSAGES_TEXT.notConnected} />
        ) : null}
        {data?.isConnected === true && !data.isBound ? (
          <Notice tone="info" text={MESSAGES_TEXT.notBound} />
        ) : null}
        {isUsable && !choices.isOnPhone ? (
          <Notice tone="info" text={MESSAGES_TEXT.onPhone} />
        ) : null}
        {choices.isMainOff ? (
          <>
            <Notice tone="warn" text={MESSAGES_TEXT.mainOff} />
            <BigButton
              icon="bell"
              text={MESSAGES_TEXT.openSettings}
              onTap={() => void openMessageSettings().then(choices.look)}
            />
          </>
        ) : null}
        <Said outcome={choices.outcome} />
        {choices.error === null ? null : <Notice tone="oppose" text={choices.error.message} />}
      </View>
      {data?.isConnected === false ? <Later /> : null}
      {data?.isConnected === true ? (
        <Card>
          {data.items.map((choice) => (
            <ChoiceRow
              key={choice.template}
              choice={choice}
              canAsk={choices.canAsk}
              isOff={choices.isBusy || choiceAct(choice, choices.canAsk) === 'nothing'}
              onTap={() => {
                choices.tap(choice)
              }}
              onAskAgain={() => {
                choices.askFor(choice)
              }}
            />
          ))}
        </Card>
      ) : null}
      <Text className="ly-note">{MESSAGES_TEXT.quiet}</Text>
      <BigButton kind="plain" icon="bell" text={MESSAGES_TEXT.toInbox} onTap={go.notices} />
    </Page>
  )
}

/** What could come by WeChat once it is connected: words, for there is nothing to switch yet. */
function Later() {
  return (
    <Card className="ly-stack">
      <Text>{MESSAGES_TEXT.later}</Text>
      <Facts
        facts={MESSAGE_TEMPLATES.map((template) => ({
          name: MESSAGE_TEMPLATE_TEXT[template],
          text: MESSAGE_TEMPLATE_ABOUT[template],
        }))}
      />
    </Card>
  )
}

/** What came of the question that WeChat has just asked. */
function Said({ outcome }: Pick<ReturnType<typeof useChoices>, 'outcome'>) {
  if (outcome === null || outcome === 'off') return null
  return <Notice tone={outcome === 'agreed' ? 'agree' : 'info'} text={MESSAGES_TEXT[outcome]} />
}
