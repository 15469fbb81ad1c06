/** Gives everything of one account that a feature keeps to another account, which it has become. */
export type AccountMover = (communityId: string, from: string, to: string) => Promise<void>

const movers: AccountMover[] = []

/** Registers how a feature's documents follow when one account becomes another. */
export function registerAccountMover(mover: AccountMover): void {
  movers.push(mover)
}

/** Moves what every feature keeps of `from` to `to`, in the running transaction. */
export async function moveAccount(communityId: string, from: string, to: string): Promise<void> {
  for (const mover of movers) await mover(communityId, from, to)
}
