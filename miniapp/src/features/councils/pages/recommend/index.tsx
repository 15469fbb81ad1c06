import {
  CONSTITUENCIES,
  CONSTITUENCY_TEXT,
  COUNCIL_TEXT_LIMITS,
} from '@linyi/shared/domain/councils/council'
import { AbilityButton } from '@/components/ability-button/AbilityButton'
import { missingNote } from '@/components/act-page/missing-note'
import { BigButton } from '@/components/big-button/BigButton'
import { DoneState } from '@/components/done-state/DoneState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { ChoiceField } from '@/components/field/ChoiceField'
import { TextField } from '@/components/field/TextField'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { pageWithId } from '@/components/page/page-with-id'
import { FormSkeleton } from '@/components/skeleton/FormSkeleton'
import { go } from '@/platform/navigate'
import { COUNCILS_TEXT } from '../../councils.text'
import { useRecommend } from '../../use-recommend'

const WHO = [
  { value: 'self', text: COUNCILS_TEXT.self, note: COUNCILS_TEXT.selfNote, icon: 'me' },
  {
    value: 'neighbour',
    text: COUNCILS_TEXT.neighbour,
    note: COUNCILS_TEXT.neighbourNote,
    icon: 'people',
  },
] as const

const SPEAKS_FOR = CONSTITUENCIES.map((one) => ({ value: one, text: CONSTITUENCY_TEXT[one] }))

/** 推荐: a neighbour or oneself, for whom they would speak, and why. */
function RecommendPage({ id: gridId }: { id: string }) {
  const view = useRecommend(gridId)
  const { data: council, error } = view.council
  if (view.isDone) {
    return (
      <Page title={COUNCILS_TEXT.recommendTitle} width="form">
        <DoneState title={COUNCILS_TEXT.sent} text={COUNCILS_TEXT.sentText}>
          <BigButton text={COUNCILS_TEXT.mine} onTap={go.myCandidaciesInstead} />
          <BigButton kind="plain" text={COUNCILS_TEXT.backToCouncil} onTap={go.back} />
        </DoneState>
      </Page>
    )
  }
  if (!council) {
    return (
      <Page title={COUNCILS_TEXT.recommendTitle} width="form">
        {error ? (
          <ErrorState
            error={error}
            message={error.message}
            onRetry={() => void view.council.refetch()}
          />
        ) : (
          <FormSkeleton />
        )}
      </Page>
    )
  }
  return (
    <Page
      title={COUNCILS_TEXT.recommendTitle}
      width="form"
      acts={
        <AbilityButton
          ability={council.abilities.recommend}
          text={COUNCILS_TEXT.send}
          busy={view.isBusy}
          onTap={view.submit}
          {...missingNote(view.problems)}
        />
      }
    >
      <RecommendFields view={view} />
      {view.error === null ? null : <Notice tone="oppose" text={view.error} />}
    </Page>
  )
}

function RecommendFields({ view }: { view: ReturnType<typeof useRecommend> }) {
  const { form, problems, change } = view
  return (
    <>
      <ChoiceField
        label={COUNCILS_TEXT.who}
        options={WHO}
        value={form.who}
        onChange={(who) => {
          change({ who })
        }}
        {...(problems.who === undefined ? {} : { error: problems.who })}
      />
      {form.who === 'neighbour' ? (
        <>
          <TextField
            label={COUNCILS_TEXT.name}
            hint={COUNCILS_TEXT.nameHint}
            limit={COUNCIL_TEXT_LIMITS.name}
            value={form.name}
            onChange={(name) => {
              change({ name })
            }}
            {...(problems.name === undefined ? {} : { error: problems.name })}
          />
          <ChoiceField
            label={COUNCILS_TEXT.building}
            layout="pairs"
            options={view.buildings.map((one) => ({ value: one.id, text: one.name }))}
            value={form.buildingId}
            onChange={(buildingId) => {
              change({ buildingId })
            }}
            {...(problems.buildingId === undefined ? {} : { error: problems.buildingId })}
          />
        </>
      ) : null}
      <ChoiceField
        label={COUNCILS_TEXT.constituency}
        layout="pairs"
        options={SPEAKS_FOR}
        value={form.constituency}
        onChange={(constituency) => {
          change({ constituency })
        }}
        {...(problems.constituency === undefined ? {} : { error: problems.constituency })}
      />
      <TextField
        label={COUNCILS_TEXT.reason}
        hint={COUNCILS_TEXT.reasonHint}
        limit={COUNCIL_TEXT_LIMITS.reason}
        lines={4}
        value={form.reason}
        onChange={(reason) => {
          change({ reason })
        }}
        {...(problems.reason === undefined ? {} : { error: problems.reason })}
      />
    </>
  )
}

export default pageWithId(COUNCILS_TEXT.recommendTitle, RecommendPage)
