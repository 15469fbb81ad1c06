import { CLAIM_LIMITS } from '@linyi/shared/domain/households/claim'
import { RELATION_TEXT } from '@linyi/shared/domain/people/residency'
import { deadlineText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { missingNote } from '@/components/act-page/missing-note'
import { AskMessages } from '@/components/ask-messages/AskMessages'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { DoneState } from '@/components/done-state/DoneState'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { TextField } from '@/components/field/TextField'
import { HelpButton } from '@/components/help/HelpButton'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { RowLink } from '@/components/row-link/RowLink'
import { FormSkeleton } from '@/components/skeleton/FormSkeleton'
import { Steps } from '@/components/steps/Steps'
import { go } from '@/platform/navigate'
import { BuildingFields } from '../../components/BuildingFields'
import { DoorFields } from '../../components/DoorFields'
import { ProofPhotos } from '../../components/ProofPhotos'
import { RelationField } from '../../components/RelationField'
import { JOIN_TEXT } from '../../households.text'
import { useJoin } from '../../use-join'
import '../../components/household.scss'

const goHome = () => {
  go.tab('home')
}

/** A new resident says where they live, in three short steps. */
export default function JoinPage() {
  const join = useJoin()
  const { places, form, step, problems, sent } = join
  if (sent !== null) return <Joined status={sent.status} answerBy={sent.answerBy} />
  if (places.isLoading || places.error) {
    return (
      <Page title={JOIN_TEXT.title} width="form">
        {places.error ? (
          <ErrorState error={places.error} message={places.error.message} onRetry={places.retry} />
        ) : (
          <FormSkeleton />
        )}
      </Page>
    )
  }
  if (places.estates.length === 0) {
    return (
      <Page title={JOIN_TEXT.title} width="form">
        <EmptyState
          icon="building"
          title={JOIN_TEXT.noneTitle}
          text={JOIN_TEXT.none}
          action={JOIN_TEXT.goHome}
          onAction={goHome}
        />
      </Page>
    )
  }
  return (
    <Page
      title={JOIN_TEXT.title}
      width="form"
      acts={
        <>
          {step > 0 ? <BigButton kind="plain" text={JOIN_TEXT.back} onTap={join.goBack} /> : null}
          {join.isLast ? (
            <BigButton text={JOIN_TEXT.send} onTap={join.send} busy={join.isSending} />
          ) : (
            <BigButton text={JOIN_TEXT.next} onTap={join.goOn} {...missingNote(problems)} />
          )}
        </>
      }
    >
      <Steps names={JOIN_TEXT.steps} current={step} />
      {step === 0 ? (
        <>
          <Text className="ly-note">{JOIN_TEXT.why}</Text>
          <HelpButton topic="verify" />
          <Card>
            <RowLink icon="people" text={JOIN_TEXT.byCode} onTap={go.householdCode} />
          </Card>
          <BuildingFields places={places} form={form} problems={problems} onChange={join.change} />
        </>
      ) : null}
      {step === 1 ? (
        <>
          <DoorFields
            building={join.building}
            form={form}
            problems={problems}
            onChange={join.change}
          />
          <RelationField
            label={JOIN_TEXT.relation}
            value={form.relation}
            onChange={(relation) => {
              join.change({ relation })
            }}
            {...(problems.relation === undefined ? {} : { error: problems.relation })}
          />
          <TextField
            label={JOIN_TEXT.note}
            hint={JOIN_TEXT.noteHint}
            limit={CLAIM_LIMITS.note}
            lines={2}
            value={form.note}
            onChange={(note) => {
              join.change({ note })
            }}
          />
          <ProofPhotos
            label={JOIN_TEXT.photos}
            hint={JOIN_TEXT.photosHint}
            limit={CLAIM_LIMITS.photos}
            photos={form.photos}
            onAdd={join.addPhoto}
            onChange={(photos) => {
              join.change({ photos })
            }}
          />
        </>
      ) : null}
      {join.isLast ? (
        <>
          <Card className="ly-stack">
            <View className="ly-stack">
              <Text className="ly-note">{JOIN_TEXT.place}</Text>
              <Text className="ly-heading">
                {`${join.building?.name ?? ''} ${JOIN_TEXT.unitNumber(form.unit ?? 0)} ${form.door}`}
              </Text>
              <Text>{form.relation === null ? '' : RELATION_TEXT[form.relation]}</Text>
              {form.note === '' ? null : <Text>{form.note}</Text>}
              {form.photos.length === 0 ? null : (
                <Text className="ly-note">{JOIN_TEXT.photosSent(form.photos.length)}</Text>
              )}
            </View>
          </Card>
          <Text className="ly-note">{JOIN_TEXT.check}</Text>
        </>
      ) : null}
      {join.error ? <Notice tone="oppose" text={join.error.message} /> : null}
    </Page>
  )
}

/** What happens next and by when; with the roll on one's side nothing more. */
function Joined({ status, answerBy }: { status: string; answerBy: string }) {
  const by = deadlineText(new Date(answerBy))
  const words =
    status === 'confirmed'
      ? {
          title: JOIN_TEXT.doneTitle.confirmed,
          text: '您的姓名和手机号与居民名册一致，现在就可以提议题、附议和投票。',
          go: JOIN_TEXT.seeHome,
        }
      : status === 'disputed'
        ? {
            title: JOIN_TEXT.doneTitle.disputed,
            text: `这一户还有别人申请或已有住户，网格员会在 ${by} 前一起了解，再答复您。`,
            go: JOIN_TEXT.follow,
          }
        : {
            title: JOIN_TEXT.doneTitle.pending,
            text: `楼栋长或网格员会在 ${by} 前核实，可能会给您打电话。`,
            go: JOIN_TEXT.follow,
          }
  return (
    <Page title={JOIN_TEXT.title} width="form">
      <DoneState title={words.title} text={words.text}>
        <BigButton text={words.go} onTap={go.householdInstead} />
        <BigButton kind="plain" text={JOIN_TEXT.goHome} onTap={goHome} />
      </DoneState>
      <AskMessages moment="afterClaim" />
    </Page>
  )
}
