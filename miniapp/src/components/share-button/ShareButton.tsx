import { Button, Text } from '@tarojs/components'
import { announce } from '@/platform/announce'
import { shareText } from '@/platform/share-text'
import { BigButton } from '../big-button/BigButton'
import { Icon } from '../icon/Icon'
import './share-button.scss'

const IS_WECHAT = process.env.TARO_ENV === 'weapp'

/**
 * Sends something on. WeChat opens its list of chats with the card that the page's
 * `useShareAppMessage` describes; a browser hands over the text, or puts it on the clipboard.
 */
export function ShareButton({
  text,
  message,
  copied,
}: {
  /** Names the act. */
  text: string
  /** What a browser sends. */
  message: string
  /** What is said when it went to the clipboard. */
  copied: string
}) {
  if (IS_WECHAT) {
    return (
      <Button
        openType="share"
        className="ly-big__button ly-big__button--primary ly-share"
        hoverClass="ly-pressed"
      >
        <Icon name="share" />
        <Text>{text}</Text>
      </Button>
    )
  }
  const send = () => {
    void shareText(message).then((outcome) => {
      if (outcome === 'copied') announce(copied)
    })
  }
  return <BigButton icon="share" text={text} onTap={send} />
}
