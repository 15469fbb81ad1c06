import { decoded, readScene } from '@linyi/shared/domain/codes/scene'
import { useDidShow } from '@tarojs/taro'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { Page } from '@/components/page/Page'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { go, useRouteWord } from '@/platform/navigate'

/** What every mini-program code opens first: it leads on, by way of signing in where that is needed. */
export default function ScenePage() {
  const words = useRouteWord('scene')
  const scene = words === null ? null : readScene(decoded(words))
  useDidShow(() => {
    if (scene !== null) go.sceneInstead(scene)
  })
  return (
    <Page title="邻议" isPublic>
      {scene === null ? (
        <EmptyState
          icon="warn"
          title="这个码打不开"
          text="它不是邻议的码，或者印得不完整。请再扫一次，或回首页从列表里找。"
          action="回首页"
          onAction={() => {
            go.tab('home')
          }}
        />
      ) : (
        <Skeleton cards={2} />
      )}
    </Page>
  )
}
