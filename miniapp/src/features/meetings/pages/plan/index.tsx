import {
  MEETING_SERVICES,
  MEETING_SERVICE_TEXT,
  MEETING_TEXT_LIMITS,
  MEETING_TYPE_HINT,
  MEETING_TYPE_TEXT,
  MEETING_TYPES,
} from '@linyi/shared/domain/meetings/meeting'
import { MEETING_DEFAULT } from '@linyi/shared/domain/meetings/meeting.rules'
import { missingNote } from '@/components/act-page/missing-note'
import { BigButton } from '@/components/big-button/BigButton'
import { Column, Columns } from '@/components/columns/Columns'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { ChoiceField } from '@/components/field/ChoiceField'
import { ManyField } from '@/components/field/ManyField'
import { TextField } from '@/components/field/TextField'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { FormSkeleton } from '@/components/skeleton/FormSkeleton'
import { useNow } from '@/platform/clock'
import { go, useRouteId } from '@/platform/navigate'
import { dayChoices, timeChoices } from '@/platform/shanghai-times'
import { MEETING_TIMES } from '../../meeting-times'
import type { PlanForm } from '../../plan-form'
import { PLAN_TEXT } from '../../plan.text'
import { usePlanMeeting, type PlanState } from '../../use-plan-meeting'

const SERVICES = MEETING_SERVICES.map((value) => ({ value, text: MEETING_SERVICE_TEXT[value] }))
const TYPES = MEETING_TYPES.map((value) => ({
  value,
  text: MEETING_TYPE_TEXT[value],
  note: MEETING_TYPE_HINT[value],
}))

/** Calling a meeting: what kind, when, where, and what help there is. */
export default function PlanPage() {
  const meetingId = useRouteId()
  const plan = usePlanMeeting(meetingId)
  const title = meetingId === null ? PLAN_TEXT.title : PLAN_TEXT.editTitle
  if (plan.isLoading) {
    return (
      <Page title={title}>
        {plan.error ? (
          <ErrorState message={plan.error.message} error={plan.error} onRetry={plan.retry} />
        ) : (
          <FormSkeleton />
        )}
      </Page>
    )
  }
  const refused = plan.meeting?.abilities.edit.message ?? PLAN_TEXT.noOffice
  if (plan.places?.length === 0 || plan.meeting?.abilities.edit.allowed === false) {
    return (
      <Page title={title}>
        <EmptyState
          icon="lock"
          title={PLAN_TEXT.noOfficeTitle}
          text={refused}
          action={PLAN_TEXT.back}
          onAction={() => {
            go.tab('meetings')
          }}
        />
      </Page>
    )
  }
  return (
    <Page
      title={title}
      acts={
        <BigButton
          text={meetingId === null ? PLAN_TEXT.send : PLAN_TEXT.save}
          busy={plan.isBusy}
          onTap={plan.submit}
          {...missingNote(plan.problems)}
        />
      }
    >
      <Columns>
        <Column>
          {meetingId === null ? <WhatFields plan={plan} /> : null}
          <WhenFields plan={plan} />
        </Column>
        <Column>
          <WhereFields plan={plan} />
        </Column>
      </Columns>
      {plan.problem === null ? null : <Notice tone="oppose" text={plan.problem} />}
    </Page>
  )
}

const wrong = (plan: PlanState, field: keyof PlanForm) => {
  const problem = plan.problems[field]
  return problem === undefined ? {} : { error: problem }
}

function WhatFields({ plan }: { plan: PlanState }) {
  const { form, places, change } = plan
  return (
    <>
      <ChoiceField
        label={PLAN_TEXT.type}
        options={TYPES}
        value={form.type}
        onChange={(type) => {
          change({ type })
        }}
        {...wrong(plan, 'type')}
      />
      <ChoiceField
        label={PLAN_TEXT.place}
        layout="pairs"
        options={places ?? []}
        value={form.place}
        onChange={(place) => {
          change({ place })
        }}
        {...wrong(plan, 'place')}
      />
    </>
  )
}

function WhenFields({ plan }: { plan: PlanState }) {
  const now = useNow()
  const { form, days, change } = plan
  const noticeDays = plan.meeting?.rules.noticeDays ?? MEETING_DEFAULT.noticeDays
  return (
    <>
      <ChoiceField
        label={PLAN_TEXT.day}
        hint={PLAN_TEXT.dayHint}
        layout="tiles"
        options={dayChoices(now, noticeDays, days)}
        value={form.day}
        onChange={(day) => {
          change({ day })
        }}
        {...wrong(plan, 'day')}
      />
      <BigButton kind="plain" text={PLAN_TEXT.moreDays} onTap={plan.showMore} />
      <ChoiceField
        label={PLAN_TEXT.time}
        layout="tiles"
        options={timeChoices(MEETING_TIMES, form.time)}
        value={form.time}
        onChange={(time) => {
          change({ time })
        }}
        {...wrong(plan, 'time')}
      />
    </>
  )
}

function WhereFields({ plan }: { plan: PlanState }) {
  const { form, title, change } = plan
  return (
    <>
      <TextField
        label={PLAN_TEXT.name}
        limit={MEETING_TEXT_LIMITS.title}
        value={title}
        onChange={(next) => {
          change({ title: next })
        }}
        {...wrong(plan, 'title')}
      />
      <TextField
        label={PLAN_TEXT.venue}
        hint={PLAN_TEXT.venueHint}
        limit={MEETING_TEXT_LIMITS.venue}
        value={form.venue}
        onChange={(venue) => {
          change({ venue })
        }}
        {...wrong(plan, 'venue')}
      />
      <TextField
        label={PLAN_TEXT.link}
        hint={PLAN_TEXT.linkHint}
        limit={MEETING_TEXT_LIMITS.link}
        value={form.link}
        onChange={(link) => {
          change({ link })
        }}
        {...wrong(plan, 'link')}
      />
      <ManyField
        label={PLAN_TEXT.services}
        options={SERVICES}
        values={form.services}
        onChange={(services) => {
          change({ services })
        }}
      />
      <TextField
        label={PLAN_TEXT.places}
        hint={PLAN_TEXT.placesHint}
        limit={3}
        kind="number"
        value={form.places}
        onChange={(places) => {
          change({ places })
        }}
        {...wrong(plan, 'places')}
      />
    </>
  )
}
