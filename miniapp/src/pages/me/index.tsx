import type { Me } from '@linyi/shared/contract/people.contract'
import { VERIFIERS } from '@linyi/shared/domain/households/claim.rules'
import { PLACE_STAFF } from '@linyi/shared/domain/places/place.rules'
import { DATA_OFFICES } from '@linyi/shared/domain/people/office.rules'
import { RELATION_TEXT } from '@linyi/shared/domain/people/residency'
import type { Role } from '@linyi/shared/domain/people/role'
import { STANDING_TEXT } from '@linyi/shared/domain/people/standing'
import { Text, View } from '@tarojs/components'
import { Avatar } from '@/components/avatar/Avatar'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { Column, Columns } from '@/components/columns/Columns'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Icon } from '@/components/icon/Icon'
import { Page } from '@/components/page/Page'
import { RowLink } from '@/components/row-link/RowLink'
import { Section } from '@/components/section/Section'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { NOTICES_TEXT, useUnread } from '@/features/inbox'
import { DemoClockCard, SeniorSwitch, useMe, useSignOut } from '@/features/people'
import { GuestMe, Newcomer } from '@/features/welcome'
import { go } from '@/platform/navigate'
import { useSession } from '@/platform/session'
import { ME_TEXT } from './me-page.text'
import './index.scss'

/** 我的: of whoever is signed in, or the way to an account. */
export default function MePage() {
  const isSignedIn = useSession((session) => session.token !== null)
  if (isSignedIn) {
    return (
      <Page title={ME_TEXT.title} tab="me">
        <OwnMe />
      </Page>
    )
  }
  return (
    <Page title={ME_TEXT.title} tab="me" isPublic>
      <View className="me">
        <GuestMe />
      </View>
    </Page>
  )
}

/** Who I am here, my things, large type, leaving. */
function OwnMe() {
  const { data: me, error, refetch } = useMe()
  const signOut = useSignOut()
  // how tall the first card becomes nobody knows: what stood below it would jump
  if (!me && !error) return <Skeleton cards={3} isTall />
  return (
    <Columns>
      <Column>
        {me ? <WhoAmI me={me} /> : null}
        {error ? (
          <ErrorState message={error.message} error={error} onRetry={() => void refetch()} />
        ) : null}
        {me ? <MyWork me={me} /> : null}
        <MyThings />
        <MyPlace />
      </Column>
      <Column>
        <MySettings />
        {me?.isDemo ? (
          <>
            <DemoClockCard />
            <BigButton kind="plain" icon="swap" text={ME_TEXT.swap} onTap={go.signIn} />
          </>
        ) : null}
        <BigButton kind="plain" icon="signout" text={ME_TEXT.signOut} onTap={signOut} />
      </Column>
    </Columns>
  )
}

/** What is mine here: notices, matters, votes, home, words that wait to be looked at. */
function MyThings() {
  return (
    <Section title={ME_TEXT.mineTitle}>
      <Card>
        <MyNotices />
        <RowLink icon="agenda" text={ME_TEXT.mine} note={ME_TEXT.mineNote} onTap={go.mine} />
        <RowLink icon="ballot" text={ME_TEXT.votes} note={ME_TEXT.votesNote} onTap={go.myVotes} />
        <RowLink
          icon="home"
          text={ME_TEXT.household}
          note={ME_TEXT.householdNote}
          onTap={go.household}
        />
        <RowLink icon="check" text={ME_TEXT.checks} note={ME_TEXT.checksNote} onTap={go.myChecks} />
      </Card>
    </Section>
  )
}

/** What everybody reads of the community. */
function MyPlace() {
  return (
    <Section title={ME_TEXT.communityTitle}>
      <Card>
        <RowLink icon="notice" text={ME_TEXT.wall} onTap={go.wall} />
        <RowLink icon="info" text={ME_TEXT.measures} onTap={go.measures} />
        <RowLink
          icon="building"
          text={ME_TEXT.card}
          onTap={() => {
            go.card()
          }}
        />
        <RowLink icon="meeting" text={ME_TEXT.council} onTap={go.council} />
      </Card>
    </Section>
  )
}

