import type { ListeningCard } from '@linyi/shared/contract/listening.contract'
import { LISTENING_STATUS_TEXT } from '@linyi/shared/domain/listening/listening'
import { dateTimeText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { Heading } from '@/components/heading/Heading'
import { Icon } from '@/components/icon/Icon'
import { unbroken } from '@/components/phrase/clauses'
import { Phrase } from '@/components/phrase/Phrase'
import { RemainingTime } from '@/components/remaining-time/RemainingTime'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { useNow } from '@/platform/clock'
import { LISTENING_LOOK, LISTENING_TEXT } from '../listening.text'
import './listening-head.scss'

/** Who listens, what about, where and when. */
export function ListeningHead({ session }: { session: ListeningCard }) {
  const now = useNow()
  const { theme, venue, patron, gridName, startsAt, status } = session
  return (
    <View className="listening-head">
      <View className="ly-row ly-row--wrap">
        <StatusBadge text={LISTENING_STATUS_TEXT[status]} {...LISTENING_LOOK[status]} />
        <Text className="ly-note">{gridName ?? '全社区'}</Text>
      </View>
      <Heading className={`ly-heading ${unbroken(theme)}`} text={theme} />
      {status === 'planned' && new Date(startsAt) > now ? (
        <RemainingTime dueAt={startsAt} now={now} verb={LISTENING_TEXT.begins} />
      ) : (
        <View className="listening-head__line">
          <Icon name="clock" />
          <Text>{dateTimeText(new Date(startsAt))}</Text>
        </View>
      )}
      <View className="listening-head__line">
        <Icon name="place" />
        <Phrase text={venue} />
      </View>
      <View className="listening-head__line">
        <Icon name="people" />
        <Phrase text={`${patron.title} ${patron.name} 来听大家说`} />
      </View>
    </View>
  )
}
