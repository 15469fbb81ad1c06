import { ROLE_TEXT, type Role } from '@linyi/shared/domain/people/role'
import type { ReactNode } from 'react'
import { go } from '@/platform/navigate'
import { useRead } from '@/platform/use-api'
import { EmptyState } from '../empty-state/EmptyState'
import { Page } from './Page'

/** Whether this account holds one of the offices; null until it is known. */
export function useHolds(offices: readonly Role[]): boolean | null {
  const { data: me } = useRead('people.me', {})
  return me === undefined ? null : me.roles.some(({ role }) => offices.includes(role))
}

/**
 * A page of certain offices, where nothing is read before something has been filled in: others would
 * fill it in and only then be refused. The service decides anyway; here they read at once who may.
 */
export function pageForOffices(
  title: string,
  offices: readonly Role[],
  Content: () => ReactNode,
): () => ReactNode {
  return function PageForOffices() {
    if (useHolds(offices) !== false) return <Content />
    return (
      <Page title={title}>
        <EmptyState
          icon="lock"
          title="这一页给工作人员用"
          text={`由${offices.map((role) => ROLE_TEXT[role]).join('、')}办理。`}
          action="回首页"
          onAction={() => {
            go.tab('home')
          }}
        />
      </Page>
    )
  }
}
