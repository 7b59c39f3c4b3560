import { StrictMode, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nProvider } from 'react-aria-components'
import '../styles/tokens.css'
import '../styles/base.css'
import { Button } from '../parts/Button.tsx'
import { Centered } from '../parts/Centered.tsx'
import { ErrorBoundary } from '../parts/ErrorBoundary.tsx'
import { applyLayout } from '../parts/root-attributes.ts'
import { t } from '../texts/texts.ts'
import { App } from './App.tsx'

function Crashed(): ReactNode {
  return (
    <Centered title={t('failure.crashTitle')}>
      <p role="alert">{t('failure.crashText')}</p>
      <Button onPress={() => { window.location.reload() }}>{t('failure.reloadWindow')}</Button>
    </Centered>
  )
}

applyLayout(document.documentElement)
const root = document.getElementById('root')
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <I18nProvider locale="en"><ErrorBoundary fallback={<Crashed />}><App /></ErrorBoundary></I18nProvider>
    </StrictMode>
  )
}
