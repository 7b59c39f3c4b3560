import { useState, type ReactNode } from 'react'
import { Form } from 'react-aria-components'
import type { SelfId } from '../../../shared/persona.ts'
import { call } from '../../bridge.ts'
import { Button } from '../../parts/Button.tsx'
import { Field } from '../../parts/Field.tsx'
import { t } from '../../texts/texts.ts'
import { failureText } from '../../texts/wording.ts'
import styles from './Launcher.module.css'

/** Adds any site by its address. Main decides what is allowed; its sentence is shown and the input stays. */
export function CustomSite({ self }: { readonly self: SelfId }): ReactNode {
  const [address, setAddress] = useState('')
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  // Only a hint while typing: it never keeps the button from asking main.
  const hint = /^\s*[a-z][a-z0-9+.-]*:/i.test(address) && !/^\s*https:/i.test(address) ? t('launcher.siteHint') : t('launcher.siteHelp')
  const change = (value: string): void => {
    setAddress(value)
    setProblem('')
  }
  const add = async (): Promise<void> => {
    if (address.trim() === '' || busy) return
    setBusy(true)
    try {
      await call('account.addAddress', { self, address: address.trim() })
      setAddress('')
    } catch (error) {
      setProblem(failureText(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <section className={styles.site} aria-labelledby="custom-site">
      <h2 id="custom-site" className={styles.heading}>{t('launcher.siteTitle')}</h2>
      <Form className={styles.siteForm ?? ''} onSubmit={(event) => { event.preventDefault(); void add() }}>
        <Field label={t('launcher.siteLabel')} help={hint} value={address} onChange={change} problem={problem} placeholder="https://" inputMode="url" autoComplete="off" />
        <Button type="submit">{busy ? t('launcher.adding') : t('launcher.siteAdd')}</Button>
      </Form>
    </section>
  )
}
