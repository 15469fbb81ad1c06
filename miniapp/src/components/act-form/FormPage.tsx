import type { Ability } from '@linyi/shared/contract/fields'
import type { ReactNode } from 'react'
import { SubjectPage } from '../act-page/SubjectPage'
import { Notice } from '../notice/Notice'
import type { SubjectForm } from './act-form'
import { ActFields, type TargetPart } from './ActFields'
import { useActForm, type SubjectRead } from './use-act-form'

/** One act on one matter: what it is about, what to know before, the form, the button. */
export function FormPage<
  Name extends string,
  Subject extends { abilities: Readonly<Record<Name, Ability>> },
>({
  form,
  id,
  read,
  about,
  before,
  target,
  onDone,
  beside,
}: {
  form: SubjectForm<Subject, Name>
  id: string
  read: SubjectRead<Subject>
  /** Stands at the top, or on the left of a desk. */
  about: (subject: Subject) => ReactNode
  /** What stands above the form, such as items that are alike. */
  before?: (subject: Subject) => ReactNode
  target?: (subject: Subject) => TargetPart
  /** Where to go when it is done. */
  onDone: () => void
  /** At a desk: the list that it came from. */
  beside?: ReactNode
}) {
  const act = useActForm(form, id, read, onDone)
  const subject = read.data
  const note = typeof form.note === 'function' ? subject && form.note(subject) : form.note
  return (
    <SubjectPage
      read={read}
      about={about}
      title={form.title}
      abilityOf={({ abilities }) => abilities[form.ability]}
      buttonText={act.button}
      onSubmit={act.submit}
      problems={act.problems}
      isBusy={act.isBusy}
      error={act.error}
      beside={beside}
    >
      {note === undefined ? null : <Notice tone="info" text={note} />}
      {subject ? before?.(subject) : null}
      {subject ? (
        <ActFields act={act} {...(target === undefined ? {} : { target: target(subject) })} />
      ) : null}
    </SubjectPage>
  )
}
