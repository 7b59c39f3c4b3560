import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nProvider } from 'react-aria-components'
import '../styles/tokens.css'
import '../styles/base.css'
import { Overlay } from './Overlay.tsx'

const root = document.getElementById('root')
if (root !== null) {
  createRoot(root).render(<StrictMode><I18nProvider locale="en"><Overlay /></I18nProvider></StrictMode>)
}
