import { useState, type ReactNode } from 'react'
import { Form } from 'react-aria-components'
import type { ShellView } from '../../../shared/ipc/shell-view.ts'
import type { PaletteId } from '../../../shared/palette.ts'
import { selfIds, type SelfId } from '../../../shared/persona.ts'
import { call } from '../../bridge.ts'
import { useActions } from '../../parts/actions.ts'
import { Button } from '../../parts/Button.tsx'
import { applyPalette } from '../../parts/root-attributes.ts'
import { Screen } from '../../parts/Screen.tsx'
import { SelfBadge } from '../../parts/SelfBadge.tsx'
import { t } from '../../texts/texts.ts'
import { givenName, selfWord } from '../../texts/wording.ts'
import { draftOf, identityOf, type IdentityDraft } from '../identities/identity-draft.ts'
import { IdentityFields } from '../identities/IdentityFields.tsx'
import { PaletteChoice } from '../settings/PaletteChoice.tsx'
import settings from '../settings/Settings.module.css'
import styles from './Welcome.module.css'

/** The first start: who the two selves are and how they look. Everything can be skipped and changed later. */
export function Welcome({ view }: { readonly view: ShellView }): ReactNode {
  const { run } = useActions()
  const [palette, setPalette] = useState<PaletteId>(view.palette)
  const [drafts, setDrafts] = useState<Readonly<Record<SelfId, IdentityDraft>>>(() => ({
    personal: startDraft(view, 'personal'),
    professional: startDraft(view, 'professional')
  }))
  const choose = (chosen: PaletteId): void => {
    setPalette(chosen)
    applyPalette(document.documentElement, chosen, view.activeSelf)
  }
  const finish = (): void => {
    void run(call('welcome.finish', {
      palette,
      personal: identityOf(drafts.personal, selfWord('personal'), []),
      professional: identityOf(drafts.professional, selfWord('professional'), [])
    }))
  }
  return (
    <Screen title={t('welcome.title')} intro={<p className={styles.intro}>{t('welcome.intro')}</p>}>
      <Form className={styles.form ?? ''} onSubmit={(event) => { event.preventDefault(); finish() }}>
        <section className={settings.section} aria-labelledby="welcome-selves">
          <h2 id="welcome-selves" className={settings.heading}>{t('welcome.selves')}</h2>
          <p className={settings.quiet}>{t('welcome.help')}</p>
          <div className={settings.selves}>
            {selfIds.map((self) => (
              <div key={self} role="group" aria-label={selfWord(self)} className={settings.form}>
                <h3 className={settings.selfHeading}><SelfBadge self={self}>{selfWord(self)}</SelfBadge></h3>
                <IdentityFields self={self} draft={drafts[self]} onChange={(draft) => { setDrafts({ ...drafts, [self]: draft }) }} folded />
              </div>
            ))}
          </div>
        </section>
        <PaletteChoice value={palette} onChange={choose} />
        <div className={styles.actions}>
          <Button type="submit" look="primary">{t('welcome.start')}</Button>
          <Button onPress={() => { void run(call('welcome.skip')) }}>{t('welcome.skip')}</Button>
        </div>
      </Form>
    </Screen>
  )
}

const startDraft = (view: ShellView, self: SelfId): IdentityDraft => draftOf(view.identities[self], givenName(self, view.identities[self].name) ?? '', [])
