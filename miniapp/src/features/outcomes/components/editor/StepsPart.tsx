import { OUTCOME_TEXT_LIMITS as LIMITS } from '@linyi/shared/domain/outcomes/outcome'
import { startOfDay } from '@linyi/shared/domain/calendar/shanghai-day'
import { dateText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { daysAfter } from '@/components/act-form/act-days'
import { BigButton } from '@/components/big-button/BigButton'
import { ChoiceField } from '@/components/field/ChoiceField'
import { TextField } from '@/components/field/TextField'
import { Heading } from '@/components/heading/Heading'
import { Icon } from '@/components/icon/Icon'
import { Tappable } from '@/components/tappable/Tappable'
import { useNow } from '@/platform/clock'
import { EDITOR_TEXT } from '../../editor.text'
import { BLANK_STEP, type StepRow } from '../../editor-form'
import { EditorPart } from './EditorPart'
import { RowHead } from './RowHead'

/** Who does what by when, a sheet for each. */
export function StepsPart({
  steps,
  onChange,
}: {
  steps: readonly StepRow[]
  onChange: (steps: readonly StepRow[]) => void
}) {
  const put = (index: number, change: Partial<StepRow>) => {
    onChange(steps.map((row, at) => (at === index ? { ...row, ...change } : row)))
  }
  return (
    <EditorPart part="steps">
      <Heading text={EDITOR_TEXT.steps} />
      {steps.map((row, index) => (
        <View key={index} className="ly-stack editor-row">
          {steps.length > 1 ? (
            <RowHead
              title={EDITOR_TEXT.stepNo(index + 1)}
              removeLabel={EDITOR_TEXT.stepRemove(index + 1)}
              onRemove={() => {
                onChange(steps.filter((_row, at) => at !== index))
              }}
            />
          ) : null}
          <OneStep
            row={row}
            no={index}
            onChange={(change) => {
              put(index, change)
            }}
          />
        </View>
      ))}
      {steps.length < LIMITS.steps ? (
        <BigButton
          kind="plain"
          icon="plus"
          text={EDITOR_TEXT.stepAdd}
          onTap={() => {
            onChange([...steps, BLANK_STEP])
          }}
        />
      ) : null}
    </EditorPart>
  )
}

function OneStep({
  row,
  no,
  onChange,
}: {
  row: StepRow
  no: number
  onChange: (change: Partial<StepRow>) => void
}) {
  const which = no === 0 ? '' : `（${EDITOR_TEXT.stepNo(no + 1)}）`
  return (
    <>
      <TextField
        label={`${EDITOR_TEXT.stepTask}${which}`}
        limit={LIMITS.task}
        lines={2}
        value={row.task}
        onChange={(task) => {
          onChange({ task })
        }}
      />
      <TextField
        label={`${EDITOR_TEXT.stepWho}${which}`}
        hint={EDITOR_TEXT.stepWhoHint}
        limit={LIMITS.who}
        value={row.who}
        onChange={(who) => {
          onChange({ who })
        }}
      />
      <DayPart
        label={`${EDITOR_TEXT.stepBy}${which}`}
        day={row.by}
        onChange={(by) => {
          onChange({ by })
        }}
      />
    </>
  )
}

/** A day: chosen it is one line that can be changed. */
function DayPart({
  label,
  day,
  onChange,
}: {
  label: string
  day: string
  onChange: (day: string) => void
}) {
  const now = useNow()
  const [isOpen, setOpen] = useState(false)
  if (day === '' || isOpen) {
    return (
      <ChoiceField
        label={label}
        layout="pairs"
        options={daysAfter(now, now)}
        value={day === '' ? null : day}
        onChange={(chosen) => {
          setOpen(false)
          onChange(chosen)
        }}
      />
    )
  }
  const said = EDITOR_TEXT.chosenDay(dateText(startOfDay(day)))
  return (
    <Tappable
      className="editor-day"
      label={`${said}，${EDITOR_TEXT.otherDay}`}
      onTap={() => {
        setOpen(true)
      }}
    >
      <Icon name="clock" />
      <Text className="ly-grow">{said}</Text>
      <Text className="editor-day__change">{EDITOR_TEXT.otherDay}</Text>
    </Tappable>
  )
}
