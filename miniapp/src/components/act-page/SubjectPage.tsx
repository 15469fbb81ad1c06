import type { Ability } from '@linyi/shared/contract/fields'
import type { ReactNode } from 'react'
import { AbilityButton } from '../ability-button/AbilityButton'
import { Column, Columns } from '../columns/Columns'
import { ErrorState } from '../error-state/ErrorState'
import { Notice } from '../notice/Notice'
import { Page } from '../page/Page'
import { ActSkeleton } from '../skeleton/FormSkeleton'
import { missingNote } from './missing-note'

/** The frame of an act on one matter: what it is about, the form, the act with its permission. */
export function SubjectPage<Subject>({
  read,
  about,
  title,
  abilityOf,
  buttonText,
  onSubmit,
  isBusy,
  problems,
  error,
  sheet = null,
  beside = null,
  children,
}: {
  /** The matter as a page's own hook has read it. */
  read: { data: Subject | undefined; error: Error | null; refetch: () => unknown }
  about: (subject: Subject) => ReactNode
  title: string
  abilityOf: (subject: Subject) => Ability
  buttonText: string
  onSubmit: () => void
  isBusy: boolean
  /** What is missing, by field; the fields say it themselves, the button says that they do. */
  problems: object
  error: string | null
  /** Asked once more before the act. */
  sheet?: ReactNode
  /** At a desk: the list that it came from. */
  beside?: ReactNode
  children: ReactNode
}) {
  const { data: subject, error: readError, refetch } = read
  if (subject === undefined) {
    return (
      <Page title={title} beside={beside}>
        {readError ? (
          <ErrorState
            message={readError.message}
            error={readError}
            onRetry={() => void refetch()}
          />
        ) : (
          <ActSkeleton />
        )}
      </Page>
    )
  }
  const ability = abilityOf(subject)
  return (
    <Page
      title={title}
      sheet={sheet}
      beside={beside}
      acts={
        <AbilityButton
          ability={ability}
          text={buttonText}
          busy={isBusy}
          onTap={onSubmit}
          {...missingNote(problems)}
        />
      }
    >
      {ability.allowed || ability.message === undefined ? null : (
        <Notice tone="warn" text={ability.message} />
      )}
      <Columns>
        <Column>{about(subject)}</Column>
        <Column>
          {/* a form that cannot be sent invites nobody to fill it in */}
          {ability.allowed ? children : null}
          {error === null ? null : <Notice tone="oppose" text={error} />}
        </Column>
      </Columns>
    </Page>
  )
}
