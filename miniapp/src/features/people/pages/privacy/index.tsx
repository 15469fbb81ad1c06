import { Text } from '@tarojs/components'
import { AbilityButton } from '@/components/ability-button/AbilityButton'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { Column, Columns } from '@/components/columns/Columns'
import { ConfirmSheet } from '@/components/confirm-sheet/ConfirmSheet'
import { TextField } from '@/components/field/TextField'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { PagedList } from '@/components/paged-list/PagedList'
import { Section } from '@/components/section/Section'
import { useSession } from '@/platform/session'
import { useReadPages } from '@/platform/use-api'
import { NoticeText } from '../../components/NoticeText'
import { RevealCard } from '../../components/RevealCard'
import { PRIVACY_TEXT } from '../../privacy.text'
import { useErase, useExport } from '../../use-own-data'
import { useMe } from '../../use-me'

/** My data; for somebody without an account the notice alone. */
export default function PrivacyPage() {
  const isSignedIn = useSession((session) => session.token !== null)
  if (isSignedIn) return <OwnData />
  return (
    <Page title={PRIVACY_TEXT.title} isPublic>
      <NoticeText />
    </Page>
  )
}

/** Who looked at my data, taking them along, the notice, leaving for good. */
function OwnData() {
  const seen = useReadPages('people.revealsOfMe', { limit: 10 })
  const me = useMe().data
  const take = useExport()
  const erase = useErase()
  return (
    <Page
      title={PRIVACY_TEXT.title}
      sheet={
        erase.isAsking ? (
          <ConfirmSheet
            title={PRIVACY_TEXT.eraseSheet}
            sentence={PRIVACY_TEXT.eraseLast}
            confirmText={PRIVACY_TEXT.eraseConfirm}
            onConfirm={erase.confirm}
            onCancel={erase.cancel}
            busy={erase.isBusy}
            error={erase.error}
          >
            <Text>{PRIVACY_TEXT.eraseSentence}</Text>
            <TextField
              label={PRIVACY_TEXT.erasePhrase}
              value={erase.phrase}
              limit={10}
              onChange={erase.write}
            />
          </ConfirmSheet>
        ) : null
      }
    >
      <Columns>
        <Column>
          <Section title={PRIVACY_TEXT.seenTitle}>
            <Text className="ly-note">{PRIVACY_TEXT.seenNote}</Text>
            <PagedList
              read={seen}
              empty={{ icon: 'shield', title: PRIVACY_TEXT.noneTitle, text: PRIVACY_TEXT.noneText }}
              render={(reveal) => <RevealCard reveal={reveal} />}
            />
          </Section>
          <Section title={PRIVACY_TEXT.mineTitle}>
            <BigButton
              kind="plain"
              icon="file"
              text={PRIVACY_TEXT.exportText}
              note={PRIVACY_TEXT.exportNote}
              busy={take.isBusy}
              onTap={take.run}
            />
            {take.error === null ? null : <Notice tone="oppose" text={take.error} />}
          </Section>
        </Column>
        <Column>
          <Section title={PRIVACY_TEXT.notice}>
            <NoticeText />
          </Section>
          <Section title={PRIVACY_TEXT.eraseTitle}>
            <Card className="ly-stack">
              <Text>{PRIVACY_TEXT.eraseNote}</Text>
              {me ? (
                <AbilityButton
                  ability={me.abilities.erase}
                  kind="danger"
                  icon="trash"
                  text={PRIVACY_TEXT.erase}
                  onTap={erase.ask}
                />
              ) : null}
            </Card>
          </Section>
        </Column>
      </Columns>
    </Page>
  )
}
