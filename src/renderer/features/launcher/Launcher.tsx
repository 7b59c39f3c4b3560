import { useEffect, useState, type ReactNode } from 'react'
import { GridList, GridListItem, useFilter } from 'react-aria-components'
import type { CatalogueEntry, ShellView } from '../../../shared/ipc/shell-view.ts'
import { call } from '../../bridge.ts'
import { useActions } from '../../parts/actions.ts'
import { AccountIcon } from '../../parts/AccountIcon.tsx'
import { Button } from '../../parts/Button.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { SearchBox } from '../../parts/SearchBox.tsx'
import { SelfBadge } from '../../parts/SelfBadge.tsx'
import { t } from '../../texts/texts.ts'
import { whoIs } from '../../texts/wording.ts'
import { CustomSite } from './CustomSite.tsx'
import styles from './Launcher.module.css'

/** The catalogue of networks, and any other site by its address. One press adds the account to the active self. */
export function Launcher({ view }: { readonly view: ShellView }): ReactNode {
  const self = view.activeSelf
  const who = whoIs(self, view.identities[self].name)
  return (
    <Screen title={t('launcher.title')} intro={<SelfBadge self={self}>{t('launcher.forSelf', { who })}</SelfBadge>}>
      <Catalogue view={view} />
      <CustomSite self={self} />
    </Screen>
  )
}

type Loaded = 'loading' | 'failed' | readonly CatalogueEntry[]

function loadCatalogue(set: (loaded: Loaded) => void): void {
  call('catalogue.list').then(set, () => { set('failed') })
}

function Catalogue({ view }: { readonly view: ShellView }): ReactNode {
  const [entries, setEntries] = useState<Loaded>('loading')
  const [text, setText] = useState('')
  useEffect(() => { loadCatalogue(setEntries) }, [])
  const again = (): void => {
    setEntries('loading')
    loadCatalogue(setEntries)
  }
  if (entries === 'loading') return <p role="status">{t('common.loading')}</p>
  if (entries === 'failed') {
    return <div className={styles.failed}><p role="alert">{t('launcher.failed')}</p><Button onPress={again}>{t('common.tryAgain')}</Button></div>
  }
  return (
    <div className={styles.catalogue}>
      <SearchBox look="large" label={t('launcher.search')} clearLabel={t('launcher.clearSearch')} value={text} onChange={setText} />
      <Tiles view={view} entries={entries} text={text} />
    </div>
  )
}

interface TilesProps {
  readonly view: ShellView
  readonly entries: readonly CatalogueEntry[]
  readonly text: string
}

function Tiles({ view, entries, text }: TilesProps): ReactNode {
  const { run } = useActions()
  const { contains } = useFilter({ sensitivity: 'base' })
  const wanted = text.trim()
  const found = entries.filter((entry) => [entry.name, ...entry.keywords].some((word) => contains(word, wanted)))
  const self = view.activeSelf
  return (
    <GridList
      aria-label={t('launcher.networks')}
      layout="grid"
      className={styles.tiles ?? ''}
      items={found}
      onAction={(key) => { void run(call('account.addNetwork', { self, networkId: String(key) })) }}
      renderEmptyState={() => <p className={styles.empty}>{t('launcher.noMatch', { text: wanted })}</p>}
    >
      {(entry) => (
        <GridListItem id={entry.id} textValue={entry.name} className={styles.tile ?? ''}>
          <AccountIcon icon={entry.iconPath} name={entry.name} />
          <span className={styles.tileName}>{entry.name}</span>
        </GridListItem>
      )}
    </GridList>
  )
}
