import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { Page } from '@/components/page/Page'
import { Phrase } from '@/components/phrase/Phrase'
import { PagedList } from '@/components/paged-list/PagedList'
import { go } from '@/platform/navigate'
import { useReadPages } from '@/platform/use-api'
import { ListeningHead } from '../../components/ListeningHead'
import { figuresText, LISTENING_TEXT } from '../../listening.text'

/** All sessions of the community, with what came of them. */
export default function ListPage() {
  const read = useReadPages('listening.list', { limit: 10 })
  const mayPlan = read.data?.pages[0]?.plan.allowed === true
  return (
    <Page
      title={LISTENING_TEXT.listTitle}
      acts={
        mayPlan ? (
          <BigButton text={LISTENING_TEXT.plan} icon="plus" onTap={go.planListening} />
        ) : null
      }
    >
      <Text className="ly-note">{LISTENING_TEXT.intro}</Text>
      <PagedList
        read={read}
        isGrid
        empty={{
          icon: 'talk',
          title: LISTENING_TEXT.noneTitle,
          text: LISTENING_TEXT.noneText,
          ...(mayPlan ? {} : { action: LISTENING_TEXT.comeRaise, onAction: go.raise }),
        }}
        render={(session) => (
          <Card
            tone={session.status === 'open' ? 'ask' : 'plain'}
            label={`${session.theme}，${session.venue}`}
            onTap={() => {
              go.listening(session.id)
            }}
          >
            <View className="ly-stack">
              <ListeningHead session={session} />
              {session.figures.collected === 0 ? null : (
                <Phrase text={figuresText(session.figures)} />
              )}
            </View>
          </Card>
        )}
      />
    </Page>
  )
}
