import { Heading } from '@/components/heading/Heading'
import { Page } from '@/components/page/Page'
import { pageWithId } from '@/components/page/page-with-id'
import { PagedList } from '@/components/paged-list/PagedList'
import { useReadPages } from '@/platform/use-api'
import { AssignmentCard } from '../../components/AssignmentCard'
import { TermSheet } from '../../components/TermSheet'
import { ROLES_TEXT } from '../../roles.text'
import { useTermActs } from '../../use-term-acts'

/** 任职经过: everything a person has held, with its end and its reason. */
function HistoryPage({ id: accountId }: { id: string }) {
  const read = useReadPages('roles.history', { accountId, limit: 20 })
  const acts = useTermActs()
  const name = read.data?.pages[0]?.items[0]?.name
  return (
    <Page title={ROLES_TEXT.historyTitle} sheet={<TermSheet acts={acts} />}>
      {name === undefined ? null : <Heading text={name} />}
      <PagedList
        read={read}
        isGrid
        empty={{
          icon: 'history',
          title: ROLES_TEXT.noHistory,
          text: ROLES_TEXT.noHistoryText,
        }}
        render={(assignment) => (
          <AssignmentCard
            assignment={assignment}
            onEnd={() => {
              acts.ask('end', assignment)
            }}
            onExtend={() => {
              acts.ask('extend', assignment)
            }}
          />
        )}
      />
    </Page>
  )
}

export default pageWithId(ROLES_TEXT.historyTitle, HistoryPage)
