import type { z } from 'zod'

/** One question that a renderer may ask main. */
export interface Call<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> { readonly kind: 'call', readonly input: I, readonly output: O }
/** One thing that main tells a renderer. */
export interface Announcement<P extends z.ZodType = z.ZodType> { readonly kind: 'event', readonly payload: P }
/** A table of names; who may use it is decided by which table a name stands in. */
export type Contract = Readonly<Record<string, Call | Announcement>>

export const call = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Call<I, O> => ({ kind: 'call', input, output })
export const event = <P extends z.ZodType>(payload: P): Announcement<P> => ({ kind: 'event', payload })

export type CallName<C extends Contract> = { [K in keyof C]: C[K] extends Call ? K : never }[keyof C] & string
export type EventName<C extends Contract> = { [K in keyof C]: C[K] extends Announcement ? K : never }[keyof C] & string
/** What a handler receives, after parsing. */
export type Received<C extends Contract, K extends CallName<C>> = C[K] extends Call<infer I> ? z.output<I> : never
/** What a caller passes, before parsing. */
export type Sent<C extends Contract, K extends CallName<C>> = C[K] extends Call<infer I> ? z.input<I> : never
export type Answer<C extends Contract, K extends CallName<C>> = C[K] extends Call<z.ZodType, infer O> ? z.output<O> : never
export type Payload<C extends Contract, K extends EventName<C>> = C[K] extends Announcement<infer P> ? z.output<P> : never

/** One function for each call of the contract: a missing or an extra one does not compile. `S` tells who asks. */
export type Handlers<C extends Contract, S> = { readonly [K in CallName<C>]: (input: Received<C, K>, sender: S) => Answer<C, K> | Promise<Answer<C, K>> }

/** What crosses the process boundary as the answer to a call. */
export type Reply<T> = { readonly ok: true, readonly value: T } | { readonly ok: false, readonly code: 'forbidden' | 'bad-request' | 'not-found' | 'not-allowed' | 'internal', readonly message: string }
