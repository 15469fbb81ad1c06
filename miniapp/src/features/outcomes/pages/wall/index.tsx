import {
  OUTCOME_KINDS,
  OUTCOME_PHASE_TEXT,
  OUTCOME_PHASES,
  type OutcomeKind,
  type OutcomePhase,
} from '@linyi/shared/domain/outcomes/outcome'
import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { ChipRow } from '@/components/chip-row/ChipRow'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Page } from '@/components/page/Page'
import { ListFoot } from '@/components/paged-list/ListFoot'
import { RowLink } from '@/components/row-link/RowLink'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Tabs } from '@/components/tabs/Tabs'
import { announce } from '@/platform/announce'
import { copyText } from '@/platform/clipboard'
import { go } from '@/platform/navigate'
import { PATHS } from '@/platform/paths'
import { siteOrigin } from '@/platform/print'
import { useShareCard } from '@/platform/share'
import { useSession } from '@/platform/session'
import { useRead } from '@/platform/use-api'
import { GridFilter } from '../../components/GridFilter'
import { OutcomeCard } from '../../components/OutcomeCard'
import { KIND_SHORT, OUTCOMES_TEXT } from '../../outcomes.text'
import { useOutcomeList } from '../../use-outcome-list'
import './index.scss'

const ALL = 'all'

const PHASE_TABS: readonly { value: OutcomePhase | typeof ALL; text: string }[] = [
  { value: ALL, text: OUTCOMES_TEXT.all },
  ...OUTCOME_PHASES.map((value) => ({ value, text: OUTCOME_PHASE_TEXT[value] })),
]
const KIND_CHIPS: readonly { value: OutcomeKind | typeof ALL; text: string }[] = [
  { value: ALL, text: OUTCOMES_TEXT.allKinds },
  ...OUTCOME_KINDS.map((value) => ({ value, text: KIND_SHORT[value] })),
]

/** 公示栏: what was decided, done, spent or declined, by kind, and what still may be objected to. */
export default function WallPage() {
  const [phase, setPhase] = useState<OutcomePhase | typeof ALL>(ALL)
  const [kind, setKind] = useState<OutcomeKind | typeof ALL>(ALL)
  const [gridId, setGridId] = useState<string | null>(null)
  const { outcomes, isNowhere, isLoading, hasMore, error, retry, loadMore } = useOutcomeList(
    undefined,
    {
      ...(phase === ALL ? {} : { phase }),
      ...(kind === ALL ? {} : { kind }),
      ...(gridId === null ? {} : { gridId }),
    },
  )
  const isGuest = useSession((session) => session.token === null)
  const isWhole = phase === ALL && kind === ALL && gridId === null
  const seeAll = () => {
    setPhase(ALL)
    setKind(ALL)
    setGridId(null)
  }
  const isEmpty = !isLoading && !isNowhere && error === null && outcomes.length === 0
  useShareCard({ kind: 'wall', name: '', path: PATHS.wall })
  useReachBottom(loadMore)
  return (
    <Page title={OUTCOMES_TEXT.wallTitle} isPublic={isGuest}>
      <Tabs label={OUTCOMES_TEXT.phases} options={PHASE_TABS} value={phase} onChange={setPhase} />
      <ChipRow label={OUTCOMES_TEXT.kinds} options={KIND_CHIPS} value={kind} onChange={setKind} />
      <GridFilter value={gridId} onChange={setGridId} />
      {isLoading ? <Skeleton cards={3} /> : null}
      {error === null ? null : <ErrorState message={error.message} error={error} onRetry={retry} />}
      {isNowhere ? (
        <EmptyState
          icon="home"
          title={OUTCOMES_TEXT.nowhereTitle}
          text={OUTCOMES_TEXT.nowhereText}
          action={OUTCOMES_TEXT.nowhereAct}
          onAction={() => {
            go.tab('home')
          }}
        />
      ) : null}
      {isEmpty ? (
        <EmptyState
          icon="notice"
          title={isWhole ? OUTCOMES_TEXT.noneTitle : OUTCOMES_TEXT.noneSuchTitle}
          text={isWhole ? OUTCOMES_TEXT.noneText : OUTCOMES_TEXT.noneSuchText}
          {...(isWhole ? {} : { action: OUTCOMES_TEXT.seeAll, onAction: seeAll })}
        />
      ) : null}
      <View className="wall">
        {outcomes.map((outcome) => (
          <OutcomeCard key={outcome.id} outcome={outcome} />
        ))}
      </View>
      <ListFoot>
        {hasMore ? <BigButton kind="plain" text="再看一些" onTap={loadMore} /> : null}
      </ListFoot>
      {isGuest ? <GuestLink /> : <WallLinks />}
    </Page>
  )
}

/** Whoever came by a code on a wall sees that there is more than the wall. */
function GuestLink() {
  return (
    <Card>
      <RowLink
        icon="home"
        text={OUTCOMES_TEXT.guestHome}
        note={OUTCOMES_TEXT.guestHomeNote}
        onTap={() => {
          go.tab('home')
        }}
      />
    </Card>
  )
}

/** The way to the desk of whoever publishes, and the address for those who do not sign in. */
function WallLinks() {
  const me = useRead('people.me', {}).data
  if (me === undefined) return null
  const isPublisher = me.roles.some(({ role }) => role === 'communitySecretary')
  const address = `${siteOrigin()}/open/${me.community.id}/`
  return (
    <Card>
      {isPublisher ? (
        <RowLink
          icon="edit"
          text={OUTCOMES_TEXT.office}
          note={OUTCOMES_TEXT.officeNote}
          onTap={go.outcomeDrafts}
        />
      ) : null}
      <RowLink
        icon="share"
        text={OUTCOMES_TEXT.publicWall}
        note={OUTCOMES_TEXT.publicWallNote}
        onTap={() => {
          void copyText(address).then(() => {
            announce(OUTCOMES_TEXT.linkCopied)
          })
        }}
      />
    </Card>
  )
}
