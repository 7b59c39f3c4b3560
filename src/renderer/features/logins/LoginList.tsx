import { Clock, KeyRound, User } from 'lucide-react'
import { useCallback, useState, type ReactNode } from 'react'
import type { Login } from '../../../shared/logins/login.ts'
import type { CopyPart } from '../../../shared/logins/login-views.ts'
import { selfIds, type SelfId } from '../../../shared/persona.ts'
import { call } from '../../bridge.ts'
import { IconButton } from '../../parts/Button.tsx'
import { ChoiceGroup } from '../../parts/ChoiceGroup.tsx'
import { usePages, type LoadPage } from '../../parts/paged.ts'
import { PagedList } from '../../parts/PagedList.tsx'
import rowStyles from '../../parts/PagedList.module.css'
import styles from '../../parts/RecordScreen.module.css'
import { SearchBox } from '../../parts/SearchBox.tsx'
import { SelfIcon } from '../../parts/SelfIcon.tsx'
import { t } from '../../texts/texts.ts'
import { failureText, numberText, selfWord } from '../../texts/wording.ts'
import { copiedText, hostOf, siteOf } from './login-words.ts'
import own from './Logins.module.css'
import { usePassingText } from './use-passing-text.ts'

interface Props {
  readonly count: number
  readonly revision: string
  readonly onOpen: (login: Login) => void
}

type Whose = 'both' | SelfId

/** The logins with their search; what is copied is told above them. */
export function LoginList({ count, revision, onOpen }: Props): ReactNode {
  const [search, setSearch] = useState('')
  const [whose, setWhose] = useState<Whose>('both')
  const load = useCallback<LoadPage<Login>>(async (text, from, most) => {
    const { total, logins } = await call('logins.list', { search: text, self: whose === 'both' ? null : whose, from, count: most })
    return { total, entries: logins }
  }, [whose])
  const { pages, failure } = usePages(load, search.trim(), revision)
  const { text: copied, show, clear } = usePassingText()
  const [copyFailure, setCopyFailure] = useState('')
  const copy = async (login: Login, part: CopyPart): Promise<void> => {
    clear()
    setCopyFailure('')
    try {
      const answer = await call('logins.copy', { id: login.id, part })
      show(copiedText(part, siteOf(login), answer), Math.min(answer.clearsIn, answer.codeLasts ?? answer.clearsIn))
    } catch (error) {
      setCopyFailure(failureText(error))
    }
  }
  const choices = [{ value: 'both' as const, label: t('logins.whose.both') }, ...selfIds.map((self) => ({ value: self, label: selfWord(self) }))]
  return (
    <>
      <div className={styles.find}>
        <SearchBox label={t('logins.search')} clearLabel={t('logins.clearSearch')} value={search} onChange={setSearch} />
        <p role="status" className={styles.count}>{pages === null ? t('common.loading') : t(pages.search === '' ? 'logins.count' : 'logins.found', { number: numberText(pages.total) })}</p>
      </div>
      <ChoiceGroup<Whose> label={t('logins.whose.label')} value={whose} choices={choices} onChange={setWhose} />
      <p role="status" className={styles.news}>{copied}</p>
      <p role="alert" className={styles.failure}>{failure === '' ? copyFailure : failure}</p>
      {pages !== null && (pages.total === 0
        ? <p className={styles.empty}>{pages.search === '' && whose !== 'both' ? t('logins.noneOfSelf', { self: selfWord(whose) }) : t('logins.noMatch', { text: pages.search })}</p>
        : <PagedList label={t('logins.list.name')} pages={pages} rows={count} onOpen={onOpen}>{(login) => <Row login={login} onCopy={(part) => { void copy(login, part) }} />}</PagedList>)}
    </>
  )
}

function Row({ login, onCopy }: { readonly login: Login, readonly onCopy: (part: CopyPart) => void }): ReactNode {
  const host = hostOf(login.origin)
  const site = siteOf(login)
  const details = [login.userName === '' ? t('logins.noUserName') : login.userName, ...(site === host ? [] : [host])]
  return (
    <span className={rowStyles.area}>
      <span className={own.self} data-self={login.self}><SelfIcon self={login.self} /><span className={own.selfWord}>{selfWord(login.self)}</span></span>
      <span className={rowStyles.words}>
        <bdi className={rowStyles.name}>{site}</bdi>
        <span className={rowStyles.details}>{details.map((detail) => <bdi key={detail}>{detail}</bdi>)}</span>
      </span>
      <span className={own.copies}>
        {login.userName !== '' && <IconButton label={t('logins.copy.user-name', { site })} onPress={() => { onCopy('user-name') }}><User /></IconButton>}
        {login.hasPassword && <IconButton label={t('logins.copy.password', { site })} onPress={() => { onCopy('password') }}><KeyRound /></IconButton>}
        {login.hasOneTimeCode && <IconButton label={t('logins.copy.one-time-code', { site })} onPress={() => { onCopy('one-time-code') }}><Clock /></IconButton>}
      </span>
    </span>
  )
}
