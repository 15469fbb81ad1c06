import type { ClaimFile } from '@linyi/shared/contract/household-office.contract'
import { CLAIM_LIMITS, CLAIM_STATUS_TEXT } from '@linyi/shared/domain/households/claim'
import { RELATION_TEXT, VERIFICATION_BASIS_TEXT } from '@linyi/shared/domain/people/residency'
import { Text, View } from '@tarojs/components'
import { missingNote } from '@/components/act-page/missing-note'
import { AbilityButton } from '@/components/ability-button/AbilityButton'
import { Card } from '@/components/card/Card'
import { Column, Columns } from '@/components/columns/Columns'
import { ConfirmSheet } from '@/components/confirm-sheet/ConfirmSheet'
import { TextField } from '@/components/field/TextField'
import { Heading } from '@/components/heading/Heading'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { pageWithId } from '@/components/page/page-with-id'
import { RemainingTime } from '@/components/remaining-time/RemainingTime'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { useNow } from '@/platform/clock'
import { CheckRow } from '../../components/CheckRow'
import { ClaimAnswered } from '../../components/ClaimAnswered'
import { ClaimsBeside } from '../../components/ClaimsBeside'
import { ClaimGate } from '../../components/ClaimGate'
import { ClaimantCard, DecisionFields } from '../../components/ClaimantCard'
import { CLAIM_TEXT, QUEUE_TEXT } from '../../household-office.text'
import { CLAIM_LOOK } from '../../households.text'
import { useClaimFile } from '../../use-claim-file'

type ClaimAct = ReturnType<typeof useClaimFile>

/** One claim: opened with a record of it, confirmed, refused, or settled with its rivals. */
function ClaimPage({ id }: { id: string }) {
  const act = useClaimFile(id)
  const { file } = act
  if (act.answered !== null) {
    const rivals = file?.claimants.map(({ claimId }) => claimId) ?? []
    return <ClaimAnswered text={act.answered} answeredIds={[id, ...rivals]} />
  }
  if (file === null) return <ClaimGate claimId={id} act={act} />
  const isDispute = file.status === 'disputed'
  return (
    <Page
      title={CLAIM_TEXT.title}
      beside={<ClaimsBeside here={id} />}
      sheet={<ClaimSheet act={act} file={file} />}
      acts={isDispute ? <SettleActs act={act} file={file} /> : <DecideActs act={act} file={file} />}
    >
      <ClaimHead file={file} />
      {isDispute ? <Notice tone="warn" text={CLAIM_TEXT.disputed} /> : null}
      <Columns>
        {file.claimants.map((claimant) => (
          <Column key={claimant.claimId}>
            <ClaimantCard claimant={claimant}>
              {isDispute ? (
                <DecisionFields
                  claimant={claimant}
                  decision={act.decisionOf(claimant.claimId)}
                  problems={act.problems}
                  onChange={(part) => {
                    act.decide(claimant.claimId, part)
                  }}
                />
              ) : null}
            </ClaimantCard>
          </Column>
        ))}
      </Columns>
      {file.members.length > 0 ? <Members act={act} file={file} /> : null}
    </Page>
  )
}

function ClaimHead({ file }: { file: ClaimFile }) {
  const now = useNow()
  return (
    <Card className="ly-stack">
      <View className="ly-row ly-row--wrap">
        <StatusBadge text={CLAIM_STATUS_TEXT[file.status]} {...CLAIM_LOOK[file.status]} />
      </View>
      <Heading text={file.place} />
      <RemainingTime dueAt={file.answerBy} now={now} verb={QUEUE_TEXT.verb} />
    </Card>
  )
}

/** Who lives there already; in a dispute a wrong residency can end with it. */
function Members({ act, file }: { act: ClaimAct; file: ClaimFile }) {
  const isDispute = file.status === 'disputed'
  const problem = act.problems['endNote']
  return (
    <Card className="ly-stack">
      <Heading text={CLAIM_TEXT.members} />
      {file.members.map((member) => {
        const words = `${member.name} · ${RELATION_TEXT[member.relation]} · ${VERIFICATION_BASIS_TEXT[member.basis]}`
        if (!isDispute) return <Text key={member.residencyId}>{words}</Text>
        return (
          <CheckRow
            key={member.residencyId}
            label={CLAIM_TEXT.endMember(member.name)}
            isOn={act.endedIds.includes(member.residencyId)}
            onToggle={() => {
              act.toggleEnded(member.residencyId)
            }}
          >
            <View>
              <Text>{words}</Text>
            </View>
            <Text className="ly-note">{CLAIM_TEXT.endMember(member.name)}</Text>
          </CheckRow>
        )
      })}
      {isDispute && act.endedIds.length > 0 ? (
        <TextField
          label={CLAIM_TEXT.endNote}
          limit={CLAIM_LIMITS.reason}
          value={act.endNote}
          onChange={act.setEndNote}
          {...(problem === undefined ? {} : { error: problem })}
        />
      ) : null}
    </Card>
  )
}

function DecideActs({ act, file }: { act: ClaimAct; file: ClaimFile }) {
  return (
    <>
      <AbilityButton
        kind="plain"
        ability={file.abilities.refuse}
        text={CLAIM_TEXT.refuse}
        onTap={() => {
          act.ask('refuse')
        }}
      />
      <AbilityButton
        ability={file.abilities.confirm}
        text={CLAIM_TEXT.confirm}
        onTap={() => {
          act.ask('confirm')
        }}
      />
    </>
  )
}

function SettleActs({ act, file }: { act: ClaimAct; file: ClaimFile }) {
  return (
    <AbilityButton
      ability={file.abilities.settle}
      text={CLAIM_TEXT.settle}
      onTap={() => {
        act.ask('settle')
      }}
      {...missingNote(act.problems)}
    />
  )
}

function ClaimSheet({ act, file }: { act: ClaimAct; file: ClaimFile }) {
  if (act.asked === null) return null
  const shared = {
    onConfirm: act.confirmAsked,
    onCancel: () => {
      act.ask(null)
    },
    busy: act.isBusy,
    error: act.error,
  }
  const name = file.claimants[0]?.realName ?? ''
  if (act.asked === 'confirm') {
    return (
      <ConfirmSheet
        {...shared}
        title={CLAIM_TEXT.confirmTitle}
        sentence={CLAIM_TEXT.confirmSentence(name, file.place)}
        confirmText={CLAIM_TEXT.confirmButton}
      />
    )
  }
  if (act.asked === 'refuse') {
    const problem = act.problems['reason']
    return (
      <ConfirmSheet
        {...shared}
        title={CLAIM_TEXT.refuseTitle}
        sentence={`${name}会看到您写的原因，可以补充后重新申请。`}
        confirmText={CLAIM_TEXT.refuseButton}
      >
        <TextField
          label={CLAIM_TEXT.refuseReason}
          hint={CLAIM_TEXT.refuseHint}
          limit={CLAIM_LIMITS.reason}
          lines={3}
          value={act.reason}
          onChange={act.setReason}
          {...(problem === undefined ? {} : { error: problem })}
        />
      </ConfirmSheet>
    )
  }
  const accepted = file.claimants.filter(
    ({ claimId }) => act.decisionOf(claimId).isAccepted === true,
  ).length
  return (
    <ConfirmSheet
      {...shared}
      title={CLAIM_TEXT.settleTitle}
      sentence={CLAIM_TEXT.settleSentence(
        accepted,
        file.claimants.length - accepted,
        act.endedIds.length,
      )}
      confirmText={CLAIM_TEXT.settleButton}
    />
  )
}

export default pageWithId(CLAIM_TEXT.title, ClaimPage)
