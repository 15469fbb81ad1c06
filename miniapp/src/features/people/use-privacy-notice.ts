import { useRead } from '@/platform/use-api'

/** The privacy notice of today; everybody may read it. */
export function usePrivacyNotice() {
  return useRead('people.privacyNotice', {}, { isPublic: true })
}
