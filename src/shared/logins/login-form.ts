import { z } from 'zod'

/** What a field of a sign-in form asks for. */
export const loginRoles = ['userName', 'password', 'newPassword', 'oneTimeCode'] as const
export type LoginRole = (typeof loginRoles)[number]

/** What a frame tells of the form that the user is at; no secret, and of what was typed only the user name. */
export const LoginSightSchema = z.object({
  form: z.object({
    token: z.string().min(1).max(60),
    /** True when the user's cursor is in it. */
    isFocused: z.boolean(),
    roles: z.array(z.enum(loginRoles)).min(1).max(4),
    /** What stands in the field of the user name; empty where nothing does. */
    userName: z.string().max(300),
    /** Another origin that the form, or one of its buttons, would send to; null when there is none. */
    target: z.string().max(2_000).nullable()
  }).nullable(),
  /** True when a password field can be seen in this frame, whether it can be filled or not. */
  hasPassword: z.boolean(),
  /** True when a field for a one-time code can be seen. */
  hasOneTimeCode: z.boolean()
})
export type LoginSight = z.infer<typeof LoginSightSchema>

/** What goes into the fields; null leaves a field as it is. */
export const LoginValuesSchema = z.object({ userName: z.string().nullable(), password: z.string().nullable(), newPassword: z.string().nullable(), oneTimeCode: z.string().nullable() })
export type LoginValues = z.infer<typeof LoginValuesSchema>

/** A form that the user sent. `password` null: only the name, the password is asked for on the next page. */
export const SentLoginSchema = z.object({ userName: z.string().max(300), password: z.string().min(1).max(1_000).nullable() })
export type SentLogin = z.infer<typeof SentLoginSchema>
