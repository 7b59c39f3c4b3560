import type { Login } from '../../../shared/logins/login.ts'
import type { LoginDraft, ReadCode } from '../../../shared/logins/login-views.ts'
import type { SelfId } from '../../../shared/persona.ts'
import { t } from '../../texts/texts.ts'
import { hostOf } from './login-words.ts'

export type PasswordChoice = LoginDraft['password']['kind']
export type CodeChoice = LoginDraft['oneTimeCode']['kind']

/** A login while it is edited. What is kept is not here: this window does not know it. */
export interface LoginForm {
  readonly self: SelfId
  readonly address: string
  readonly userName: string
  readonly title: string
  readonly passwordChoice: PasswordChoice
  readonly password: string
  readonly codeChoice: CodeChoice
  readonly code: string
  /** The QR code that was read and waits in main. */
  readonly read: ReadCode | null
}
export type LoginField = 'address' | 'password' | 'code'

/** What the form begins with; null for a new login. */
export function loginFormOf(login: Login | null, self: SelfId): LoginForm {
  const nothing = { password: '', code: '', read: null }
  if (login === null) return { self, address: '', userName: '', title: '', passwordChoice: 'typed', codeChoice: 'none', ...nothing }
  return { self: login.self, address: hostOf(login.origin), userName: login.userName, title: login.title, passwordChoice: login.hasPassword ? 'keep' : 'typed', codeChoice: login.hasOneTimeCode ? 'keep' : 'none', ...nothing }
}

/** What main is sent. */
export function loginDraftOf({ self, address, userName, title, passwordChoice, password, codeChoice, code, read }: LoginForm): LoginDraft {
  return {
    self, address, userName, title,
    password: passwordChoice === 'typed' ? { kind: 'typed', text: password } : { kind: passwordChoice },
    oneTimeCode: codeChoice === 'typed' ? { kind: 'typed', text: code } : codeChoice === 'read' ? { kind: 'read', id: read?.id ?? '' } : { kind: codeChoice }
  }
}

/** What keeps the form from being sent, field by field, as one sentence each; empty when nothing does. */
export function loginProblemsOf({ address, passwordChoice, password, codeChoice, code, read }: LoginForm): Partial<Readonly<Record<LoginField, string>>> {
  return {
    ...(address.trim() === '' ? { address: t('logins.form.noAddress') } : {}),
    ...(passwordChoice === 'typed' && password === '' && codeChoice === 'none' ? { password: t('logins.form.noPassword') } : {}),
    ...(codeChoice === 'typed' && code.trim() === '' ? { code: t('logins.form.noCode') } : {}),
    ...(codeChoice === 'read' && read === null ? { code: t('logins.form.noRead') } : {})
  }
}
