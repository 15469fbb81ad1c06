/** What became of the notices about a matter. */
export { DeliveryLink } from './components/DeliveryLink'
