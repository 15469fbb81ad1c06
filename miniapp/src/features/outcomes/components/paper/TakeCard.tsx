import type { OutcomeInfo } from '@linyi/shared/contract/outcomes.contract'
import { useState } from 'react'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { Notice } from '@/components/notice/Notice'
import { RowLink } from '@/components/row-link/RowLink'
import { ShareButton } from '@/components/share-button/ShareButton'
import { announce } from '@/platform/announce'
import { copyText } from '@/platform/clipboard'
import { openPublicFile } from '@/platform/public-file'
import { viewPhotos } from '@/platform/photos'
import { siteOrigin } from '@/platform/print'
import { OUTCOMES_TEXT } from '../../outcomes.text'

/** Taking the paper along: for a chat, for a wall of paper, for somebody without the app. */
export function TakeCard({
  outcome: { id, title },
  community,
}: {
  outcome: OutcomeInfo
  community: { readonly id: string; readonly name: string }
}) {
  const [isFailed, setFailed] = useState(false)
  const page = `/open/${community.id}/outcomes/${id}`
  const address = `${siteOrigin()}${page}`
  const openWord = () => {
    setFailed(false)
    void openPublicFile(`${page}/outcome.docx`, `${title}.docx`).catch(() => {
      setFailed(true)
    })
  }
  return (
    <Card className="ly-stack">
      <Heading text={OUTCOMES_TEXT.take} />
      <ShareButton
        text={OUTCOMES_TEXT.share}
        message={`${community.name}公示：${title} ${address}`}
        copied={OUTCOMES_TEXT.copied}
      />
      <RowLink
        icon="photo"
        text={OUTCOMES_TEXT.poster}
        note={OUTCOMES_TEXT.posterNote}
        onTap={() => {
          viewPhotos([`${page}/share.png`], 0)
        }}
      />
      <RowLink
        icon="file"
        text={OUTCOMES_TEXT.word}
        note={OUTCOMES_TEXT.wordNote}
        onTap={openWord}
      />
      <RowLink
        icon="share"
        text={OUTCOMES_TEXT.link}
        onTap={() => {
          void copyText(address).then(() => {
            announce(OUTCOMES_TEXT.linkCopied)
          })
        }}
      />
      {isFailed ? <Notice tone="oppose" text={OUTCOMES_TEXT.fileFailed} /> : null}
    </Card>
  )
}
