import { FEEDBACK_KEEPERS } from '@linyi/shared/domain/feedback/feedback.rules'
import { VERIFIERS } from '@linyi/shared/domain/households/claim.rules'
import { DELIVERY_READERS } from '@linyi/shared/domain/messages/delivery.rules'
import { DATA_OFFICES } from '@linyi/shared/domain/people/office.rules'
import type { Role } from '@linyi/shared/domain/people/role'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Card } from '@/components/card/Card'
import { RowLink } from '@/components/row-link/RowLink'
import { Section } from '@/components/section/Section'
import { go } from '@/platform/navigate'
import { useRead } from '@/platform/use-api'
import { INBOX_TEXT as TEXT } from '../inbox.text'
import './desk-places.scss'

const AREA_KEEPERS: readonly Role[] = ['communitySecretary']

/** The ways from the desk to everything that is kept there, by the part of the work they belong to. */
export function DeskPlaces() {
  const mayRead = useRead('roles.assignable', {}).data?.read.allowed ?? false
  const roles = useRead('people.me', {}).data?.roles ?? []
  const holds = (offices: readonly Role[]) => roles.some(({ role }) => offices.includes(role))
  return (
    <View className="desk-places">
      <Part title={TEXT.itemsPart}>
        <RowLink icon="agenda" text={TEXT.queues} note={TEXT.queuesNote} onTap={go.queues} />
        <RowLink icon="wrench" text={TEXT.actions} note={TEXT.actionsNote} onTap={go.actions} />
        <RowLink icon="stamp" text={TEXT.resolutions} onTap={go.resolutions} />
        <RowLink icon="plus" text={TEXT.file} note={TEXT.fileNote} onTap={go.raise} />
      </Part>
      <Part title={TEXT.councilPart}>
        <RowLink
          icon="meeting"
          text={TEXT.meetings}
          note={TEXT.meetingsNote}
          onTap={() => {
            go.tab('meetings')
          }}
        />
        <RowLink icon="people" text={TEXT.council} onTap={go.council} />
        <RowLink icon="talk" text={TEXT.listening} onTap={go.listeningList} />
      </Part>
      <Part title={TEXT.placesPart}>
        {holds(VERIFIERS) ? (
          <RowLink icon="home" text={TEXT.verify} note={TEXT.verifyNote} onTap={go.claims} />
        ) : null}
        {holds(DATA_OFFICES) ? (
          <RowLink icon="search" text={TEXT.find} note={TEXT.findNote} onTap={go.findPeople} />
        ) : null}
        <RowLink icon="building" text={TEXT.places} note={TEXT.placesNote} onTap={go.places} />
        {mayRead ? (
          <>
            <RowLink icon="people" text={TEXT.roles} onTap={go.roles} />
            <RowLink icon="shield" text={TEXT.coverage} onTap={go.coverage} />
          </>
        ) : null}
        {holds(AREA_KEEPERS) ? (
          <RowLink icon="file" text={TEXT.areas} note={TEXT.areasNote} onTap={go.flatAreas} />
        ) : null}
      </Part>
      <Part title={TEXT.carePart}>
        <RowLink icon="shield" text={TEXT.statements} onTap={go.statementQueue} />
        <RowLink icon="check" text={TEXT.contentChecks} onTap={go.contentQueue} />
        {holds(FEEDBACK_KEEPERS) ? (
          <RowLink icon="talk" text={TEXT.feedback} onTap={go.feedbackQueue} />
        ) : null}
        <RowLink icon="info" text={TEXT.measures} note={TEXT.measuresNote} onTap={go.measures} />
        {holds(DELIVERY_READERS) ? (
          <RowLink
            icon="bell"
            text={TEXT.deliveries}
            note={TEXT.deliveriesNote}
            onTap={go.deliveries}
          />
        ) : null}
      </Part>
    </View>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Section title={title}>
      <Card>{children}</Card>
    </Section>
  )
}
