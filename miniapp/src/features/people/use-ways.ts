import { useRead } from '@/platform/use-api'

/** How people sign in here: as a person of the demo, or by WeChat. */
export function useSignInWays() {
  return useRead('people.signInWays', {}, { isPublic: true })
}
