import { addDays, dayOf } from '@linyi/shared/domain/calendar/shanghai-day'
import { useState } from 'react'
import { announce } from '@/platform/announce'
import { go } from '@/platform/navigate'
import { useCommand, useLookUp, useRead } from '@/platform/use-api'
import { OUTCOMES_TEXT } from './outcomes.text'

/** By when it is done where the secretary names no day. */
const DAYS = 30

export interface PublishForm {
  text: string
  next: string
  contact: string
}

type PublishProblems = Partial<Record<keyof PublishForm, string>>

function problemsOf({ text, next, contact }: PublishForm): PublishProblems {
  return {
    ...(text.trim() === '' ? { text: OUTCOMES_TEXT.needText } : {}),
    ...(next.trim() === '' ? { next: OUTCOMES_TEXT.needNext } : {}),
    ...(contact.trim() === '' ? { contact: OUTCOMES_TEXT.needContact } : {}),
  }
}

/** Publishing a decision: written in three fields, asked once more, then on the wall. */
export function usePublish(itemId: string) {
  const item = useRead('agenda.info', { itemId })
  const [form, setForm] = useState<PublishForm>({ text: '', next: '', contact: '' })
  const [problems, setProblems] = useState<PublishProblems>({})
  const [isAsking, setAsking] = useState(false)
  const draft = useCommand('outcomes.draft')
  const editor = useLookUp('outcomes.editor')
  const edit = useCommand('outcomes.edit')
  const review = useCommand('outcomes.review')
  const publish = useCommand('outcomes.publish')
  const chain = [draft, editor, edit, review, publish]
  const kind = item.data?.abilities.publishExecution.allowed === true ? 'execution' : 'decision'
  const send = async (): Promise<void> => {
    const { id: outcomeId } = await draft.mutateAsync({ kind, itemId })
    const known = await editor.mutateAsync({ outcomeId })
    const by = addDays(dayOf(new Date()), DAYS)
    const parts =
      kind === 'decision'
        ? {
            steps: [{ who: OUTCOMES_TEXT.board, task: form.next, by }],
            notAdopted: known.notAdopted === '' ? OUTCOMES_TEXT.inText : known.notAdopted,
          }
        : { noMoney: known.money.length === 0, noPhotosReason: OUTCOMES_TEXT.inRecord }
    const { version } = await edit.mutateAsync({
      outcomeId,
      version: known.version,
      text: form.text,
      contact: form.contact,
      facesChecked: true,
      ...parts,
    })
    await review.mutateAsync({ outcomeId, version })
    const { id } = await publish.mutateAsync({ outcomeId })
    announce(OUTCOMES_TEXT.published)
    go.outcomeInstead(id)
  }
  return {
    item,
    form,
    problems,
    isAsking,
    isBusy: chain.some(({ isPending }) => isPending),
    error: chain.find(({ error }) => error !== null)?.error?.message ?? null,
    change: (part: Partial<PublishForm>) => {
      setProblems({})
      setForm((current) => ({ ...current, ...part }))
    },
    ask: () => {
      const missing = problemsOf(form)
      setProblems(missing)
      if (Object.keys(missing).length === 0) setAsking(true)
    },
    cancel: () => {
      for (const step of chain) step.reset()
      setAsking(false)
    },
    // a step that is refused says why in the sheet
    confirm: () => void send().catch(() => undefined),
  }
}
