import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { usePrivacyNotice } from '../use-privacy-notice'
import './notice-text.scss'

/** The privacy notice in short sections, to be read without a lawyer. */
export function NoticeText() {
  const { data: notice, error, refetch } = usePrivacyNotice()
  if (error) {
    return <ErrorState error={error} message={error.message} onRetry={() => void refetch()} />
  }
  if (!notice) return <Skeleton cards={2} />
  return (
    <Card className="ly-notice-text">
      {notice.sections.map((section) => (
        <View key={section.title} className="ly-notice-text__part">
          <Text className="ly-notice-text__title">{section.title}</Text>
          <Text>{section.text}</Text>
        </View>
      ))}
      <Text className="ly-note">{`版本 ${notice.version}`}</Text>
    </Card>
  )
}
