import { CONSTITUENCIES, CONSTITUENCY_TEXT } from '@linyi/shared/domain/councils/council'
import { ROLE_TEXT } from '@linyi/shared/domain/people/role'
import {
  ASSIGNMENT_SOURCES,
  DUTY_MEANING,
  DUTY_TYPE_TEXT,
  DUTY_TYPES,
  MEMBER_ORIGIN_TEXT,
  MEMBER_ORIGINS,
} from '@linyi/shared/domain/roles/assignment'
import { View } from '@tarojs/components'
import { missingNote } from '@/components/act-page/missing-note'
import { BigButton } from '@/components/big-button/BigButton'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { CheckField } from '@/components/field/CheckField'
import { ChoiceField } from '@/components/field/ChoiceField'
import { TextField } from '@/components/field/TextField'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { FormSkeleton } from '@/components/skeleton/FormSkeleton'
import { go } from '@/platform/navigate'
import { standsOnCard } from '../../assign-form'
import { PersonFinder } from '../../components/PersonFinder'
import { PlaceChoice } from '../../components/PlaceChoice'
import { ROLES_TEXT } from '../../roles.text'
import { START_OPTIONS, TERM_OPTIONS } from '../../term-options'
import { useAssign } from '../../use-assign'
import './index.scss'

const DAY_LENGTH = 10
const SOURCES = ASSIGNMENT_SOURCES.map((source) => ({ value: source, text: source }))
const ORIGINS = MEMBER_ORIGINS.map((origin) => ({
  value: origin,
  text: MEMBER_ORIGIN_TEXT[origin],
}))
const SPEAKS_FOR = CONSTITUENCIES.map((one) => ({ value: one, text: CONSTITUENCY_TEXT[one] }))
const DUTIES = DUTY_TYPES.map((duty) => ({
  value: duty,
  text: DUTY_TYPE_TEXT[duty],
  note: DUTY_MEANING[duty],
}))
const NAME_AGREED = {
  value: 'name',
  text: ROLES_TEXT.nameAgreed,
  note: ROLES_TEXT.nameAgreedNote,
} as const
const PHONE_AGREED = {
  value: 'phone',
  text: ROLES_TEXT.phoneAgreed,
  note: ROLES_TEXT.phoneAgreedNote,
} as const

/** 安排职务: who, what, where, until when, and how they came to it. */
export default function AssignPage() {
  const assign = useAssign()
  const { form, problems, change } = assign
  const onCard = standsOnCard(form.role)
  const { data: assignable, error: readError, refetch } = assign.assignable
  if (assignable === undefined || assignable.roles.length === 0) {
    return (
      <Page title={ROLES_TEXT.assignTitle}>
        {assignable !== undefined ? (
          <EmptyState
            icon="lock"
            title={ROLES_TEXT.noAssignTitle}
            text={ROLES_TEXT.noAssignText}
            action={ROLES_TEXT.noAssignAct}
            onAction={() => {
              go.tab('home')
            }}
          />
        ) : readError ? (
          <ErrorState
            message={readError.message}
            error={readError}
            onRetry={() => void refetch()}
          />
        ) : (
          <FormSkeleton />
        )}
      </Page>
    )
  }
  return (
    <Page
      title={ROLES_TEXT.assignTitle}
      acts={
        <BigButton
          text={ROLES_TEXT.assignButton}
          busy={assign.isBusy}
          onTap={assign.submit}
          {...missingNote(problems)}
        />
      }
    >
      <View className="assign">
        <View className="ly-stack">
          <PersonFinder assign={assign} />
          <ChoiceField
            label={ROLES_TEXT.chooseRole}
            layout="pairs"
            options={assign.roles.map((role) => ({ value: role, text: ROLE_TEXT[role] }))}
            value={form.role}
            onChange={(role) => {
              change({ role })
            }}
            {...(problems.role === undefined ? {} : { error: problems.role })}
          />
          <PlaceChoice assign={assign} />
        </View>
        <View className="ly-stack">
          <ChoiceField
            label={ROLES_TEXT.chooseStart}
            layout="tiles"
            options={START_OPTIONS}
            value={form.start}
            onChange={(start) => {
              change({ start })
            }}
          />
          {form.start === 'day' ? (
            <TextField
              label={ROLES_TEXT.startDay}
              hint={ROLES_TEXT.startDayHint}
              limit={DAY_LENGTH}
              value={form.startDay}
              onChange={(startDay) => {
                change({ startDay })
              }}
              {...(problems.start === undefined ? {} : { error: problems.start })}
            />
          ) : null}
          <ChoiceField
            label={ROLES_TEXT.chooseTerm}
            layout="tiles"
            options={TERM_OPTIONS}
            value={form.term}
            onChange={(term) => {
              change({ term })
            }}
            {...(problems.term === undefined ? {} : { error: problems.term })}
          />
          <ChoiceField
            label={ROLES_TEXT.chooseSource}
            layout="tiles"
            options={SOURCES}
            value={form.source}
            onChange={(source) => {
              change({ source })
            }}
            {...(problems.source === undefined ? {} : { error: problems.source })}
          />
          {form.role === 'partyMember' ? (
            <ChoiceField
              label={ROLES_TEXT.chooseOrigin}
              layout="tiles"
              options={ORIGINS}
              value={form.origin}
              onChange={(origin) => {
                change({ origin })
              }}
              {...(problems.origin === undefined ? {} : { error: problems.origin })}
            />
          ) : null}
          {form.role === 'councilMember' ? (
            <ChoiceField
              label={ROLES_TEXT.chooseConstituency}
              layout="tiles"
              options={SPEAKS_FOR}
              value={form.constituency}
              onChange={(constituency) => {
                change({ constituency })
              }}
            />
          ) : null}
          {onCard ? (
            <CheckField
              label={ROLES_TEXT.chooseDuties}
              options={DUTIES}
              values={form.duties}
              onChange={(duties) => {
                change({ duties })
              }}
            />
          ) : null}
          {onCard || form.role === 'councilMember' ? (
            <CheckField
              label={ROLES_TEXT.agreements}
              hint={ROLES_TEXT.agreementsHint}
              options={onCard ? [NAME_AGREED, PHONE_AGREED] : [NAME_AGREED]}
              values={form.agreements}
              onChange={(agreements) => {
                change({ agreements })
              }}
            />
          ) : null}
          {assign.error === null ? null : <Notice tone="oppose" text={assign.error} />}
        </View>
      </View>
    </Page>
  )
}
