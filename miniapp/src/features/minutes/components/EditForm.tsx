import type { MinutesInfo } from '@linyi/shared/contract/minutes.contract'
import { MINUTES_TEXT_LIMITS } from '@linyi/shared/domain/minutes/minutes'
import { useState } from 'react'
import { BigButton } from '@/components/big-button/BigButton'
import { TextField } from '@/components/field/TextField'
import { Notice } from '@/components/notice/Notice'
import { MINUTES_TEXT as TEXT } from '../minutes.text'
import type { MinutesAct } from '../use-minutes-act'

/** The recorder's words; what the meeting itself has left cannot be rewritten. */
export function EditForm({
  minutes,
  act,
  onDone,
}: {
  minutes: MinutesInfo
  act: MinutesAct
  onDone: () => void
}) {
  const [version] = useState(minutes.version)
  const [opening, setOpening] = useState(minutes.text.opening)
  const [closing, setClosing] = useState(minutes.text.closing)
  const [words, setWords] = useState(() =>
    minutes.text.sections.map(({ entryId, title, text }) => ({ entryId, title, text })),
  )
  const limit = MINUTES_TEXT_LIMITS.section
  const { meetingId } = minutes
  return (
    <>
      <Notice tone="info" text={TEXT.editNote} />
      <TextField
        label={TEXT.opening}
        hint={TEXT.openingHint}
        limit={limit}
        lines={3}
        value={opening}
        onChange={setOpening}
      />
      {words.map(({ entryId, title, text }, index) => (
        <TextField
          key={entryId}
          label={`${String(index + 1)}. ${title}`}
          hint={TEXT.sectionHint}
          limit={limit}
          lines={5}
          value={text}
          onChange={(next) => {
            setWords(words.map((one) => (one.entryId === entryId ? { ...one, text: next } : one)))
          }}
        />
      ))}
      <TextField
        label={TEXT.closing}
        hint={TEXT.closingHint}
        limit={limit}
        lines={3}
        value={closing}
        onChange={setClosing}
      />
      {act.error === null ? null : <Notice tone="oppose" text={act.error} />}
      <BigButton
        text={TEXT.save}
        icon="check"
        busy={act.isBusy}
        onTap={() => {
          const sections = words.map(({ entryId, text }) => ({ entryId, text }))
          const input = { meetingId, version, opening, closing, sections }
          act.send({ name: 'minutes.edit', input }, TEXT.saved, onDone)
        }}
      />
      <BigButton text={TEXT.stopEditing} kind="plain" disabled={act.isBusy} onTap={onDone} />
    </>
  )
}
