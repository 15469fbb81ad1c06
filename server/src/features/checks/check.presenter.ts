import { ERRORS, type ErrorCode } from '@linyi/shared/contract/errors'
import type { HeldText, OwnHeldText } from '@linyi/shared/contract/checks.contract'
import {
  CHECKED_KINDS,
  CONTENT_LABEL_TEXT,
  type CheckedKind,
} from '@linyi/shared/domain/checks/check'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { toAbility } from '../../platform/http/ability'
import type { PublicName } from '../people/index'
import type { CheckDocument, CheckRefused } from './check.store'
import { checksPolicy } from './checks.policy'

type Names = ReadonlyMap<string, PublicName>

const OUTSIDE = '外部单位'

/** What the text was written for: the feature of its command. */
function kindOf(operation: string): CheckedKind {
  const [feature] = operation.split('.')
  return CHECKED_KINDS.find((kind) => kind === feature) ?? 'agenda'
}

function presentRefusal({ by, at, reason }: CheckRefused, names: Names) {
  return { reason, by: { name: names.get(by)?.full ?? '工作人员' }, at: at.toISOString() }
}

/** Whose words it is, masked; a body outside has no account. */
function authorOf({ authorId }: CheckDocument, names: Names) {
  const isOutside = authorId.startsWith('link.')
  return { name: isOutside ? OUTSIDE : (names.get(authorId)?.masked ?? '已注销的居民') }
}

/** A kept text as those see it who look at it. */
export function presentHeldText(
  check: CheckDocument,
  texts: readonly string[],
  { names, gridNames }: { readonly names: Names; readonly gridNames: ReadonlyMap<string, string> },
  actor: Actor,
  now: Date,
): HeldText {
  const { _id, operation, gridId, doubt, label, keptAt, dueAt, refused, appeal } = check
  return {
    id: _id,
    kind: kindOf(operation),
    texts: [...texts],
    author: authorOf(check, names),
    gridName: gridId === null ? null : (gridNames.get(gridId) ?? null),
    doubt,
    label: label === null ? null : CONTENT_LABEL_TEXT[label],
    keptAt: keptAt.toISOString(),
    dueAt: dueAt.toISOString(),
    isOverdue: now >= dueAt,
    refusal: refused === null ? null : presentRefusal(refused, names),
    appealText: appeal?.text ?? null,
    abilities: {
      decide: toAbility(checksPolicy.pass(actor, check, now)),
      decideAppeal: toAbility(checksPolicy.decideAppeal(actor, check, now)),
    },
  }
}

/** A kept text as its author sees it, with what became of it. */
export function presentOwnText(
  check: CheckDocument,
  texts: readonly string[],
  names: Names,
  actor: Actor,
  now: Date,
): OwnHeldText {
  const { _id, operation, status, doubt, keptAt, dueAt, refused, appeal, lapse } = check
  return {
    id: _id,
    kind: kindOf(operation),
    texts: [...texts],
    status,
    waitsForVisit: status === 'waiting' && doubt === 'visit',
    keptAt: keptAt.toISOString(),
    dueAt: dueAt.toISOString(),
    refusal:
      refused === null
        ? null
        : { ...presentRefusal(refused, names), appealUntil: refused.appealUntil.toISOString() },
    appeal: appeal === null ? null : { text: appeal.text, answer: appeal.answer },
    lapse: lapse === null ? null : ERRORS[lapse as ErrorCode].message,
    abilities: {
      appeal: toAbility(checksPolicy.appeal(actor, check, now)),
      withdraw: toAbility(checksPolicy.withdraw(actor, check, now)),
      retry: toAbility(checksPolicy.retry(actor, check, now)),
    },
  }
}
