import { ITEM_CATEGORY_TEXT } from '@linyi/shared/domain/agenda/item'
import { LISTENING_TEXT_LIMITS } from '@linyi/shared/domain/listening/listening'
import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { ChoiceField } from '@/components/field/ChoiceField'
import { TextField } from '@/components/field/TextField'
import { Heading } from '@/components/heading/Heading'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { pageWithId } from '@/components/page/page-with-id'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { go } from '@/platform/navigate'
import { RemarkField } from '../../components/RemarkField'
import { LISTENING_TEXT } from '../../listening.text'
import { useKeep } from '../../use-keep'

/** Used in the room: one big field, one button, the next. */
function KeepPage({ id: listeningId }: { id: string }) {
  const keep = useKeep(listeningId)
  const { session, text, speaker, place, gridId, grids, taken, turn } = keep
  if (!session.data) {
    return (
      <Page title={LISTENING_TEXT.keepTitle}>
        {session.error ? (
          <ErrorState
            message={session.error.message}
            error={session.error}
            onRetry={() => void session.refetch()}
          />
        ) : (
          <Skeleton cards={2} />
        )}
      </Page>
    )
  }
  const { abilities, theme, figures } = session.data
  if (!abilities.remark.allowed) {
    return (
      <Page title={LISTENING_TEXT.keepTitle}>
        <EmptyState
          icon="lock"
          title={theme}
          text={abilities.remark.message ?? LISTENING_TEXT.notOpen}
          action={LISTENING_TEXT.toSession}
          onAction={go.back}
        />
      </Page>
    )
  }
  return (
    <Page
      title={LISTENING_TEXT.keepTitle}
      width="form"
      acts={
        <BigButton
          text={LISTENING_TEXT.keepSend}
          icon="check"
          busy={keep.isBusy}
          note={`${theme} · 已收集 ${String(figures.collected)} 件`}
          onTap={keep.send}
        />
      }
    >
      {keep.error === null ? null : <Notice tone="oppose" text={keep.error} />}
      <RemarkField key={turn} value={text} onChange={keep.write} error={keep.problem} />
      {grids.length === 0 ? null : (
        <ChoiceField
          label={LISTENING_TEXT.grid}
          layout="tiles"
          options={grids}
          value={gridId}
          onChange={keep.choose}
          {...(keep.gridProblem === null ? {} : { error: keep.gridProblem })}
        />
      )}
      <View className="keep-page__small">
        <View className="keep-page__small-one">
          <TextField
            label={LISTENING_TEXT.speaker}
            limit={LISTENING_TEXT_LIMITS.speaker}
            hint={LISTENING_TEXT.speakerHint}
            value={speaker}
            onChange={keep.call}
          />
        </View>
        <View className="keep-page__small-one">
          <TextField
            label={LISTENING_TEXT.place}
            hint={LISTENING_TEXT.placeHint}
            limit={LISTENING_TEXT_LIMITS.place}
            value={place}
            onChange={keep.locate}
          />
        </View>
      </View>
      {taken.length === 0 ? null : (
        <Card>
          <Heading text={LISTENING_TEXT.justTaken} />
          {taken.map((one) => (
            <View key={one.itemId} className="keep-page__taken">
              <Text>{one.text}</Text>
              <Text className="ly-note">
                {`${one.number ?? '待编号'} · ${ITEM_CATEGORY_TEXT[one.category]}`}
              </Text>
              {one.similar.map(({ id, number, title }) => (
                <Text key={id} className="ly-note">{`类似的已有：${title}（${number}）`}</Text>
              ))}
            </View>
          ))}
        </Card>
      )}
    </Page>
  )
}

export default pageWithId(LISTENING_TEXT.keepTitle, KeepPage)
