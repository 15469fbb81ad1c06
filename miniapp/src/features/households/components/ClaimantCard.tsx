import type { Claimant } from '@linyi/shared/contract/household-office.contract'
import {
  CLAIM_LIMITS,
  ROLL_MATCH_TEXT,
  type RollMatch,
} from '@linyi/shared/domain/households/claim'
import { RELATION_TEXT } from '@linyi/shared/domain/people/residency'
import { dateTimeText } from '@linyi/shared/domain/text/date-text'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { Facts } from '@/components/facts/Facts'
import { ChoiceField } from '@/components/field/ChoiceField'
import { TextField } from '@/components/field/TextField'
import { Notice } from '@/components/notice/Notice'
import { PhotoGrid } from '@/components/photo-grid/PhotoGrid'
import { StatusBadge, type Tone } from '@/components/status-badge/StatusBadge'
import { callNumber } from '@/platform/phone-call'
import { photoUrl, viewPhotos } from '@/platform/photos'
import { CLAIM_TEXT } from '../household-office.text'
import type { DecisionForm } from '../use-claim-file'
import './household.scss'

const ROLL_TONE: Record<RollMatch, Tone> = {
  nameAndPhone: 'agree',
  nameOnly: 'info',
  none: 'warn',
  noRoll: 'plain',
}

/** A claimant as the office sees them: who, how to reach them, what the roll says. */
export function ClaimantCard({ claimant, children }: { claimant: Claimant; children?: ReactNode }) {
  const facts = [
    { name: CLAIM_TEXT.name, text: claimant.realName },
    { name: CLAIM_TEXT.phone, text: claimant.phone ?? CLAIM_TEXT.noPhone },
    {
      name: CLAIM_TEXT.relation,
      text: [
        RELATION_TEXT[claimant.relation],
        ...(claimant.birthYear === null ? [] : [CLAIM_TEXT.born(claimant.birthYear)]),
      ].join('，'),
    },
    { name: CLAIM_TEXT.madeAt, text: dateTimeText(new Date(claimant.madeAt)) },
    ...(claimant.note === null ? [] : [{ name: CLAIM_TEXT.note, text: claimant.note }]),
  ]
  const { phone } = claimant
  return (
    <Card className="ly-stack">
      <Facts facts={facts} />
      <View className="ly-row ly-row--wrap">
        <StatusBadge
          text={ROLL_MATCH_TEXT[claimant.rollMatch]}
          tone={ROLL_TONE[claimant.rollMatch]}
          icon={claimant.rollMatch === 'nameAndPhone' ? 'check' : 'info'}
        />
      </View>
      <PhotoGrid
        photos={claimant.photos.map(({ id, thumbUrl }) => ({ id, thumbUrl: photoUrl(thumbUrl) }))}
        onOpen={(index) => {
          viewPhotos(
            claimant.photos.map(({ url }) => url),
            index,
          )
        }}
      />
      {phone === null ? null : (
        <BigButton
          kind="plain"
          icon="phone"
          text={CLAIM_TEXT.call(claimant.realName)}
          onTap={() => {
            callNumber(phone)
          }}
        />
      )}
      {claimant.isAssisted ? <Notice tone="info" text={CLAIM_TEXT.assisted} /> : null}
      {children}
    </Card>
  )
}

/** The decision on one of several claimants, with the sentence that they read. */
export function DecisionFields({
  claimant,
  decision,
  problems,
  onChange,
}: {
  claimant: Claimant
  decision: DecisionForm
  problems: Readonly<Record<string, string>>
  onChange: (part: Partial<DecisionForm>) => void
}) {
  const choiceProblem = problems[claimant.claimId]
  const reasonProblem = problems[`${claimant.claimId}-reason`]
  const value = decision.isAccepted === null ? null : decision.isAccepted ? 'accept' : 'decline'
  return (
    <>
      <ChoiceField
        label={CLAIM_TEXT.decision(claimant.realName)}
        options={[
          { value: 'accept', text: CLAIM_TEXT.accept(claimant.realName), icon: 'check' },
          { value: 'decline', text: CLAIM_TEXT.decline(claimant.realName), icon: 'cross' },
        ]}
        value={value}
        onChange={(choice) => {
          onChange({ isAccepted: choice === 'accept' })
        }}
        {...(choiceProblem === undefined ? {} : { error: choiceProblem })}
      />
      <TextField
        label={CLAIM_TEXT.reason(claimant.realName)}
        limit={CLAIM_LIMITS.reason}
        value={decision.reason}
        onChange={(reason) => {
          onChange({ reason })
        }}
        {...(reasonProblem === undefined ? {} : { error: reasonProblem })}
      />
    </>
  )
}
