import { z } from 'zod'
import { LEGAL_EFFECTS, PAPER_ORIGINS, SECRECIES } from '../domain/ballots/ballot'
import { ELECTORATE_UNITS } from '../domain/ballots/electorate'

const integer = z.number().int()

/**
 * The published box as it travels: everything that anybody needs to count again without us. Method,
 * rules and verdict are the domain’s own (`PublishedBox`), as they stand.
 */
export const ballotBox = z.object({
  format: z.literal('linyi-ballot-box/1'),
  ballotId: z.string(),
  text: z.string(),
  textHash: z.string(),
  effect: z.enum(LEGAL_EFFECTS),
  secrecy: z.enum(SECRECIES),
  method: z.unknown(),
  rules: z.unknown(),
  unit: z.enum(ELECTORATE_UNITS),
  electorateHash: z.string(),
  electorate: z.object({ heads: integer, areaCm2: integer }),
  present: integer.nullable(),
  chair: z.string().nullable(),
  papers: z.array(
    z.object({
      receipt: z.string(),
      mark: z.string(),
      /** Null on every paper where fewer than five came in one way. */
      origin: z.enum(PAPER_ORIGINS).nullable(),
      areaCm2: integer,
      /** Whose it is, in an open vote of a council. */
      voter: z.string().nullable(),
    }),
  ),
  root: z.string(),
  verdict: z.unknown(),
})
