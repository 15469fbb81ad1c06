import type { MinutesInfo } from '@linyi/shared/contract/minutes.contract'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { AbilityButton } from '@/components/ability-button/AbilityButton'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { Column, Columns } from '@/components/columns/Columns'
import { Page } from '@/components/page/Page'
import { Section } from '@/components/section/Section'
import { MINUTES_TEXT } from '../minutes.text'
import { minutesSteps } from '../minutes-step'
import type { MinutesAct } from '../use-minutes-act'
import { Downloads } from './Downloads'
import { EditForm } from './EditForm'
import { MinutesPaper } from './MinutesPaper'
import { MinutesSheet } from './MinutesSheet'
import { SealCard, StandCard } from './StandCard'

/** The minutes for those who were there and for the offices: where they stand, what is mine to do. */
export function FullMinutes({ minutes, act }: { minutes: MinutesInfo; act: MinutesAct }) {
  const [isEditing, setEditing] = useState(false)
  const { meetingId, abilities, seal } = minutes
  if (isEditing) {
    return (
      <Page title={MINUTES_TEXT.edit}>
        <EditForm
          minutes={minutes}
          act={act}
          onDone={() => {
            setEditing(false)
          }}
        />
      </Page>
    )
  }
  const steps = minutesSteps(minutes)
  return (
    <Page
      isPrinted
      title={MINUTES_TEXT.title}
      sheet={<MinutesSheet act={act} meetingId={meetingId} />}
      acts={
        steps.length === 0
          ? null
          : steps.map((step, index) => (
              <AbilityButton
                key={step.text}
                ability={step.ability}
                kind={index === 0 ? 'primary' : 'plain'}
                text={step.text}
                icon={step.icon}
                onTap={() => {
                  act.ask(step.asked)
                }}
              />
            ))
      }
    >
      <Columns>
        <Column>
          <StandCard minutes={minutes} />
          {abilities.edit.allowed ? (
            <BigButton
              kind="plain"
              icon="edit"
              text={MINUTES_TEXT.edit}
              onTap={() => {
                setEditing(true)
              }}
            />
          ) : null}
          {abilities.correct.allowed ? (
            <BigButton
              kind="plain"
              icon="talk"
              text={MINUTES_TEXT.correct}
              onTap={() => {
                act.ask({ kind: 'correct' })
              }}
            />
          ) : null}
          <OpenCorrections minutes={minutes} act={act} />
          <Downloads
            meetingId={meetingId}
            names={seal === null ? ['minutes.file'] : ['minutes.file', 'minutes.extractFile']}
          />
        </Column>
        <Column share={2}>
          <MinutesPaper text={minutes.text} />
          {seal === null ? null : <SealCard seal={seal} />}
        </Column>
      </Columns>
    </Page>
  )
}

/** What those who were there hold against it; the recorder answers each. */
function OpenCorrections({ minutes, act }: { minutes: MinutesInfo; act: MinutesAct }) {
  const { openCorrections, abilities } = minutes
  if (openCorrections.length === 0) return null
  return (
    <Section title={MINUTES_TEXT.openCorrections}>
      {openCorrections.map((correction) => (
        <Card key={correction.id} tone="ask" className="ly-stack">
          <Text className="ly-note">{`${correction.name}提出`}</Text>
          <Text>{correction.text}</Text>
          {abilities.answer.allowed ? (
            <BigButton
              kind="plain"
              text={MINUTES_TEXT.answer}
              onTap={() => {
                act.ask({ kind: 'answer', correction })
              }}
            />
          ) : null}
        </Card>
      ))}
    </Section>
  )
}
