import {
  CONSENT_FORM_TEXT,
  CONSENT_FORMS,
  INTAKE_CHANNEL_TEXT,
} from '@linyi/shared/domain/agenda/intake'
import { ITEM_TEXT_LIMITS } from '@linyi/shared/domain/agenda/item'
import { PersonField } from '@/components/act-form/PersonField'
import { ChoiceField } from '@/components/field/ChoiceField'
import { TextField } from '@/components/field/TextField'
import { FILED_CHANNELS } from '../../raise-draft'
import { RAISE_TEXT } from '../../raise.text'
import type { RaiseState } from '../../use-raise'

const SPEAKER_LIMIT = 10

const OTHER = {
  value: 'other',
  text: RAISE_TEXT.whoOther,
  note: RAISE_TEXT.whoOtherNote,
  icon: 'people',
} as const
const SELF = {
  value: 'self',
  text: RAISE_TEXT.whoSelf,
  note: RAISE_TEXT.whoSelfNote,
  icon: 'me',
} as const

const CHANNELS = FILED_CHANNELS.map((channel) => ({
  value: channel,
  text: INTAKE_CHANNEL_TEXT[channel],
}))
const CONSENTS = CONSENT_FORMS.map((form) => ({ value: form, text: CONSENT_FORM_TEXT[form] }))

/** First step for those in office: whose matter it is, where it was heard, that the person agreed. */
export function RaiseWho({ raise }: { raise: RaiseState }) {
  const { draft, problems, places, changeBehalf } = raise
  const { onBehalf } = draft
  return (
    <>
      <ChoiceField
        label={RAISE_TEXT.who}
        options={places.hasNoHome ? [OTHER] : [SELF, OTHER]}
        value={onBehalf === null ? 'self' : 'other'}
        onChange={(who) => {
          raise.chooseWho(who === 'other')
        }}
      />
      {onBehalf === null ? null : (
        <>
          <ChoiceField
            label={RAISE_TEXT.channel}
            layout="tiles"
            options={CHANNELS}
            value={onBehalf.channel}
            onChange={(channel) => {
              changeBehalf({ channel })
            }}
            {...(problems.channel === undefined ? {} : { error: problems.channel })}
          />
          <PersonField
            label={RAISE_TEXT.person}
            hint={RAISE_TEXT.personHint}
            chosen={onBehalf.person === null ? [] : [onBehalf.person]}
            onChange={([person]) => {
              changeBehalf({ person: person ?? null })
            }}
            {...(problems.person === undefined ? {} : { error: problems.person })}
          />
          {onBehalf.person === null ? (
            <TextField
              label={RAISE_TEXT.speaker}
              hint={RAISE_TEXT.speakerHint}
              limit={SPEAKER_LIMIT}
              value={onBehalf.speaker}
              onChange={(speaker) => {
                changeBehalf({ speaker })
              }}
            />
          ) : null}
          <ChoiceField
            label={RAISE_TEXT.consent}
            layout="tiles"
            options={CONSENTS}
            value={onBehalf.consent}
            onChange={(consent) => {
              changeBehalf({ consent })
            }}
            {...(problems.consent === undefined ? {} : { error: problems.consent })}
          />
          <TextField
            label={RAISE_TEXT.consentNote}
            hint={RAISE_TEXT.consentNoteHint}
            limit={ITEM_TEXT_LIMITS.note}
            value={onBehalf.note}
            onChange={(note) => {
              changeBehalf({ note })
            }}
          />
        </>
      )}
    </>
  )
}
