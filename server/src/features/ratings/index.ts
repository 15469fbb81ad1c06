export { callbacksData } from './personal-data.queries'
