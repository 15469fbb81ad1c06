import type { OutcomeEditor } from '@linyi/shared/contract/outcomes.contract'
import { useDidHide, useUnload } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { announce } from '@/platform/announce'
import { go, toTop } from '@/platform/navigate'
import { useCommand, useLookUp, useRead } from '@/platform/use-api'
import { EDITOR_TEXT } from './editor.text'
import { formOf, missingIn, partsFrom, wrongMoney, type EditorForm } from './editor-form'
import { NOW } from './publish-times'

const noop = (): void => undefined

/** The form of a publication, filled in once from what the service has. */
export function useEditorForm(outcomeId: string) {
  const read = useRead('outcomes.editor', { outcomeId })
  const [form, setForm] = useState<EditorForm | null>(null)
  const [isChecked, setChecked] = useState(false)
  const known = read.data
  useEffect(() => {
    if (known !== undefined) setForm((current) => current ?? formOf(known))
  }, [known])
  return {
    read,
    form,
    missing: form === null || known === undefined ? [] : missingIn(form, known),
    /** Rows of money to put right, once somebody wanted to go on. */
    wrongRows: form === null || !isChecked || form.noMoney ? [] : wrongMoney(form.money),
    change: (next: (form: EditorForm) => EditorForm) => {
      setForm((current) => (current === null ? null : next(current)))
    },
    /** Whether what was typed can be sent at all. */
    check: (): boolean => {
      setChecked(true)
      return form !== null && (form.noMoney || wrongMoney(form.money).length === 0)
    },
  }
}

/** Keeps what is typed: on a word, before the preview, and when somebody leaves the page. */
function useKeep(editor: OutcomeEditor | undefined, form: EditorForm | null) {
  const edit = useCommand('outcomes.edit')
  const kept = useRef<EditorForm | null>(null)
  // as the last answer left them: what was read may be older by one step
  const stand = useRef<Pick<OutcomeEditor, 'version' | 'status'> | null>(null)
  const queue = useRef<Promise<void>>(Promise.resolve())
  // what was filled in by the service is kept there already
  if (kept.current === null && form !== null) kept.current = form
  if (stand.current === null && editor !== undefined) stand.current = editor

  const send = async (): Promise<void> => {
    if (editor === undefined || form === null || form === kept.current) return
    const answer = await edit.mutateAsync({
      outcomeId: editor.id,
      version: stand.current?.version ?? editor.version,
      ...partsFrom(form, editor),
    })
    stand.current = answer
    kept.current = form
  }
  const keep = (): Promise<void> => {
    // one after another: each needs the version that the one before has left
    queue.current = queue.current.catch(noop).then(send)
    return queue.current
  }
  useDidHide(() => void keep().catch(noop))
  useUnload(() => void keep().catch(noop))
  return { edit, keep, stand, isChanged: form !== null && form !== kept.current }
}

/** A publication on its way out: written, looked at as residents will see it, reviewed, published. */
export function useEditor(outcomeId: string) {
  const state = useEditorForm(outcomeId)
  const { data: editor } = state.read
  const { edit, keep, stand, isChanged } = useKeep(editor, state.form)
  const [isPreview, setPreview] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const [time, setTime] = useState<string>(NOW)
  const preview = useLookUp('outcomes.preview')
  const review = useCommand('outcomes.review')
  const publish = useCommand('outcomes.publish')
  const steps = [edit, preview, review, publish]

  const show = async (): Promise<void> => {
    await keep()
    await preview.mutateAsync({ outcomeId })
    setPreview(true)
    toTop()
  }
  const toPublish = async (): Promise<void> => {
    // it goes out at a word from here on; changing it again makes a draft of it
    const now = stand.current
    if (now?.status === 'draft') {
      stand.current = await review.mutateAsync({ outcomeId, version: now.version })
    }
    setAsking(true)
  }
  const goOut = async (): Promise<void> => {
    const { id, publishAt } = await publish.mutateAsync({
      outcomeId,
      ...(time === NOW ? {} : { publishAt: time }),
    })
    announce(publishAt === null ? EDITOR_TEXT.published : EDITOR_TEXT.scheduled)
    if (publishAt === null) go.outcomeInstead(id)
    else go.outcomeDraftsInstead()
  }
  const reset = (): void => {
    for (const step of steps) step.reset()
  }
  return {
    ...state,
    isChanged,
    isPreview,
    isAsking,
    time,
    setTime,
    shown: preview.data ?? null,
    isBusy: steps.some(({ isPending }) => isPending),
    error: steps.find(({ error }) => error !== null)?.error?.message ?? null,
    save: () => {
      void keep().then(() => {
        announce(EDITOR_TEXT.saved)
      }, noop)
    },
    toPreview: () => {
      edit.reset()
      if (state.check()) void show().catch(noop)
    },
    back: () => {
      reset()
      setPreview(false)
      toTop()
    },
    toPublish: () => void toPublish().catch(noop),
    cancel: () => {
      publish.reset()
      setAsking(false)
    },
    confirm: () => void goOut().catch(noop),
  }
}

export type Editor = ReturnType<typeof useEditor>
