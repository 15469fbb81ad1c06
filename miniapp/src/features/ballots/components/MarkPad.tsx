import {
  ABSTAIN,
  isChoice,
  type BallotMethod,
  type Mark,
} from '@linyi/shared/domain/ballots/method'
import { useState } from 'react'
import { BigButton } from '@/components/big-button/BigButton'
import { BALLOTS_TEXT } from '../ballots.text'
import { EMPTY_DRAFT, markOf } from '../mark-draft'
import { ChoiceButtons } from './ChoiceButtons'
import { OptionPad } from './OptionPad'

/** A paper to fill in, whatever the method; `onMark` gets what it says, to be shown once more. */
export function MarkPad({
  method,
  chosen,
  onMark,
}: {
  method: BallotMethod
  chosen: Mark | null
  onMark: (mark: Mark) => void
}) {
  const [draft, setDraft] = useState(EMPTY_DRAFT)
  if (method.kind === 'motion') {
    const choice = chosen !== null && isChoice(chosen) ? chosen : null
    return <ChoiceButtons chosen={choice} onChoose={onMark} />
  }
  const mark = markOf(method, draft)
  return (
    <>
      <OptionPad method={method} draft={draft} onChange={setDraft} />
      <BigButton
        text={BALLOTS_TEXT.look}
        disabled={mark === null}
        {...(mark === null ? { note: BALLOTS_TEXT.padEmpty } : {})}
        onTap={() => {
          if (mark !== null) onMark(mark)
        }}
      />
      <BigButton
        kind="plain"
        icon="abstain"
        text={BALLOTS_TEXT.abstain}
        onTap={() => {
          onMark(ABSTAIN)
        }}
      />
    </>
  )
}
