import type { ItemInfo } from '@linyi/shared/contract/agenda.contract'
import type { Ability } from '@linyi/shared/contract/fields'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { AbilityButton } from '../ability-button/AbilityButton'
import { ErrorState } from '../error-state/ErrorState'
import { Notice } from '../notice/Notice'
import { Page } from '../page/Page'
import { Skeleton } from '../skeleton/Skeleton'
import { ItemSummary } from '../item-summary/ItemSummary'
import { missingNote } from './missing-note'
import './act-page.scss'

/** The item as a page's own hook has read it. */
export interface ItemRead {
  data: ItemInfo | undefined
  error: Error | null
  refetch: () => unknown
}

/** The frame of a staff act on one item: what it is about, the form, the act with its permission. */
export function ActPage({
  read,
  title,
  abilityOf,
  buttonText,
  onSubmit,
  isBusy,
  problems,
  error,
  sheet = null,
  children,
}: {
  read: ItemRead
  title: string
  abilityOf: (item: ItemInfo) => Ability
  buttonText: string
  onSubmit: () => void
  isBusy: boolean
  /** What is missing, by field; the fields say it themselves, the button says that they do. */
  problems: object
  error: string | null
  /** Asked once more before the act. */
  sheet?: ReactNode
  children: ReactNode
}) {
  const { data: item, error: readError, refetch } = read
  if (!item) {
    return (
      <Page title={title}>
        {readError ? (
          <ErrorState message={readError.message} onRetry={() => void refetch()} />
        ) : (
          <Skeleton cards={3} />
        )}
      </Page>
    )
  }
  return (
    <Page
      title={title}
      sheet={sheet}
      acts={
        <AbilityButton
          ability={abilityOf(item)}
          text={buttonText}
          busy={isBusy}
          onTap={onSubmit}
          {...missingNote(problems)}
        />
      }
    >
      <View className="act-page">
        <View className="act-page__item">
          <ItemSummary item={item} />
        </View>
        <View className="act-page__form">
          {children}
          {error === null ? null : <Notice tone="oppose" text={error} />}
        </View>
      </View>
    </Page>
  )
}
