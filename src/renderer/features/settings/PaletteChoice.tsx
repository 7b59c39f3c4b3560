import type { ReactNode } from 'react'
import { Label, Radio, RadioGroup, Text } from 'react-aria-components'
import { paletteIds, type PaletteId } from '../../../shared/palette.ts'
import { selfIds } from '../../../shared/persona.ts'
import { SelfIcon } from '../../parts/SelfIcon.tsx'
import { t } from '../../texts/texts.ts'
import styles from './PaletteChoice.module.css'

interface Props {
  readonly value: PaletteId
  readonly onChange: (palette: PaletteId) => void
}

/** One of six pairs of colours, each shown with both patterns. */
export function PaletteChoice({ value, onChange }: Props): ReactNode {
  const choose = (chosen: string): void => {
    const palette = paletteIds.find((id) => id === chosen)
    if (palette !== undefined) onChange(palette)
  }
  return (
    <RadioGroup value={value} onChange={choose} className={styles.group ?? ''}>
      <Label className={styles.label ?? ''}>{t('palette.title')}</Label>
      <Text slot="description" className={styles.help ?? ''}>{t('palette.help')}</Text>
      <div className={styles.pairs}>
        {paletteIds.map((id) => (
          <Radio key={id} value={id} className={styles.pair ?? ''}>
            <span className={styles.samples} data-palette={id} aria-hidden="true">
              {selfIds.map((self) => <span key={self} className={styles.sample} data-self={self}><SelfIcon self={self} /></span>)}
            </span>
            <span>{t(`palette.${id}`)}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
