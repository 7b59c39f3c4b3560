import { useId, useState, type ReactNode } from 'react'
import type { CodePicture, ReadCode, ScreenSource } from '../../../shared/logins/login-views.ts'
import { call } from '../../bridge.ts'
import { Button } from '../../parts/Button.tsx'
import reviewStyles from '../../parts/ImportReview.module.css'
import { useWork } from '../../parts/use-work.ts'
import { t } from '../../texts/texts.ts'
import styles from './Logins.module.css'

interface Props {
  readonly read: ReadCode | null
  /** What keeps the form from being sent; empty when nothing does. */
  readonly problem: string
  readonly onRead: (read: ReadCode | null) => void
}

/** Where the QR code of a site is looked for. Main looks and keeps what it says; here comes only whose it is. */
export function CodePictureChoice({ read, problem, onRead }: Props): ReactNode {
  const work = useWork()
  const [screens, setScreens] = useState<readonly ScreenSource[] | null>(null)
  const help = useId()
  const look = (name: string, where: CodePicture): void => {
    work.start(name, async () => {
      const found = await call('logins.readCode', where)
      if (found !== null) onRead(found)
    }, '')
  }
  const name = [read?.issuer, read?.account].filter((part) => part !== undefined && part !== '').join(', ')
  const failure = work.failure === '' && read === null ? problem : work.failure
  return (
    <div role="group" aria-labelledby={help} className={styles.choices}>
      <p id={help}>{t('logins.picture.help')}</p>
      <div className={reviewStyles.buttons}>
        <Button onPress={() => { look('page', { from: 'page' }) }}>{t('logins.picture.page')}</Button>
        <Button onPress={() => { look('clipboard', { from: 'clipboard' }) }}>{t('logins.picture.clipboard')}</Button>
        <Button onPress={() => { look('file', { from: 'file' }) }}>{t('logins.picture.file')}</Button>
        <Button onPress={() => { work.start('screens', async () => { setScreens(await call('logins.screens')) }, '') }}>{t('logins.picture.screen')}</Button>
      </div>
      {screens !== null && <Screens screens={screens} onLook={(id) => { look('screen', { from: 'screen', id }) }} />}
      <p role="alert" className={reviewStyles.failure}>{failure}</p>
      <p role="status">{work.busy !== '' ? t('logins.picture.working') : read === null ? '' : name === '' ? t('logins.picture.readNameless') : t('logins.picture.read', { name })}</p>
    </div>
  )
}

function Screens({ screens, onLook }: { readonly screens: readonly ScreenSource[], readonly onLook: (id: string) => void }): ReactNode {
  const [chosen, setChosen] = useState(screens[0]?.id ?? '')
  const field = useId()
  if (screens.length === 0) return <p>{t('logins.picture.noScreens')}</p>
  return (
    <>
      <label htmlFor={field} className={reviewStyles.label}>{t('logins.picture.screens')}</label>
      <div className={reviewStyles.buttons}>
        <select id={field} className={`${reviewStyles.select ?? ''} ${styles.narrow ?? ''}`} value={chosen} onChange={(event) => { setChosen(event.currentTarget.value) }}>
          {screens.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
        </select>
        <Button onPress={() => { onLook(chosen) }}>{t('logins.picture.look')}</Button>
      </div>
    </>
  )
}
