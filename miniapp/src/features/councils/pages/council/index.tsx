import { COUNCIL_TEXT_LIMITS } from '@linyi/shared/domain/councils/council'
import type { ResponseOf } from '@linyi/shared/contract/operations'
import { Text, View } from '@tarojs/components'
import { AbilityButton } from '@/components/ability-button/AbilityButton'
import { Card } from '@/components/card/Card'
import { ChipRow } from '@/components/chip-row/ChipRow'
import { ConfirmSheet } from '@/components/confirm-sheet/ConfirmSheet'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { TextField } from '@/components/field/TextField'
import { Heading } from '@/components/heading/Heading'
import { Page } from '@/components/page/Page'
import { RowLink } from '@/components/row-link/RowLink'
import { Section } from '@/components/section/Section'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { go } from '@/platform/navigate'
import { MemberCard } from '../../components/MemberCard'
import { SeatBar } from '../../components/SeatBar'
import { COUNCILS_TEXT } from '../../councils.text'
import { useCouncil } from '../../use-council'
import './index.scss'

/** 居民议事会: who sits there, whom they speak for, and how to recommend somebody. */
export default function CouncilPage() {
  const view = useCouncil()
  const { data: council, error, refetch } = view.council
  return (
    <Page
      title={COUNCILS_TEXT.title}
      sheet={<TrainingSheet view={view} />}
      acts={
        council ? (
          <AbilityButton
            ability={council.abilities.recommend}
            icon="endorse"
            text={COUNCILS_TEXT.recommend}
            onTap={() => {
              go.recommend(council.gridId)
            }}
          />
        ) : null
      }
    >
      {view.grids.length > 1 && view.gridId !== null ? (
        <ChipRow
          label={COUNCILS_TEXT.chooseGrid}
          options={view.grids.map((grid) => ({ value: grid.id, text: grid.name }))}
          value={view.gridId}
          onChange={view.open}
        />
      ) : null}
      {view.hasNone ? (
        <EmptyState
          icon="meeting"
          title={COUNCILS_TEXT.noGridTitle}
          text={COUNCILS_TEXT.noGridText}
        />
      ) : null}
      {error ? (
        <ErrorState error={error} message={error.message} onRetry={() => void refetch()} />
      ) : null}
      {!council && !error && !view.hasNone ? <Skeleton cards={3} /> : null}
      {council ? <CouncilBody council={council} view={view} /> : null}
    </Page>
  )
}

function CouncilBody({
  council,
  view,
}: {
  council: ResponseOf<'councils.show'>
  view: ReturnType<typeof useCouncil>
}) {
  const { members, size, rules, waiting, recorderName, abilities } = council
  const outside = recorderName !== null && !members.some((member) => member.isRecorder)
  return (
    <>
      <Card className="ly-stack">
        <Heading text={council.name} />
        <SeatBar size={size} />
        {outside ? <Text>{`${COUNCILS_TEXT.recorder}：${recorderName}`}</Text> : null}
      </Card>
      <Card className="ly-stack">
        {abilities.decide.allowed ? (
          <RowLink
            icon="shield"
            text={COUNCILS_TEXT.candidates}
            note={`${String(waiting ?? 0)} 人待审核`}
            onTap={go.candidates}
          />
        ) : null}
        <RowLink icon="history" text={COUNCILS_TEXT.mine} onTap={go.myCandidacies} />
      </Card>
      <Section title={COUNCILS_TEXT.members}>
        {members.length === 0 ? (
          <EmptyState icon="people" title={COUNCILS_TEXT.nobody} text={COUNCILS_TEXT.nobodyText} />
        ) : (
          <View className="council__members">
            {members.map((member) => (
              <MemberCard
                key={member.assignmentId}
                member={member}
                onTrain={
                  abilities.decide.allowed
                    ? () => {
                        view.train(member)
                      }
                    : null
                }
              />
            ))}
          </View>
        )}
      </Section>
      <Section title={COUNCILS_TEXT.rules}>
        <Text className="ly-note">{rules.basis}</Text>
      </Section>
    </>
  )
}

function TrainingSheet({ view }: { view: ReturnType<typeof useCouncil> }) {
  const { trainee } = view
  if (trainee === null) return null
  return (
    <ConfirmSheet
      title={COUNCILS_TEXT.trainTitle}
      sentence={`${trainee.name} ${COUNCILS_TEXT.trainDay}。`}
      confirmText={COUNCILS_TEXT.trainConfirm}
      busy={view.isBusy}
      error={view.error}
      onConfirm={view.confirm}
      onCancel={view.close}
    >
      <TextField
        label={COUNCILS_TEXT.course}
        limit={COUNCIL_TEXT_LIMITS.course}
        value={view.course}
        onChange={view.setCourse}
        {...(view.problem === undefined ? {} : { error: view.problem })}
      />
    </ConfirmSheet>
  )
}
