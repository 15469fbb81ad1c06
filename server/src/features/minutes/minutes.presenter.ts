import type { MinutesInfo, MinutesSeal, MinutesText } from '@linyi/shared/contract/minutes.contract'
import { canonicalText, type MinutedMotion } from '@linyi/shared/domain/minutes/minutes'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { toAbility } from '../../platform/http/ability'
import { sha256 } from '../../platform/ids'
import { factsOf, minutesPolicy, type MinutesFile } from './minutes.policy'
import type { MinutesDocument } from './minutes.store'

/** How the keys of people are called: in full for those who were there, masked for the public. */
export type Namer = (key: string) => string

/** What people wrote or said, as the reader may have it: as it is, or with what is personal masked. */
export type Worder = (text: string) => string

const asWritten: Worder = (text) => text

const maybe = (nameOf: Namer, key: string | null): string | null =>
  key === null ? null : nameOf(key)

function presentMotion(
  motion: MinutedMotion,
  nameOf: Namer,
  worded: Worder,
): MinutesText['sections'][number]['motions'][number] {
  const { id, kind, status, text, movedText, isTakenOver, vote } = motion
  return {
    id,
    kind,
    status,
    text: worded(text),
    movedText: movedText === text ? null : worded(movedText),
    mover: nameOf(motion.mover),
    seconder: maybe(nameOf, motion.seconder),
    actingChair: maybe(nameOf, motion.actingChair),
    isTakenOver,
    speeches: motion.speeches.map(({ key, ...speech }) => ({ name: nameOf(key), ...speech })),
    points: motion.points.map(({ key, ruling, ...point }) => ({
      name: nameOf(key),
      text: worded(point.text),
      ruling,
      answer: worded(point.answer),
    })),
    vote,
    dissents: motion.dissents.map(({ key, reason }) => ({
      name: nameOf(key),
      reason: worded(reason),
    })),
  }
}

/** The text of the minutes with the names as the reader may have them. */
export function presentText(
  { content }: MinutesDocument,
  nameOf: Namer,
  worded: Worder = asWritten,
): MinutesText {
  const titles = new Map(content.sections.map(({ entryId, title }) => [entryId, worded(title)]))
  return {
    title: worded(content.title),
    type: content.type,
    placeName: content.placeName,
    venue: content.venue,
    startedAt: content.startedAt,
    adjournedAt: content.adjournedAt,
    chairs: content.chairs.map(nameOf),
    members: content.members,
    quorumNeeded: content.quorumNeeded,
    attended: content.attended.map(({ key, kind, party, how, spans, recusals }) => ({
      name: party ?? nameOf(key),
      kind,
      how,
      spans: [...spans],
      recusals: recusals.map(({ entryId, reason }) => ({
        entryTitle: titles.get(entryId) ?? '',
        reason: worded(reason),
      })),
    })),
    absent: content.absent.map(nameOf),
    listeners: content.listeners,
    interruptions: content.interruptions.map(({ reason, ...span }) => ({
      ...span,
      reason: worded(reason),
    })),
    opening: worded(content.opening),
    sections: content.sections.map(({ motions, text, title, ...section }) => ({
      ...section,
      title: worded(title),
      text: worded(text),
      motions: motions.map((motion) => presentMotion(motion, nameOf, worded)),
    })),
    closing: worded(content.closing),
    corrections: content.corrections.map(({ key, text, isAccepted, answer }) => ({
      name: nameOf(key),
      text: worded(text),
      isAccepted,
      answer: worded(answer),
    })),
  }
}

/** Everything in the minutes that somebody typed: what is looked through for names before it is public. */
export function typedTexts({ content }: MinutesDocument): readonly string[] {
  const { title, opening, closing, sections, corrections, attended, interruptions } = content
  const motions = sections.flatMap((section) => section.motions)
  return [
    title,
    opening,
    closing,
    ...sections.flatMap((section) => [section.title, section.text]),
    ...motions.flatMap(({ text, movedText, points, dissents }) => [
      text,
      movedText,
      ...points.flatMap((point) => [point.text, point.answer]),
      ...dissents.map(({ reason }) => reason),
    ]),
    ...attended.flatMap(({ recusals }) => recusals.map(({ reason }) => reason)),
    ...interruptions.map(({ reason }) => reason),
    ...corrections.flatMap(({ text, answer }) => [text, answer]),
  ]
}

/** The hash that was sealed, and whether the content still has it. */
export function presentSeal({ content, hash, sealedAt }: MinutesDocument): MinutesSeal | null {
  if (hash === null || sealedAt === null) return null
  const isIntact = sha256(canonicalText(content)) === hash
  return { hash, isIntact, sealedAt: sealedAt.toISOString() }
}

/** The minutes with how far they are, for those who were there and for the offices. */
export function presentMinutes(
  file: MinutesFile & { readonly minutes: MinutesDocument },
  nameOf: Namer,
  actor: Actor,
  now: Date,
): MinutesInfo {
  const { minutes, confirmations, corrections } = file
  const { membersThere, membersConfirmed } = factsOf(file)
  const may = (name: 'edit' | 'send' | 'confirm' | 'correct' | 'answer' | 'sign') =>
    toAbility(minutesPolicy[name](file, actor, now))
  return {
    meetingId: minutes.meetingId,
    status: minutes.status,
    version: minutes.version,
    draftedAt: minutes.draftedAt.toISOString(),
    correctionsUntil: minutes.correctionsUntil?.toISOString() ?? null,
    text: presentText(minutes, nameOf),
    openCorrections: corrections
      .filter(({ isAccepted }) => isAccepted === null)
      .map(({ _id, accountId, text, at }) => ({
        id: _id,
        name: nameOf(accountId),
        text,
        at: at.toISOString(),
      })),
    confirmed: confirmations.map(({ accountId }) => nameOf(accountId)),
    membersThere,
    membersConfirmed,
    signatures: minutes.signatures.map(({ as, accountId, at }) => ({
      as,
      name: nameOf(accountId),
      at: at.toISOString(),
    })),
    seal: presentSeal(minutes),
    abilities: {
      edit: may('edit'),
      send: may('send'),
      confirm: may('confirm'),
      correct: may('correct'),
      answer: may('answer'),
      sign: may('sign'),
    },
  }
}
