import { IS_CLOUD } from './cloud'
import type { Transport } from './transport'
import { cloudTransport } from './transport-cloud'
import { httpTransport } from './transport-http'

/** The way to the service that this build takes. */
export const transport: Transport = IS_CLOUD ? cloudTransport : httpTransport
