/**
 * The answer of every rule: allowed, or refused for a named reason.
 *
 * A reason is a code such as `ballots.closed`. It is the same code in the domain, in the error the
 * server sends, in the abilities of an entity and in the sentence a screen shows beside a button.
 */
export type Decision<Reason extends string = string> =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: Reason }

const ALLOWED = { allowed: true } as const

/** The permission, shared by all rules: it carries nothing. */
export function allow(): { readonly allowed: true } {
  return ALLOWED
}

/** A refusal and the code of its reason. */
export function deny<Reason extends string>(
  reason: Reason,
): { readonly allowed: false; readonly reason: Reason } {
  return { allowed: false, reason }
}

/** Allows when `condition` holds and refuses for `reason` otherwise; reads as a rule. */
export function demand<Reason extends string>(
  condition: boolean,
  reason: Reason,
): Decision<Reason> {
  return condition ? ALLOWED : deny(reason)
}

/**
 * The first refusal among `decisions`, or the permission when none refuses. Order them as a person
 * would want to hear them: who you are before what state the matter is in.
 */
export function all<Reason extends string>(...decisions: Decision<Reason>[]): Decision<Reason> {
  return decisions.find((decision) => !decision.allowed) ?? ALLOWED
}
