/** A browser reaches the service where its page came from, and no container. */
export { httpTransport as transport } from './transport-http'
