import { pino, type DestinationStream, type Logger } from 'pino'

export type { Logger }

/**
 * The structured log. Bodies, headers and tokens are never logged; a request is told by its id,
 * operation, status and duration.
 */
export function createLogger(
  level: string,
  destination: DestinationStream = pino.destination(2),
): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination)
}
