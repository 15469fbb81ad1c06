import type { Notice } from '@linyi/shared/contract/inbox.contract'
import { NOTICE_KIND_TEXT } from '@linyi/shared/domain/inbox/notice-kind'
import { dateTimeText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Icon } from '@/components/icon/Icon'
import { Phrase } from '@/components/phrase/Phrase'
import { NOTICE_ICON, NOTICES_TEXT } from '../notices.text'
import './notice-card.scss'

/** One notice: what happened, what it means and when it was. The whole of it is the target. */
export function NoticeCard({
  notice,
  onOpen,
}: {
  notice: Notice
  onOpen: (notice: Notice) => void
}) {
  const { kind, title, text, at, isRead, isUrgent } = notice
  const kindText = NOTICE_KIND_TEXT[kind]
  return (
    <Card
      tone={isUrgent && !isRead ? 'ask' : 'plain'}
      label={`${isRead ? '' : `${NOTICES_TEXT.isNew}，`}${kindText}：${title}。${text}`}
      onTap={() => {
        onOpen(notice)
      }}
    >
      <View className={`notice-card ${isRead ? 'notice-card--read' : ''}`}>
        <View className="notice-card__icon" aria-hidden="true">
          <Icon name={NOTICE_ICON[kind]} />
        </View>
        <View className="notice-card__words">
          <View className="notice-card__head">
            <Text className="notice-card__title">{title}</Text>
            {isRead ? null : (
              <View className="notice-card__new">
                <View className="notice-card__dot" aria-hidden="true" />
                <Text>{NOTICES_TEXT.isNew}</Text>
              </View>
            )}
          </View>
          <Phrase className="notice-card__text" text={text} />
          <View className="notice-card__meta">
            <Text>{kindText}</Text>
            <Text className="notice-card__when">{dateTimeText(new Date(at))}</Text>
          </View>
        </View>
      </View>
    </Card>
  )
}
