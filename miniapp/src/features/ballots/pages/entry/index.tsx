import type { BallotInfo } from '@linyi/shared/contract/ballots.contract'
import { markText, SPOILT } from '@linyi/shared/domain/ballots/method'
import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { ConfirmSheet } from '@/components/confirm-sheet/ConfirmSheet'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { ChoiceField } from '@/components/field/ChoiceField'
import { Heading } from '@/components/heading/Heading'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { pageWithId } from '@/components/page/page-with-id'
import { PhotoField } from '@/components/photo-grid/PhotoField'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { go, useRouteWord } from '@/platform/navigate'
import { photoUrl } from '@/platform/photos'
import { useRead } from '@/platform/use-api'
import { usePhotoUpload } from '@/platform/use-photo-upload'
import type { DoorVote } from '../../canvass-board'
import { ENTRY_TEXT } from '../../canvass.text'
import { ChosenSign } from '../../components/ChosenSign'
import { MarkPad } from '../../components/MarkPad'
import { useBallot } from '../../use-ballot'
import { useEntry } from '../../use-entry'
import '../../components/motion-card.scss'

const ORIGINS = [
  { value: 'paper', text: ENTRY_TEXT.paper, note: ENTRY_TEXT.paperNote, icon: 'camera' },
  { value: 'assisted', text: ENTRY_TEXT.assisted, note: ENTRY_TEXT.assistedNote, icon: 'people' },
] as const

const NOWHERE = '0'.repeat(24)

/** A vote on paper, or one said aloud, entered for somebody at the door. */
function EntryPage({ id: ballotId }: { id: string }) {
  const buildingId = useRouteWord('building') ?? NOWHERE
  const unit = decodeURIComponent(useRouteWord('unit') ?? '')
  const ballot = useBallot(ballotId)
  const board = useRead('ballots.canvass', { ballotId, buildingId })
  const vote = board.data?.doors.find((one) => one.unit === unit)
  const error = ballot.error ?? board.error
  if (ballot.data === undefined || board.data === undefined) {
    return (
      <Page title={ENTRY_TEXT.title}>
        {error ? (
          <ErrorState
            message={error.message}
            error={error}
            onRetry={() => {
              void ballot.refetch()
              void board.refetch()
            }}
          />
        ) : (
          <Skeleton cards={3} />
        )}
      </Page>
    )
  }
  if (vote === undefined) {
    return (
      <Page title={ENTRY_TEXT.title}>
        <EmptyState
          icon="home"
          title="没有找到这一户"
          text="请回到入户登记板，从板上点这一户。"
          action="回登记板"
          onAction={go.back}
        />
      </Page>
    )
  }
  return <Entry ballot={ballot.data} vote={vote} />
}

/** The door, and whose vote it is where several live behind it. */
function doorText({ text, name }: DoorVote): string {
  return name === null ? text : `${text} ${name}`
}

function Entry({ ballot, vote }: { ballot: BallotInfo; vote: DoorVote }) {
  const entry = useEntry(ballot.id, vote.unit)
  const upload = usePhotoUpload(1, entry.setPhoto)
  const photoError = upload.error ?? entry.problem
  const isPaper = entry.origin === 'paper'
  return (
    <Page
      title={ENTRY_TEXT.title}
      sheet={
        entry.mark === null ? null : (
          <ConfirmSheet
            title={ENTRY_TEXT.confirmTitle}
            sentence={`${doorText(vote)}：${markText(ballot.method, entry.mark)}。要等另一人核对后才计入。`}
            confirmText={ENTRY_TEXT.confirm}
            cancelText="重新点选"
            busy={entry.isBusy}
            error={entry.error}
            onConfirm={entry.confirm}
            onCancel={entry.cancel}
          >
            <ChosenSign method={ballot.method} mark={entry.mark} />
          </ConfirmSheet>
        )
      }
    >
      <Card className="vote-rule">
        <Heading text={doorText(vote)} />
        <Text className="ly-note">{ballot.itemTitle}</Text>
      </Card>
      <ChoiceField
        label={ENTRY_TEXT.origin}
        options={ORIGINS}
        value={entry.origin}
        onChange={entry.setOrigin}
      />
      {isPaper ? (
        <PhotoField
          label={ENTRY_TEXT.photo}
          hint={ENTRY_TEXT.photoHint}
          limit={1}
          photos={
            entry.photo === null
              ? []
              : [{ id: entry.photo.id, thumbUrl: photoUrl(entry.photo.thumbUrl) }]
          }
          onAdd={upload.add}
          onRemove={() => {
            entry.setPhoto(null)
          }}
          isBusy={upload.isUploading}
          {...(photoError === undefined ? {} : { error: photoError })}
        />
      ) : (
        <Notice tone="info" text={ENTRY_TEXT.assistedRule} />
      )}
      <Card tone="ask" className="ly-stack">
        <Heading text={isPaper ? ENTRY_TEXT.what : ENTRY_TEXT.whatAssisted} />
        <View className="motion__text">
          <Text>{ballot.text}</Text>
        </View>
        <MarkPad method={ballot.method} chosen={entry.mark} onMark={entry.choose} />
        {entry.problem === undefined ? null : <Notice tone="oppose" text={entry.problem} />}
        {isPaper ? (
          <BigButton
            kind="plain"
            text={ENTRY_TEXT.spoilt}
            onTap={() => {
              entry.choose(SPOILT)
            }}
          />
        ) : null}
      </Card>
    </Page>
  )
}

export default pageWithId(ENTRY_TEXT.title, EntryPage)
