import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { WarningsView } from '../../../shared/ipc/shell-view.ts'
import { call } from '../../bridge.ts'
import { Button } from '../../parts/Button.tsx'
import { Field } from '../../parts/Field.tsx'
import { t } from '../../texts/texts.ts'
import { dayText } from '../../texts/wording.ts'
import styles from './PackSection.module.css'
import { Section } from '../../parts/Section.tsx'
import { useWork, type Work } from '../../parts/use-work.ts'

interface Props { readonly pack: WarningsView['pack'] }

/** What Twain knows of networks, as data that can be renewed apart from the app. */
export function PackSection({ pack }: Props): ReactNode {
  return (
    <Section title={t('packs.title')} intro={t('packs.intro')}>
      <div className={styles.pack}>
        <Version pack={pack} />
        {pack.isDevelopmentKey && <p className={styles.warning}>{t('packs.developmentKey')}</p>}
        <PackFile pack={pack} />
        <PackAddress pack={pack} />
      </div>
    </Section>
  )
}

function Version({ pack }: Props): ReactNode {
  const news = useVersionNews(pack.version)
  const issued = dayText(pack.issued)
  const version = pack.version === 0 ? t('packs.asShipped') : t('packs.version', { version: pack.version })
  return (
    <div>
      <p className={styles.version}>{issued === '' ? version : t('packs.issued', { version, date: issued })}</p>
      <p role="status" className={styles.news}>{news}</p>
    </div>
  )
}

/** A dialog that was closed without a choice also ends well: only a new version is news. */
function useVersionNews(version: number): string {
  const [news, setNews] = useState('')
  const known = useRef(version)
  useEffect(() => {
    if (known.current === version) return
    known.current = version
    setNews(version === 0 ? t('packs.nowShipped') : t('packs.nowVersion', { version }))
  }, [version])
  return news
}

function PackFile({ pack }: Props): ReactNode {
  const work = useWork()
  return (
    <div className={styles.part}>
      <div className={styles.buttons}>
        <Button isPending={work.busy === 'import'} onPress={() => { work.start('import', () => call('pack.import'), '') }}>{t('packs.import')}</Button>
        {pack.version > 0 && <Button isPending={work.busy === 'remove'} onPress={() => { work.start('remove', () => call('pack.remove'), '') }}>{t('packs.remove')}</Button>}
      </div>
      <Outcome work={work} />
    </div>
  )
}

function PackAddress({ pack }: Props): ReactNode {
  const work = useWork()
  const saved = pack.address ?? ''
  /** Null until something is typed, and again once it is saved: main may have completed it. */
  const [typed, setTyped] = useState<string | null>(null)
  const address = (typed ?? saved).trim()
  const save = (): void => {
    const saving = async (): Promise<void> => {
      await call('pack.setAddress', { address: address === '' ? null : address })
      setTyped(null)
    }
    work.start('save', saving, t(address === '' ? 'packs.addressOff' : 'packs.addressSaved'))
  }
  return (
    <div className={styles.part}>
      <Field label={t('packs.address')} help={t('packs.addressHelp')} type="url" value={typed ?? saved} onChange={setTyped} maxLength={2000} autoComplete="off" spellCheck="false" />
      <div className={styles.buttons}>
        <Button isPending={work.busy === 'save'} onPress={save}>{t('packs.save')}</Button>
        {/* What is typed but not saved would not be the address that is asked. */}
        <Button isDisabled={saved === '' || address !== saved} isPending={work.busy === 'fetch'} onPress={() => { work.start('fetch', () => call('pack.fetch'), '') }}>{t('packs.fetch')}</Button>
      </div>
      <Outcome work={work} />
    </div>
  )
}

/** Both regions are always there, so that what comes into them is spoken. */
function Outcome({ work }: { readonly work: Work }): ReactNode {
  return (
    <>
      <p role="alert" className={styles.failure}>{work.failure}</p>
      <p role="status" className={styles.news}>{work.busy === 'fetch' ? t('packs.asking') : work.done}</p>
    </>
  )
}
