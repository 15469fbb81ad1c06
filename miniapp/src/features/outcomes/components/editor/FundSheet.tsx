import { OUTCOME_TEXT_LIMITS as LIMITS } from '@linyi/shared/domain/outcomes/outcome'
import { useState } from 'react'
import { BigButton } from '@/components/big-button/BigButton'
import { ChoiceField } from '@/components/field/ChoiceField'
import { TextField } from '@/components/field/TextField'
import { Notice } from '@/components/notice/Notice'
import { Sheet } from '@/components/sheet/Sheet'
import { go } from '@/platform/navigate'
import { useCommand, useRead } from '@/platform/use-api'
import { draftTitle, EDITOR_TEXT } from '../../editor.text'

const EVERYWHERE = 'all'

/** The accounts of the common fund: what they are called, and whose they are. */
export function FundSheet({ onClose }: { onClose: () => void }) {
  const [title, setTitle] = useState('')
  const [grid, setGrid] = useState(EVERYWHERE)
  const grids = useRead('places.overview', {}).data?.grids ?? []
  const draft = useCommand('outcomes.draft')
  const begin = () => {
    draft.mutate(
      {
        kind: 'commonFund',
        ...(title.trim() === '' ? {} : { title: title.trim() }),
        ...(grid === EVERYWHERE ? {} : { gridId: grid }),
      },
      {
        onSuccess: ({ id }) => {
          onClose()
          go.editOutcome(id)
        },
      },
    )
  }
  return (
    <Sheet title={draftTitle('commonFund')} onClose={onClose}>
      <TextField
        label={EDITOR_TEXT.fundTitle}
        hint={EDITOR_TEXT.fundHint}
        limit={LIMITS.label}
        value={title}
        onChange={setTitle}
      />
      <ChoiceField
        label={EDITOR_TEXT.fundGrid}
        layout="tiles"
        options={[
          { value: EVERYWHERE, text: EDITOR_TEXT.everywhere },
          ...grids.map(({ id, name }) => ({ value: id, text: name })),
        ]}
        value={grid}
        onChange={setGrid}
      />
      {draft.error ? <Notice tone="oppose" text={draft.error.message} /> : null}
      <BigButton text={EDITOR_TEXT.fundButton} busy={draft.isPending} onTap={begin} />
    </Sheet>
  )
}
