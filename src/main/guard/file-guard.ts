import type { FileFacts } from '../../shared/guard/act.ts'
import type { SelfId } from '../../shared/persona.ts'
import type { TabWatch } from '../nets/tab-watch.ts'
import type { Decision } from './guard-service.ts'
import type { Origins } from './origins.ts'
import { hiddenDataOf, isPicture, withoutHiddenData, type FilePart } from './pictures.ts'

export interface FileGuardPorts {
  readonly origins: Origins
  readonly decide: (tab: TabWatch, files: readonly FileFacts[], canStrip: boolean) => Promise<Decision>
}

/** What becomes of files that the user attaches: they go on as they are, without their hidden data, or not at all. */
export interface FileDecision { readonly decision: 'pass' | 'refuse' | 'strip', readonly files: FilePart[] }

/** Decides about files before the page gets them. Keeps hashes for this run, never a file. */
export class FileGuard {
  readonly #ports: FileGuardPorts

  constructor(ports: FileGuardPorts) { this.#ports = ports }

  async decide(tab: TabWatch, self: SelfId, files: readonly FilePart[]): Promise<FileDecision> {
    const { origins } = this.#ports
    const facts = files.map((file): FileFacts => ({ fromOtherSelf: origins.isFileFromOther(self, file.bytes), isPicture: isPicture(file), ...hiddenDataOf(file) }))
    const cleaned = await Promise.all(files.map(async (file, at) => (facts[at]?.location ? withoutHiddenData(file) : file)))
    const stripped = cleaned.flatMap((file) => file ?? [])
    const { decision } = await this.#ports.decide(tab, facts, stripped.length === files.length)
    if (decision !== 'refuse') for (const file of files) { origins.noteFile(self, file.bytes); origins.confirmFile(self, file.bytes) }
    return { decision, files: decision === 'strip' ? stripped : [] }
  }
}
