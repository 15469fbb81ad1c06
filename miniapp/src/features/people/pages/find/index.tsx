import type { FoundPerson } from '@linyi/shared/contract/people.contract'
import { DATA_OFFICES } from '@linyi/shared/domain/people/office.rules'
import { useState } from 'react'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { TextField } from '@/components/field/TextField'
import { Page } from '@/components/page/Page'
import { pageForOffices } from '@/components/page/page-for-offices'
import { PagedList } from '@/components/paged-list/PagedList'
import { useReadPages } from '@/platform/use-api'
import { FoundPersonCard } from '../../components/FoundPersonCard'
import { RevealSheet } from '../../components/RevealSheet'
import { FIND_TEXT } from '../../find.text'
import { useReveal } from '../../use-reveal'

/** Staff find residents of their place; names and phones are masked until one is opened. */
function FindPage() {
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState('')
  const reveal = useReveal()
  return (
    <Page title={FIND_TEXT.title} sheet={<RevealSheet reveal={reveal} />}>
      <Card className="ly-stack">
        <TextField
          label={FIND_TEXT.field}
          hint={FIND_TEXT.hint}
          value={typed}
          limit={30}
          onChange={setTyped}
        />
        <BigButton
          icon="search"
          text={FIND_TEXT.search}
          disabled={typed.trim() === ''}
          {...(typed.trim() === '' ? { note: FIND_TEXT.needWord } : {})}
          onTap={() => {
            setAsked(typed.trim())
          }}
        />
      </Card>
      {asked === '' ? (
        <EmptyState icon="people" title={FIND_TEXT.firstTitle} text={FIND_TEXT.firstText} />
      ) : (
        <Results key={asked} text={asked} onTap={reveal.ask} />
      )}
    </Page>
  )
}

function Results({ text, onTap }: { text: string; onTap: (person: FoundPerson) => void }) {
  const read = useReadPages('people.search', { text, limit: 20 })
  return (
    <PagedList
      read={read}
      isGrid
      empty={{ icon: 'search', title: FIND_TEXT.noneTitle, text: FIND_TEXT.noneText }}
      render={(person) => (
        <FoundPersonCard
          person={person}
          onTap={() => {
            onTap(person)
          }}
        />
      )}
    />
  )
}

export default pageForOffices(FIND_TEXT.title, DATA_OFFICES, FindPage)
