import type { ReactNode } from 'react'
import { go, useRouteId } from '@/platform/navigate'
import { EmptyState } from '../empty-state/EmptyState'
import { Page } from './Page'

/**
 * A page about one thing, which its address must name. An address that was cut off or mistyped gets
 * one clear sentence and the way home.
 */
export function pageWithId(
  title: string,
  Content: (props: { id: string }) => ReactNode,
): () => ReactNode {
  return function PageWithId() {
    const id = useRouteId()
    if (id !== null) return <Content id={id} />
    return (
      <Page title={title}>
        <EmptyState
          icon="warn"
          title="这个链接不完整"
          text="可能在转发时被截断了。请回首页，从列表里找到它。"
          action="回首页"
          onAction={() => {
            go.tab('home')
          }}
        />
      </Page>
    )
  }
}
