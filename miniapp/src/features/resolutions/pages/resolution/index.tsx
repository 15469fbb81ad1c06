import type { ResolutionInfo } from '@linyi/shared/contract/resolutions.contract'
import { dateText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { AbilityButton } from '@/components/ability-button/AbilityButton'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { Column, Columns } from '@/components/columns/Columns'
import { CountedVote } from '@/components/counted-vote/CountedVote'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Facts } from '@/components/facts/Facts'
import { Heading } from '@/components/heading/Heading'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { pageWithId } from '@/components/page/page-with-id'
import { ResultBadge } from '@/components/result-badge/ResultBadge'
import { RowLink } from '@/components/row-link/RowLink'
import { Sheet } from '@/components/sheet/Sheet'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { WorkList } from '@/components/work-list/WorkList'
import { useNow } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { useRead } from '@/platform/use-api'
import { DissentsCard } from '../../components/DissentsCard'
import { ResolutionHead } from '../../components/ResolutionHead'
import { ResolutionsBeside } from '../../components/ResolutionsBeside'
import { resolutionActs, type ResolutionAct } from '../../resolution-acts'
import { executionFacts, nextText, RESOLUTIONS_TEXT } from '../../resolutions.text'

const PIECES_SHOWN = 20

/** What was decided: its words, its figures, who was against it, by which rule, and who carries it out. */
function ResolutionPage({ id: resolutionId }: { id: string }) {
  const now = useNow()
  const [isMoreOpen, setMoreOpen] = useState(false)
  const { data: resolution, error, refetch } = useRead('resolutions.info', { resolutionId })
  if (!resolution) {
    return (
      <Page title={RESOLUTIONS_TEXT.title} beside={<ResolutionsBeside here={resolutionId} />}>
        {error ? (
          <ErrorState message={error.message} error={error} onRetry={() => void refetch()} />
        ) : (
          <Skeleton cards={3} />
        )}
      </Page>
    )
  }
  const acts = resolutionActs(resolution)
  const next = nextText(resolution)
  return (
    <Page
      title={RESOLUTIONS_TEXT.title}
      isPrinted
      beside={<ResolutionsBeside here={resolutionId} />}
      acts={
        acts.length === 0 ? null : (
          <Acts
            acts={acts}
            onMore={() => {
              setMoreOpen(true)
            }}
          />
        )
      }
      sheet={
        isMoreOpen ? (
          <MoreSheet
            acts={acts[0]?.isDanger === true ? acts : acts.slice(1)}
            onClose={() => {
              setMoreOpen(false)
            }}
          />
        ) : null
      }
    >
      <Columns>
        <Column>
          <ResolutionHead resolution={resolution} />
          {next === null ? null : <Notice tone="info" text={next} />}
          {resolution.ending === null ? null : (
            <Notice tone="warn" text={`${RESOLUTIONS_TEXT.ending}：${resolution.ending.reason}`} />
          )}
          <Figures resolution={resolution} />
        </Column>
        <Column>
          <Work resolution={resolution} />
          <Card className="ly-stack">
            <Heading text={RESOLUTIONS_TEXT.facts} />
            <Facts facts={executionFacts(resolution, now)} />
          </Card>
          <DissentsCard resolution={resolution} />
          <Entrusted resolution={resolution} />
        </Column>
      </Columns>
    </Page>
  )
}

/** How it came out, drawn; a decision without a vote says in its head how it came about. */
function Figures({ resolution: { figures, result, effect } }: { resolution: ResolutionInfo }) {
  if (figures === null) return null
  const { yes, no, abstain, yesNeeded } = figures
  // options that were ranked or chosen among have no yes and no; the sentence names them
  const isMotion = yes + no + yesNeeded > 0
  return (
    <Card className="ly-stack">
      <View className="ly-row ly-row--wrap">
        <Heading text={RESOLUTIONS_TEXT.figures} />
        {effect === null || !isMotion ? null : <ResultBadge result={result} effect={effect} />}
      </View>
      <Text>{figures.sentence}</Text>
      {isMotion ? <CountedVote vote={{ ...figures, tally: { yes, no, abstain } }} /> : null}
    </Card>
  )
}

/** Who does which piece of it. */
function Work({ resolution: { itemId, title, itemNumber } }: { resolution: ResolutionInfo }) {
  const read = useRead('actions.list', { view: 'item', about: itemId, limit: PIECES_SHOWN })
  const pieces = read.data?.items ?? []
  return (
    <Card className="ly-stack">
      <Heading text={RESOLUTIONS_TEXT.work} />
      {pieces.length === 0 ? (
        <Text className="ly-note">{RESOLUTIONS_TEXT.noWork}</Text>
      ) : (
        <WorkList actions={pieces} />
      )}
      <RowLink
        icon="agenda"
        text={title}
        note={itemNumber}
        onTap={() => {
          go.item(itemId)
        }}
      />
    </Card>
  )
}

/** What was reported to the body that entrusted the matter, and its answer. */
function Entrusted({ resolution: { report, reply } }: { resolution: ResolutionInfo }) {
  if (report === null) return null
  return (
    <Card className="ly-stack">
      <Heading text={RESOLUTIONS_TEXT.report} />
      <Text>{report.text}</Text>
      <Text className="ly-note">{dateText(new Date(report.at))}</Text>
      {reply === null ? null : (
        <>
          <View className="ly-row ly-row--wrap">
            <Heading text={RESOLUTIONS_TEXT.reply} />
            <StatusBadge
              text={reply.isAdopted ? RESOLUTIONS_TEXT.adopted : RESOLUTIONS_TEXT.notAdopted}
              tone={reply.isAdopted ? 'agree' : 'plain'}
              icon={reply.isAdopted ? 'check' : 'cross'}
            />
          </View>
          <Text>{reply.text}</Text>
          <Text className="ly-note">{dateText(new Date(reply.at))}</Text>
        </>
      )}
    </Card>
  )
}

/** Ending a resolution never stands at the thumb. */
function Acts({ acts, onMore }: { acts: readonly ResolutionAct[]; onMore: () => void }) {
  const [first] = acts
  return (
    <>
      {first === undefined || first.isDanger ? null : (
        <AbilityButton
          kind="plain"
          text={first.text}
          icon={first.icon}
          ability={first.ability}
          onTap={first.run}
        />
      )}
      {acts.length === 1 && first?.isDanger !== true ? null : (
        <BigButton kind="plain" icon="more" text={RESOLUTIONS_TEXT.more} onTap={onMore} />
      )}
    </>
  )
}

function MoreSheet({ acts, onClose }: { acts: readonly ResolutionAct[]; onClose: () => void }) {
  return (
    <Sheet title={RESOLUTIONS_TEXT.more} onClose={onClose}>
      {acts.map(({ key, text, icon, ability, isDanger, run }) => (
        <AbilityButton
          key={key}
          kind={isDanger ? 'danger' : 'plain'}
          text={text}
          icon={icon}
          ability={ability}
          onTap={() => {
            onClose()
            run()
          }}
        />
      ))}
    </Sheet>
  )
}

export default pageWithId(RESOLUTIONS_TEXT.title, ResolutionPage)
