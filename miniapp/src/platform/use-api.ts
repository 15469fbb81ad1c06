import {
  useInfiniteQuery,
  useMutation,
  useQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query'
import type {
  CommandName,
  QueryName,
  RequestInput,
  ResponseOf,
} from '@linyi/shared/contract/operations'
import { useState } from 'react'
import { api } from './api'
import type { ApiError } from './api-error'
import { tellIfHeld } from './held'
import { keepRead, keptRead } from './kept-reads'
import { freshFor, queryClient } from './query-client'
import { useSession } from './session'
import { TapKey } from './tap-key'
import { useOnTop } from './use-on-top'

interface ReadOptions {
  /** Public operations are read without a session. */
  isPublic?: boolean
  enabled?: boolean
  /** What the frame of every page shows changes rarely: not every page asks for it anew. */
  isSteady?: boolean
}

const STEADY_MS = 60_000

/**
 * Reads an operation and keeps it; nothing is asked before somebody has signed in. A page that is not in
 * view neither asks nor is drawn: it looks again when it is shown, and reads what may be old by then.
 */
export function useRead<Name extends QueryName>(
  name: Name,
  input: RequestInput<Name>,
  { isPublic = false, enabled = true, isSteady = false }: ReadOptions = {},
): UseQueryResult<ResponseOf<Name>, ApiError> {
  const isSignedIn = useSession((session) => session.token !== null)
  const isOnTop = useOnTop()
  return useQuery<ResponseOf<Name>, ApiError>({
    queryKey: [name, input],
    queryFn: () => api.query(name, input),
    enabled: enabled && (isPublic || isSignedIn),
    subscribed: isOnTop,
    ...(isSteady ? { staleTime: STEADY_MS } : {}),
  })
}

/** Operations that answer with a page of a list. */
export type ListName = {
  [Name in QueryName]: ResponseOf<Name> extends { items: unknown[]; next: string | null }
    ? Name
    : never
}[QueryName]

interface ReadPagesOptions extends Omit<ReadOptions, 'isSteady'> {
  /** The first page is kept on the phone and shown at the next start until it has been read anew. */
  isKept?: boolean
}

/** Reads a list page by page. */
export function useReadPages<Name extends ListName>(
  name: Name,
  input: Omit<RequestInput<Name>, 'after'>,
  { isPublic = false, enabled = true, isKept = false }: ReadPagesOptions = {},
): UseInfiniteQueryResult<InfiniteData<ResponseOf<Name>>, ApiError> {
  const isSignedIn = useSession((session) => session.token !== null)
  const isOnTop = useOnTop()
  const isAllowed = isPublic || isSignedIn
  return useInfiniteQuery<
    ResponseOf<Name>,
    ApiError,
    InfiniteData<ResponseOf<Name>>,
    readonly unknown[],
    string | undefined
  >({
    queryKey: [name, 'pages', input],
    queryFn: async ({ pageParam }) => {
      const asked = pageParam === undefined ? input : { ...input, after: pageParam }
      const page = await api.query(name, asked as RequestInput<Name>)
      if (isKept && pageParam === undefined) keepRead(name, input, page)
      return page
    },
    initialPageParam: undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    initialData: () => {
      const kept = isKept && isAllowed ? keptRead(name, input) : null
      return kept === null ? undefined : { pages: [kept], pageParams: [undefined] }
    },
    // what was kept is shown at once and read anew at once
    initialDataUpdatedAt: 0,
    staleTime: ({ state }) => freshFor(state.data?.pages.length ?? 0),
    enabled: enabled && isAllowed,
    subscribed: isOnTop,
  })
}

/**
 * A command bound to one place on the screen. Taps that got no answer are repeated under the same
 * number, so that a vote cut off by WeChat counts once. Whatever is shown is read again afterwards.
 */
export function useCommand<Name extends CommandName>(
  name: Name,
): UseMutationResult<ResponseOf<Name>, ApiError, RequestInput<Name>> {
  const [tap] = useState(() => new TapKey())
  return useMutation<ResponseOf<Name>, ApiError, RequestInput<Name>>({
    mutationFn: (input) => api.command(name, input, tap.keyFor(input)),
    onSuccess: () => {
      tap.answered()
      void queryClient.invalidateQueries()
    },
    onError: (error) => {
      // what was kept is the same act when it is tapped again
      if (error.isAnswered && !tellIfHeld(error)) tap.answered()
    },
  })
}

/** Any command with what it is sent, for forms that end in one of several. */
export type Call = {
  [Name in CommandName]: { name: Name; input: RequestInput<Name> }
}[CommandName]

/** A form that ends in one command of several, chosen by what was filled in. */
export function useCall(): UseMutationResult<unknown, ApiError, Call> {
  const [tap] = useState(() => new TapKey())
  return useMutation<unknown, ApiError, Call>({
    mutationFn: (call) => api.command(call.name, call.input, tap.keyFor(call)),
    onSuccess: () => {
      tap.answered()
      void queryClient.invalidateQueries()
    },
    onError: (error) => {
      // what was kept is the same act when it is tapped again
      if (error.isAnswered && !tellIfHeld(error)) tap.answered()
    },
  })
}

/** Something that is looked up by a tap, with the words of that moment. */
export function useLookUp<Name extends QueryName>(
  name: Name,
): UseMutationResult<ResponseOf<Name>, ApiError, RequestInput<Name>> {
  return useMutation<ResponseOf<Name>, ApiError, RequestInput<Name>>({
    mutationFn: (input) => api.query(name, input),
  })
}
