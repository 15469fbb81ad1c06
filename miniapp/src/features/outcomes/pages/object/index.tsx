import type { OutcomeInfo } from '@linyi/shared/contract/outcomes.contract'
import {
  MANDATORY_KINDS,
  OUTCOME_TEXT_LIMITS as LIMITS,
} from '@linyi/shared/domain/outcomes/outcome'
import { deadlineText } from '@linyi/shared/domain/text/date-text'
import { useState } from 'react'
import { SubjectPage } from '@/components/act-page/SubjectPage'
import { BigButton } from '@/components/big-button/BigButton'
import { DoneState } from '@/components/done-state/DoneState'
import { TextField } from '@/components/field/TextField'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { pageWithId } from '@/components/page/page-with-id'
import { go } from '@/platform/navigate'
import { useCommand, useRead } from '@/platform/use-api'
import { OutcomeSummary } from '../../components/OutcomeSummary'
import { OBJECTIONS_TEXT } from '../../objections.text'

const LINES = 6

/** A resident objects to what is on notice: one field, and what happens next and by when. */
function ObjectPage({ id: outcomeId }: { id: string }) {
  const read = useRead('outcomes.info', { outcomeId })
  const [text, setText] = useState('')
  const [isMissing, setMissing] = useState(false)
  const object = useCommand('outcomes.object')
  const answerBy = read.data?.objectionAnswerBy ?? null
  const problems = isMissing ? { text: OBJECTIONS_TEXT.need } : {}
  if (object.data !== undefined) {
    return <Sent outcome={read.data} outcomeId={outcomeId} dueAt={object.data.dueAt} />
  }
  return (
    <SubjectPage
      read={read}
      about={(outcome) => <OutcomeSummary outcome={outcome} />}
      title={OBJECTIONS_TEXT.objectTitle}
      abilityOf={({ abilities }) => abilities.object}
      buttonText={OBJECTIONS_TEXT.objectButton}
      isBusy={object.isPending}
      problems={problems}
      error={object.error?.message ?? null}
      onSubmit={() => {
        if (object.isPending) return
        const isEmpty = text.trim() === ''
        setMissing(isEmpty)
        if (!isEmpty) object.mutate({ outcomeId, text })
      }}
    >
      {answerBy === null ? null : (
        <Notice tone="info" text={OBJECTIONS_TEXT.objectNote(deadlineText(new Date(answerBy)))} />
      )}
      <TextField
        label={OBJECTIONS_TEXT.objectLabel}
        hint={OBJECTIONS_TEXT.objectHint}
        limit={LIMITS.objection}
        lines={LINES}
        value={text}
        onChange={(typed) => {
          setMissing(false)
          setText(typed)
        }}
        {...(isMissing ? { error: OBJECTIONS_TEXT.need } : {})}
      />
    </SubjectPage>
  )
}

function Sent({
  outcome,
  outcomeId,
  dueAt,
}: {
  outcome: OutcomeInfo | undefined
  outcomeId: string
  dueAt: string
}) {
  const said = OBJECTIONS_TEXT.sentText(deadlineText(new Date(dueAt)))
  const waits = outcome !== undefined && MANDATORY_KINDS.includes(outcome.kind)
  return (
    <Page title={OBJECTIONS_TEXT.objectTitle} width="form">
      <DoneState
        title={OBJECTIONS_TEXT.sentTitle}
        text={waits ? `${said}${OBJECTIONS_TEXT.sentWaits}` : said}
      >
        <BigButton
          text={OBJECTIONS_TEXT.sentBack}
          onTap={() => {
            go.outcomeInstead(outcomeId)
          }}
        />
      </DoneState>
    </Page>
  )
}

export default pageWithId(OBJECTIONS_TEXT.objectTitle, ObjectPage)