/** How it looks and what it tells me, who knows me here, and help. */
function MySettings() {
  return (
    <Section title={ME_TEXT.settingsTitle}>
      <Card>
        <View className="me__switch">
          <SeniorSwitch />
        </View>
        <RowLink
          icon="bell"
          text={ME_TEXT.messages}
          note={ME_TEXT.messagesNote}
          onTap={go.messageChoices}
        />
        <RowLink
          icon="phone"
          text={ME_TEXT.devices}
          note={ME_TEXT.devicesNote}
          onTap={go.devices}
        />
        <RowLink
          icon="shield"
          text={ME_TEXT.privacy}
          note={ME_TEXT.privacyNote}
          onTap={go.privacy}
        />
        <RowLink
          icon="info"
          text={ME_TEXT.help}
          note={ME_TEXT.helpNote}
          onTap={() => {
            go.help()
          }}
        />
        <RowLink
          icon="talk"
          text={ME_TEXT.feedback}
          note={ME_TEXT.feedbackNote}
          onTap={go.feedback}
        />
        <RowLink icon="agenda" text={ME_TEXT.intro} note={ME_TEXT.introNote} onTap={go.intro} />
      </Card>
    </Section>
  )
}

/** The way into the inbox, with how many notices wait. */
function MyNotices() {
  const unread = useUnread()
  const note = unread === 0 ? NOTICES_TEXT.entryNote : NOTICES_TEXT.waiting(unread)
  return <RowLink icon="bell" text={NOTICES_TEXT.entry} note={note} onTap={go.notices} />
}

/** What an office is there for, above one's own things; nothing for who holds none. */
function MyWork({ me }: { me: Me }) {
  const holds = (offices: readonly Role[]) => me.roles.some(({ role }) => offices.includes(role))
  const verifies = holds(VERIFIERS)
  if (!me.isStaff && !verifies) return null
  return (
    <Card>
      {me.isStaff ? (
        <RowLink icon="desk" text={ME_TEXT.desk} note={ME_TEXT.deskNote} onTap={go.desk} />
      ) : null}
      {verifies ? (
        <RowLink icon="check" text={ME_TEXT.verify} note={ME_TEXT.verifyNote} onTap={go.claims} />
      ) : null}
      {holds(DATA_OFFICES) ? (
        <RowLink icon="search" text={ME_TEXT.find} note={ME_TEXT.findNote} onTap={go.findPeople} />
      ) : null}
      {holds(PLACE_STAFF) ? (
        <RowLink
          icon="building"
          text={ME_TEXT.places}
          note={ME_TEXT.placesNote}
          onTap={go.places}
        />
      ) : null}
    </Card>
  )
}

function WhoAmI({ me }: { me: Me }) {
  return (
    <Card className="ly-stack">
      <View className="me-who">
        <Avatar url={me.avatar?.thumbUrl ?? null} name={me.name} size="middle" />
        <View className="me-who__words">
          <Text className="me-who__name">{me.name}</Text>
          {me.nickname === null ? null : (
            <Text className="ly-note">{`${ME_TEXT.nickname}${me.nickname}`}</Text>
          )}
          <Text className="ly-note">{`${me.community.streetName} ${me.community.name}`}</Text>
          {me.phoneMasked === null ? null : <Text className="ly-note">{me.phoneMasked}</Text>}
        </View>
      </View>
      {me.homes.length === 0 && me.isStaff ? null : (
        <View className="me-who__part">
          <Text className="ly-note">{ME_TEXT.homes}</Text>
          {me.homes.length === 0 ? <Text>{ME_TEXT.noHome}</Text> : null}
          {me.homes.map((home) => (
            <View key={home.householdId} className="me-home">
              <Text>{home.text}</Text>
              <View className="me-home__mark">
                <Icon name="check" />
                <Text>{homeText(home)}</Text>
              </View>
            </View>
          ))}
        </View>
      )}
      <View className="me-who__part">
        <Text className="ly-note">{ME_TEXT.roles}</Text>
        {me.roles.length === 0 ? <Text>{STANDING_TEXT[me.standing]}</Text> : null}
        {me.roles.map((role) => (
          <Text key={`${role.role}-${role.scopeText}`}>{`${role.text}（${role.scopeText}）`}</Text>
        ))}
      </View>
      {me.isObserver ? null : <RowLink icon="me" text={ME_TEXT.profile} onTap={go.profile} />}
      {me.standing === 'guest' && !me.isStaff ? <Newcomer isPlain /> : null}
    </Card>
  )
}

/** 「已认证 · 业主 · 户代表」: the tick, the relation and whose vote the household's is. */
function homeText({ relation, isDelegate }: Me['homes'][number]): string {
  const words = [ME_TEXT.verified, RELATION_TEXT[relation]]
  return (isDelegate ? [...words, ME_TEXT.delegate] : words).join(' · ')
}
