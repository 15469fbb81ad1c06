import { Text, View } from '@tarojs/components'
import { AskMessages } from '@/components/ask-messages/AskMessages'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { Column, Columns } from '@/components/columns/Columns'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Facts } from '@/components/facts/Facts'
import { Heading } from '@/components/heading/Heading'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { pageWithId } from '@/components/page/page-with-id'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { go } from '@/platform/navigate'
import { CallbackCard } from '../../components/CallbackCard'
import { OthersCard } from '../../components/OthersCard'
import { RateCard } from '../../components/RateCard'
import { RATINGS_TEXT, reopenText } from '../../ratings.text'
import { useRating } from '../../use-rating'
import './index.scss'

/** How it went: two questions, what others say from five answers on, and the way back to work. */
function RatePage({ id: itemId }: { id: string }) {
  const form = useRating(itemId)
  const { read } = form
  if (!read.data) {
    return (
      <Page title={RATINGS_TEXT.title}>
        {read.error ? (
          <ErrorState
            message={read.error.message}
            error={read.error}
            onRetry={() => void read.refetch()}
          />
        ) : (
          <Skeleton cards={2} />
        )}
      </Page>
    )
  }
  const rating = read.data
  const { rate, reopen } = rating.abilities
  return (
    <Page title={RATINGS_TEXT.title}>
      <Columns>
        <Column share={3}>
          <Card className="ly-stack">
            <View className="rate-about">
              <Heading text={rating.title} />
              <Text className="ly-note">{rating.number}</Text>
            </View>
            <Facts
              facts={[
                { name: RATINGS_TEXT.whatWasDone, text: rating.reply ?? RATINGS_TEXT.noReply },
              ]}
            />
          </Card>
          {rate.allowed ? (
            <RateCard rating={rating} form={form} />
          ) : rate.message === undefined ? null : (
            <Notice tone="info" text={rate.message} />
          )}
          {form.isSaved ? <AskMessages moment="afterRate" /> : null}
        </Column>
        <Column share={2}>
          {reopen.allowed ? (
            <Card className="ly-stack">
              <Heading text={RATINGS_TEXT.reopenTitle} />
              <Text>{reopenText(rating)}</Text>
              <BigButton
                text={RATINGS_TEXT.reopen}
                icon="refresh"
                kind="plain"
                onTap={() => {
                  go.act(itemId, 'reopen')
                }}
              />
            </Card>
          ) : null}
          <OthersCard rating={rating} />
          <CallbackCard rating={rating} />
        </Column>
      </Columns>
    </Page>
  )
}

export default pageWithId(RATINGS_TEXT.title, RatePage)
