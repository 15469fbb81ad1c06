import { ASSISTANTS } from '@linyi/shared/domain/households/household.rules'
import { ASSISTED_CONSENT_TEXT, ASSISTED_CONSENTS } from '@linyi/shared/domain/households/assisted'
import { Text } from '@tarojs/components'
import { missingNote } from '@/components/act-page/missing-note'
import { BigButton } from '@/components/big-button/BigButton'
import { DoneState } from '@/components/done-state/DoneState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { ChoiceField } from '@/components/field/ChoiceField'
import { TextField } from '@/components/field/TextField'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { pageForOffices } from '@/components/page/page-for-offices'
import { FormSkeleton } from '@/components/skeleton/FormSkeleton'
import { go } from '@/platform/navigate'
import { BuildingFields } from '../../components/BuildingFields'
import { DoorFields } from '../../components/DoorFields'
import { ProofPhotos } from '../../components/ProofPhotos'
import { RelationField } from '../../components/RelationField'
import { ASSIST_TEXT } from '../../household-office.text'
import { JOIN_TEXT } from '../../households.text'
import { useAssist, type AssistForm, type AssistProblems } from '../../use-assist'

const WAYS = ASSISTED_CONSENTS.map((way) => ({ value: way, text: ASSISTED_CONSENT_TEXT[way] }))
const NAME_LIMIT = 30
const PHONE_LIMIT = 11
const YEAR_LIMIT = 4

type TextPart = 'realName' | 'phone' | 'birthYear' | 'witness'

/** 代登记: somebody without a phone is registered with the consent they gave. */
function AssistPage() {
  const assist = useAssist()
  const { places, form, problems, change } = assist
  if (assist.isDone) {
    return (
      <Page title={ASSIST_TEXT.title} width="form">
        <DoneState title={ASSIST_TEXT.doneTitle} text={ASSIST_TEXT.doneText(form.realName)}>
          <BigButton text={ASSIST_TEXT.again} onTap={assist.again} />
          <BigButton kind="plain" text={JOIN_TEXT.back} onTap={go.back} />
        </DoneState>
      </Page>
    )
  }
  if (places.isLoading || places.error) {
    return (
      <Page title={ASSIST_TEXT.title} width="form">
        {places.error ? (
          <ErrorState error={places.error} message={places.error.message} onRetry={places.retry} />
        ) : (
          <FormSkeleton />
        )}
      </Page>
    )
  }
  const building = places.buildings.find((one) => one.id === form.buildingId)
  return (
    <Page
      title={ASSIST_TEXT.title}
      width="form"
      acts={
        <BigButton
          text={ASSIST_TEXT.send}
          onTap={assist.send}
          busy={assist.isSending}
          {...missingNote(problems)}
        />
      }
    >
      <Text className="ly-note">{ASSIST_TEXT.note}</Text>
      <Typed
        part="realName"
        label={ASSIST_TEXT.name}
        limit={NAME_LIMIT}
        {...{ form, problems, change }}
      />
      <Typed
        part="birthYear"
        label={ASSIST_TEXT.birthYear}
        hint={ASSIST_TEXT.birthYearHint}
        limit={YEAR_LIMIT}
        {...{ form, problems, change }}
      />
      <Typed
        part="phone"
        label={ASSIST_TEXT.phone}
        limit={PHONE_LIMIT}
        {...{ form, problems, change }}
      />
      <BuildingFields places={places} form={form} problems={problems} onChange={change} />
      {building === undefined ? null : (
        <DoorFields building={building} form={form} problems={problems} onChange={change} />
      )}
      <RelationField
        label={ASSIST_TEXT.relation}
        value={form.relation}
        onChange={(relation) => {
          change({ relation })
        }}
        {...(problems.relation === undefined ? {} : { error: problems.relation })}
      />
      <Notice tone="info" text={ASSIST_TEXT.consentNote} />
      <ChoiceField
        label={ASSIST_TEXT.consentWay}
        options={WAYS}
        value={form.way}
        onChange={(way) => {
          change({ way })
        }}
        {...(problems.way === undefined ? {} : { error: problems.way })}
      />
      <Typed
        part="witness"
        label={ASSIST_TEXT.witness}
        hint={ASSIST_TEXT.witnessHint}
        limit={NAME_LIMIT}
        {...{ form, problems, change }}
      />
      <ProofPhotos
        label={ASSIST_TEXT.photo}
        hint={ASSIST_TEXT.photoHint}
        limit={1}
        photos={form.photos}
        onAdd={(photo) => {
          change({ photos: [photo] })
        }}
        onChange={(photos) => {
          change({ photos })
        }}
      />
      {assist.error ? <Notice tone="oppose" text={assist.error.message} /> : null}
    </Page>
  )
}

function Typed({
  part,
  label,
  hint,
  limit,
  form,
  problems,
  change,
}: {
  part: TextPart
  label: string
  hint?: string
  limit: number
  form: AssistForm
  problems: AssistProblems
  change: (part: Partial<AssistForm>) => void
}) {
  const problem = part === 'phone' ? undefined : problems[part]
  return (
    <TextField
      label={label}
      limit={limit}
      value={form[part]}
      onChange={(typed) => {
        change({ [part]: typed })
      }}
      {...(hint === undefined ? {} : { hint })}
      {...(problem === undefined ? {} : { error: problem })}
    />
  )
}

export default pageForOffices(ASSIST_TEXT.title, ASSISTANTS, AssistPage)
