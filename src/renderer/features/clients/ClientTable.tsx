import type { ReactNode } from 'react'
import type { Client } from '../../../shared/clients/client.ts'
import type { Pages } from '../../parts/paged.ts'
import { PagedList } from '../../parts/PagedList.tsx'
import styles from '../../parts/PagedList.module.css'
import { t } from '../../texts/texts.ts'
import { clientDetails, clientName, formerText } from './client-words.ts'

interface Props {
  readonly pages: Pages<Client>
  /** Number of people on the whole list. */
  readonly rows: number
  readonly onOpen: (client: Client) => void
}

/** The people that a search finds. */
export function ClientTable({ pages, rows, onOpen }: Props): ReactNode {
  return <PagedList label={t('clients.list.name')} pages={pages} rows={rows} onOpen={onOpen}>{(client) => <Row client={client} />}</PagedList>
}

function Row({ client }: { readonly client: Client }): ReactNode {
  const details = clientDetails(client)
  const former = formerText(client)
  return (
    <span className={styles.area}>
      <span className={styles.words}>
        <bdi className={styles.name}>{clientName(client)}</bdi>
        {details.length > 0 && <span className={styles.details}>{details.map((detail) => <bdi key={detail}>{detail}</bdi>)}</span>}
      </span>
      {former !== '' && <span className={styles.badge}>{former}</span>}
    </span>
  )
}
