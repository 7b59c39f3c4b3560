import type { Practice } from '../../../shared/guard/act.ts'
import { t } from '../../texts/texts.ts'

const longestTitle = 100
const mostTitles = 30

/** Titles and licences as the user writes them: one on each line, or with commas between. */
export const titlesIn = (text: string): string[] => text.split(/[\n,]/).map((title) => title.trim()).filter((title) => title !== '')

export const titlesText = ({ titles }: Pick<Practice, 'titles'>): string => titles.join('\n')

/** What is wrong with the titles, as a sentence; empty when nothing is. */
export function titlesProblem(text: string): string {
  const titles = titlesIn(text)
  if (titles.some((title) => title.length > longestTitle)) return t('identity.tooLong')
  return titles.length > mostTitles ? t('practice.tooMany', { number: mostTitles }) : ''
}

const mostColleagues = 200

/** One name on each line; a name may have a comma in it. */
export const colleaguesIn = (text: string): string[] => text.split('\n').map((name) => name.trim()).filter((name) => name !== '')

/** What is wrong with the names, as a sentence; empty when nothing is. */
export function colleaguesProblem(text: string): string {
  const names = colleaguesIn(text)
  if (names.some((name) => name.length > longestTitle)) return t('identity.tooLong')
  return names.length > mostColleagues ? t('practice.tooManyColleagues', { number: mostColleagues }) : ''
}
